import * as fc from 'fast-check';

import { asTyped, nearness, type Findable } from '../../../src/domain/review/matching';
import { anyText } from '../../support/any-text';

const REVIEW: Findable = {
  reference: 'SCR-A-2012-0001',
  ownReference: 'SG/12/003',
  locationCodes: '1-1434777508, RX3LD',
  service: 'St Mary’s Lodge at Plas Ŵyn',
  partnership: 'South Gloucestershire Safeguarding Adults Board',
  authority: 'Bristol, City of'
};

test.each([
  ['SCR-A-2012-0001', 0],
  ['scr-a-2012-0001', 0],
  ['RX3LD', 0],
  ['rx3ld', 0],
  ['1-1434777508', 0],
  ['sg/12/003', 0],
  ['SCR-A-2012', 1],
  ['1-1434', 1],
  ['SG/12', 1],
  ["st mary's", 2],
  ['St Mary’s Lodge', 2],
  ['south glou', 3],
  ['bristol', 3],
  ['lodge', 4],
  ['plas wyn', 4],
  ['Ŵyn', 4],
  ['board lodge', 4],
  ['adults rx3ld', 4],
  ['dge', 5],
  ['0001', 4],
  ['ouceste', 5]
])('“%s” is found, %d', (typed, rank) => expect(nearness(typed, REVIEW)).toBe(rank));

test.each(['winterbourne', 'lodge winterbourne', 'SCR-A-2013', 'RX3LE', '<script>', '%', '.*', '🕯'])(
  '“%s” is not',
  (typed) => expect(nearness(typed, REVIEW)).toBeUndefined()
);

test('what was typed is one line, without what cannot be seen, and of a length that can be looked for', () => {
  expect(asTyped('  a \u0000\n\tb\u200b ')).toBe('a b');
  expect(asTyped('\u202e')).toBe('');
  expect(asTyped('x'.repeat(5000))).toHaveLength(100);
  expect(asTyped('🕯'.repeat(5000))).toBe('🕯'.repeat(50));
  expect(asTyped(`x${'🕯'.repeat(5000)}`)).toBe(`x${'🕯'.repeat(49)}`);
});

test('every beginning of every name finds it, in any case', () => {
  const text = anyText({ minLength: 1, maxLength: 60 })
    .map(asTyped)
    .filter((each) => each !== '');
  fc.assert(
    fc.property(
      text,
      fc.constantFrom('reference', 'ownReference', 'service', 'partnership', 'authority'),
      fc.nat(),
      (name, field, length) => {
        const beginning = asTyped(name.slice(0, 1 + (length % name.length)));
        fc.pre(beginning !== '');
        expect(nearness(beginning, { ...REVIEW, [field]: name })).toBeDefined();
      }
    ),
    { seed: 3, numRuns: 500 }
  );
});
