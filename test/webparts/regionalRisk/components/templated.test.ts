import fc from 'fast-check';
import { STANDARD_TERMS, TERM_IDS, type Terminology } from '../../../../src/domain/terminology';
import { sayIn, term, text } from '../../../../src/domain/text';
import { templated } from '../../../../src/webparts/regionalRisk/components/templated';

const say = sayIn({ ...STANDARD_TERMS, partnership: 'board', 'child-partnership-short': 'LSP' });

test.each([
  ['The {partnership} has sent it.', 'The board has sent it.'],
  ['{Partnership} or authority', 'Board or authority'],
  ['All {partnerships}', 'All boards'],
  ['The {partnership’s} reference', 'The board’s reference'],
  ['{childPartnershipShort}', 'LSP'],
  ['No term at all', 'No term at all'],
  ['', '']
])('“%s” reads “%s”', (template, words) => expect(say(templated(template)())).toBe(words));

test('a value may be a text with terms of its own', () => {
  expect(say(templated('The {partnership}: “{0}”, {1}')(text`Ask the ${term.partnership}`, 'now'))).toBe(
    'The board: “Ask the board”, now'
  );
});

test('a value that is not given is left out', () => expect(say(templated('{0}, {1}')('one'))).toBe('one, '));

test.each(['{partner}', '{toString}', '{partnership}s {boards}'])('“%s” names no term, and says so', (template) =>
  expect(() => templated(template)).toThrow('is not a term that a site may rename')
);

test('whatever is typed stays byte for byte, in any terms', () => {
  const typed = fc
    .array(fc.oneof(fc.constantFrom('{0}', '{1}', '{partnership}', '{', '}', 'SCR', '’s'), fc.string()))
    .map((parts) => parts.join(''));
  const terms: fc.Arbitrary<Terminology> = fc
    .array(fc.string({ minLength: 1 }), { minLength: TERM_IDS.length, maxLength: TERM_IDS.length })
    .map((words) => ({
      ...STANDARD_TERMS,
      ...Object.fromEntries(TERM_IDS.map((id, at) => [id, words[at] ?? '']))
    }));
  fc.assert(
    fc.property(typed, typed, terms, (one, two, labels) => {
      expect(sayIn(labels)(templated('{0}|{partnership}|{1}')(one, two))).toBe(`${one}|${labels.partnership}|${two}`);
    }),
    { seed: 20261128, numRuns: 200 }
  );
});
