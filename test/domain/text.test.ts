import * as fc from 'fast-check';

import { STANDARD_TERMS, TERM_IDS, type Terminology } from '../../src/domain/terminology';
import {
  a,
  aboutKind,
  capitalised,
  joined,
  plural,
  possessive,
  sayIn,
  term,
  text,
  uncapitalised,
  type Slot,
  type SlottedText,
  type Text
} from '../../src/domain/text';
import { KINDS, type Kind } from '../../src/domain/words';
import { said } from './in-words';
import { RENAMED, TYPED } from './renamed';
import { anyText } from '../support/any-text';

const saidToday = (one: Text, kind?: Kind): string => sayIn(RENAMED, kind)(one);
const withTerms = (terms: Partial<Terminology>, kind?: Kind) => sayIn({ ...STANDARD_TERMS, ...terms }, kind);

describe('an article', () => {
  test.each([
    ['primary care trust', 'a primary care trust'],
    ['integrated care board', 'an integrated care board'],
    ['PCT', 'a PCT'],
    ['SCR', 'an SCR'],
    ['ICB', 'an ICB'],
    ['LSP', 'an LSP'],
    ['health board', 'a health board'],
    ['Ofsted team', 'an Ofsted team']
  ])('before “%s”: %s', (commissioner, expected) => {
    expect(withTerms({ commissioner })(text`${a(term.commissioner)}`)).toBe(expected);
  });
});

describe('the forms of a term', () => {
  test.each<[string, Slot, string]>([
    ['plural', plural(term.reviewShort), 'SCRs'],
    ['possessive', possessive(term.partnership), 'partnership’s'],
    ['possessive plural', possessive(plural(term.partnership)), 'partnerships’'],
    ['of a kind', term.review, 'serious case review'],
    ['of both kinds', plural(term.reviewOfKind), 'adult serious case reviews or children’s serious case reviews'],
    ['whoever holds a review', term.safeguardingPartnership, 'safeguarding partnership'],
    ['in letters', term.childPartnershipShort, 'LSCB'],
    ['in letters', term.commissionerShort, 'PCT']
  ])('%s: %s', (_form, slot, expected) => expect(said(text`${slot}`)).toBe(expected));

  test.each([
    ['authority', 'authorities'],
    ['safeguarding partners', 'safeguarding partners'],
    ['board', 'boards'],
    ['survey', 'surveys']
  ])('the plural of “%s” is “%s”', (partnership, expected) => {
    expect(withTerms({ partnership })(text`${plural(term.partnership)}`)).toBe(expected);
  });

  test('a possessive of many ends in an apostrophe alone', () => {
    expect(withTerms({ partnership: 'safeguarding partners' })(text`the ${possessive(term.partnership)} reply`)).toBe(
      'the safeguarding partners’ reply'
    );
  });
});

describe('the kind of review', () => {
  const holder = text`The ${term.review} is held by the ${term.safeguardingPartnership}.`;

  test('of one kind, its own words', () => {
    expect(saidToday(holder, 'adult')).toBe('The safeguarding adults review is held by the safeguarding adults board.');
    expect(saidToday(holder, 'child')).toBe(
      'The child safeguarding practice review is held by the safeguarding partners.'
    );
  });

  test('of no kind, those of both, and once where they are the same', () => {
    expect(saidToday(text`A copy of the draft ${term.reviewShort} report`)).toBe(
      'A copy of the draft SAR or CSPR report'
    );
    expect(said(text`A copy of the draft ${term.reviewShort} report`)).toBe('A copy of the draft SCR report');
    expect(saidToday(capitalised(term.safeguardingPartnership))).toBe(
      'Safeguarding adults board or safeguarding partners'
    );
  });

  test('a term that says whose review it is does not say so twice', () => {
    expect(said(text`${a(term.reviewOfKind)}`)).toBe(
      'an adult serious case review or a children’s serious case review'
    );
    expect(saidToday(text`${a(term.reviewOfKind)}`, 'adult')).toBe('a safeguarding adults review');
    expect(withTerms({ 'adult-review': 'learning review' }, 'adult')(text`${a(term.reviewOfKind)}`)).toBe(
      'an adult learning review'
    );
  });

  test('what is about one kind keeps it, whoever reads it', () => {
    const child = text`For information: ${aboutKind(text`${term.review}`, 'child')}, in place of ${a(term.review)}`;
    expect(saidToday(child, 'adult')).toBe(
      'For information: child safeguarding practice review, in place of a safeguarding adults review'
    );
  });
});

describe('capital and small letters', () => {
  test.each<[Text, string]>([
    [capitalised(term.commissioner), 'Primary care trust'],
    [capitalised(text`${term.partnership} and us`), 'Partnership and us'],
    [capitalised('agreed'), 'Agreed'],
    [uncapitalised('Being written'), 'being written'],
    [uncapitalised('IMR request'), 'IMR request'],
    [uncapitalised(text`${term.reviewShort} report`), 'SCR report'],
    [uncapitalised(capitalised(term.review)), 'serious case review']
  ])('%#: “%s” is said as “%s”', (one, expected) => expect(said(one)).toBe(expected));
});

describe('texts one after the other', () => {
  test('are joined as strings are', () => {
    expect(joined(['Ask', 'first'], ' ')).toBe('Ask first');
    expect(said(joined([text`the ${term.partnership}`, 'Ofsted'], ', '))).toBe('the partnership, Ofsted');
    expect(joined([], ', ')).toBe('');
  });

  test('without a slot it is an ordinary string, and a number is written as it is', () => {
    expect(text`Row ${3}: ${'too long'}`).toBe('Row 3: too long');
  });
});

/** What nobody knows beforehand: how a site speaks, and what people type, the words of both among it. */
const terms: fc.Arbitrary<Terminology> = fc
  .tuple(...TERM_IDS.map(() => fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom(TYPED))))
  .map((words) => ({
    ...STANDARD_TERMS,
    ...Object.fromEntries(TERM_IDS.map((id, index) => [id, words[index] ?? '']))
  }));
const slot = fc
  .tuple(
    fc.constantFrom(...Object.values(term)),
    fc.record(
      { article: fc.constant(true), plural: fc.constant(true), possessive: fc.constant(true) },
      { requiredKeys: [] }
    )
  )
  .map(([one, form]): Slot => ({ ...one, ...form }));
const kind = fc.constantFrom(undefined, ...KINDS);
const typed = fc
  .array(
    fc.oneof(
      anyText({ maxLength: 20 }),
      fc.constantFrom(TYPED, ...Object.values(STANDARD_TERMS), ...Object.values(RENAMED), ...Object.keys(term)),
      fc.constantFrom('${term.partnership}', '{"term":"partnership"}', '$&', '$1', '\\1', '\u0000', '\ud83d')
    ),
    { maxLength: 4 }
  )
  .map((parts) => parts.join(' '));

test('what was typed is said byte for byte as it was typed, whatever the site calls things', () => {
  fc.assert(
    fc.property(terms, kind, slot, slot, typed, typed, (terminology, of, before, between, first, second) => {
      const say = sayIn(terminology, of);
      const [one, other] = [say(text`${before}`), say(text`${between}`)];
      expect(say(text`${before}: “${first}” ${between}, “${second}”`)).toBe(`${one}: “${first}” ${other}, “${second}”`);
      expect(say(text`${first}`)).toBe(first);
      expect(say(joined([first, text`${before}`, second], '; '))).toBe(`${first}; ${one}; ${second}`);
    }),
    { seed: 20120807, numRuns: 500 }
  );
});

test('a text of texts is said as its parts are', () => {
  fc.assert(
    fc.property(terms, kind, fc.array(fc.oneof(typed, slot), { maxLength: 8 }), (terminology, of, parts) => {
      const say = sayIn(terminology, of);
      const whole = parts.reduce<Text>((before, part) => text`${before}${part}`, '');
      expect(say(whole)).toBe(parts.map((part) => say(text`${part}`)).join(''));
    }),
    { seed: 20120807, numRuns: 200 }
  );
});

describe('putting a text into words', () => {
  /** A list of parts that counts how often one of them is looked at. */
  function counting(parts: readonly (Text | Slot)[]): { readonly slotted: SlottedText; readonly reads: () => number } {
    let reads = 0;
    const counted = new Proxy(parts, {
      get: (target, name, receiver): unknown => {
        if (typeof name === 'string' && /^\d+$/.test(name)) reads += 1;
        return Reflect.get(target, name, receiver);
      }
    });
    return { slotted: { parts: counted }, reads: () => reads };
  }

  test.each([10, 100, 1000])('looks at each of %i parts once, however long what was typed is', (size) => {
    const parts = Array.from({ length: size }, (_, index) =>
      index % 2 === 0 ? TYPED.repeat(index) : term.partnership
    );
    const { slotted, reads } = counting(parts);
    expect(said(slotted)).toBe(parts.map((part) => said(text`${part}`)).join(''));
    expect(reads()).toBe(size);
  });

  test('searches nothing: what was typed is not read', () => {
    const searched = ['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split', 'indexOf', 'includes'] as const;
    const one = text`Ask the ${term.safeguardingPartnership}: “${TYPED}”`;
    const spies = searched.map((method) => jest.spyOn(String.prototype, method));
    const answer = sayIn(RENAMED, 'adult')(one);
    const calls = spies.flatMap((spy) => spy.mock.contexts.map(String)).filter((read) => read.includes(TYPED));
    spies.forEach((spy) => spy.mockRestore());
    expect([answer, calls]).toEqual([`Ask the safeguarding adults board: “${TYPED}”`, []]);
  });
});
