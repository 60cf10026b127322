import { alikeSince, askAboutDuplicates, likenessOf, whySimilar } from '../../../src/domain/review/possible-duplicates';
import type { Answers } from '../../../src/domain/fields';
import {
  directorElsewhere,
  everybody,
  holds,
  inspector,
  notifies,
  person,
  reviewAfter,
  TODAY,
  WINTERBOURNE,
  without,
  safeguardingLead
} from '../builders';
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
    'the partnership’s own reference, whenever',
    { partnershipReference: 'SG/12/003', notifiedOn: '2010-01-01' },
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

describe('asking about them', () => {
  const review = reviewAfter([notifies()]);
  const alike = [{ review, why: ['the same location code, 1-1434777508'] }];
  const ask = (actor = inspector, directory = everybody) =>
    askAboutDuplicates({ isNew: true, rule: 'KP-1', alike, unread: 0, actor, directory, today: TODAY });

  it('names them to whoever may see them: reference, authority, stage, when and why, and nothing of the person', () => {
    const { code, sentence, alike: shown } = ask();
    expect(code).toBe('looks-alike');
    expect(sentence).toBe(
      `This may be a duplicate of a review already in the register: ${review.reference}. Nothing has been recorded yet. If yours is a different review, record it.`
    );
    expect(shown).toEqual([
      {
        reference: review.reference,
        authority: 'South Gloucestershire',
        stage: 'Notified',
        notifiedOn: '2012-08-07',
        why: ['the same location code, 1-1434777508']
      }
    ]);
  });

  it('tells whoever may not see one only that there is one, and whom to ask', () => {
    const refusal = ask(directorElsewhere);
    expect(refusal.alike).toEqual([]);
    expect(refusal.sentence).toContain(
      `It may be a duplicate of a review whose details are not open to you. Ask ${safeguardingLead.name}, regional safeguarding lead, whether it is the same.`
    );
    expect(JSON.stringify(refusal)).not.toMatch(/SCR-A|Gloucestershire|1-1434777508|Winterbourne/);
    expect(ask(directorElsewhere, without(safeguardingLead)).sentence).toContain(
      'Ask your regional safeguarding lead whether it is the same.'
    );
  });

  it('asks also about one that cannot be read, and says who can say which that is', () => {
    const refusal = askAboutDuplicates({
      isNew: true,
      rule: 'KP-1',
      alike: [],
      unread: 1,
      actor: inspector,
      directory: everybody,
      today: TODAY
    });
    expect([refusal.sentence, refusal.alike]).toEqual([
      'It may be a duplicate of a review that cannot be read now. An administrator can say which that is. Nothing has been recorded yet. If yours is a different review, record it.',
      []
    ]);
  });

  it('shows three, those that the person may see', () => {
    const elsewhere = person('Hana Lee', holds('compliance-inspector', 'London'));
    const many = Array.from({ length: 5 }, (_, n) => ({
      review: { ...review, reference: `SCR-A-2012-000${n}`, region: n === 0 ? ('London' as const) : review.region },
      why: ['x']
    }));
    expect(
      askAboutDuplicates({
        isNew: true,
        rule: 'KP-1',
        alike: many,
        unread: 0,
        actor: inspector,
        directory: everybody,
        today: TODAY
      }).alike
    ).toHaveLength(3);
    expect(
      askAboutDuplicates({
        isNew: true,
        rule: 'KP-1',
        alike: many,
        unread: 0,
        actor: elsewhere,
        directory: everybody,
        today: TODAY
      }).alike?.map(({ reference }) => reference)
    ).toEqual(['SCR-A-2012-0000']);
  });
});
