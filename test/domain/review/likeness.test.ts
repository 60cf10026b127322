import type { Answers } from '../../../src/domain/fields';
import { alikeSince, likenessOf, whySimilar } from '../../../src/domain/review/likeness';
import { WINTERBOURNE } from '../builders';
import { said } from '../in-words';

const OTHER: Answers = {
  ...WINTERBOURNE,
  partnership: 'Another Board',
  service: '',
  locationCodes: '',
  partnershipReference: '',
  initials: ''
};
const why = (given: Answers, other: Answers = WINTERBOURNE) =>
  whySimilar(likenessOf('adult', { ...OTHER, ...given }), likenessOf('adult', other)).map(said);

test.each<[string, Answers, Answers, readonly string[]]>([
  ['the same location code', { locationCodes: '1-1434777508' }, {}, ['the same location code, 1-1434777508']],
  [
    'one code of several, in any case',
    { locationCodes: 'rx3ld; 1-1434777508' },
    {},
    ['the same location code, 1-1434777508']
  ],
  [
    'a code a year before',
    { locationCodes: '1-1434777508', notifiedOn: '2011-08-09' },
    {},
    ['the same location code, 1-1434777508']
  ],
  ['a code longer before', { locationCodes: '1-1434777508', notifiedOn: '2011-08-01' }, {}, []],
  [
    'the same partnership close by, however its name is written',
    { partnership: 'South Gloucestershire safeguarding adults’ board', notifiedOn: '2012-06-10' },
    { partnership: "South Gloucestershire Safeguarding Adults' Board" },
    ['the same partnership, notified within 60 days']
  ],
  [
    'the same partnership, longer before',
    { partnership: 'South Gloucestershire Safeguarding Adults Board', notifiedOn: '2012-06-01' },
    {},
    []
  ],
  [
    'the same initials in the authority',
    { initials: 'A.B.' },
    { initials: 'ab' },
    ['the same initials or local reference, in the same local authority']
  ],
  ['the same initials in another authority', { initials: 'AB', authority: 'Camden' }, { initials: 'AB' }, []],
  [
    'the reference of another partnership in the authority, whenever',
    { partnershipReference: 'SG/12/003', notifiedOn: '2010-01-01' },
    { partnershipReference: 'sg 12 003' },
    ['the same reference, in the same local authority']
  ],
  [
    'the partnership’s own reference, in another authority',
    {
      partnershipReference: 'SG/12/003',
      partnership: WINTERBOURNE['partnership'] ?? '',
      authority: 'Camden',
      notifiedOn: '2010-01-01'
    },
    { partnershipReference: 'sg 12 003' },
    ['the same reference from the partnership']
  ],
  [
    'that reference in another partnership of another authority',
    { partnershipReference: '3', authority: 'Camden' },
    { partnershipReference: '3' },
    []
  ],
  [
    'the partnership in short',
    { partnership: 'South Gloucestershire SAB' },
    {},
    ['the same partnership, notified within 60 days']
  ],
  [
    'the partnership in capitals, and in the singular',
    { partnership: 'SOUTH GLOUCESTERSHIRE SAFEGUARDING ADULT BOARD' },
    {},
    ['the same partnership, notified within 60 days']
  ],
  [
    'the partnership for children of the same place',
    { partnership: 'South Gloucestershire Safeguarding Children Board' },
    {},
    []
  ],
  ['the same in short', { partnership: 'South Gloucestershire LSCB' }, {}, []],
  ['a partnership of another place', { partnership: 'North Gloucestershire Safeguarding Adults Board' }, {}, []],
  ['a partnership of which only common words are given', { partnership: 'Safeguarding Adults Board' }, {}, []],
  [
    'the name of the service, in part and otherwise written',
    { service: 'the WINTERBOURNE VIEW', notifiedOn: '2011-09-01' },
    {},
    ['the same service, in the same local authority']
  ],
  ['a service of which one word is the same', { service: 'Winterbourne Lodge' }, {}, []],
  ['the service in another authority', { service: 'Winterbourne View', authority: 'Camden' }, {}, []],
  ['the service more than a year before', { service: 'Winterbourne View', notifiedOn: '2011-08-01' }, {}, []],
  ['nothing', {}, {}, []],
  [
    'answers that are empty on both sides',
    { initials: '', locationCodes: '' },
    { initials: '', locationCodes: '', partnership: 'A third Board' },
    []
  ]
])('%s', (_what, given, other, expected) => expect(why(given, { ...WINTERBOURNE, ...other })).toEqual(expected));

test('an adult’s review and a child’s are never the same', () => {
  expect(whySimilar(likenessOf('child', WINTERBOURNE), likenessOf('adult', WINTERBOURNE))).toEqual([]);
});

test('every likeness is said, the strongest first', () => {
  const given = { ...WINTERBOURNE, initials: 'AB', partnershipReference: 'X1' };
  expect(why(given, given).map((reason) => reason.split(',')[0])).toEqual([
    'the same reference from the partnership',
    'the same location code',
    'the same service',
    'the same initials or local reference',
    'the same partnership'
  ]);
});

test('a look-alike was notified in the year before, or later', () => {
  expect(alikeSince('2012-08-07')).toBe('2011-08-08');
  expect(alikeSince('2012-02-29')).toBe('2011-03-01');
});
