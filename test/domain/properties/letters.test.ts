import fc from 'fast-check';
import { folded, wordKey } from '../../../src/domain/input/characters';
import { LABELS, LETTER_FIELDS, PERSONAL_KINDS } from '../../../src/domain/letters/label-table';
import type { LetterText, Piece } from '../../../src/domain/letters/letter-text';
import { pastedText, withQuotesMarked } from '../../../src/domain/letters/quoted';
import { answersOf } from '../../../src/domain/letters/understand';
import { checkFields } from '../../../src/domain/fields';
import { NOTIFICATION } from '../../../src/domain/forms/notification';
import { LIST, TODAY, understood } from '../letters/letter-made';

const all = (announces: readonly string[]): readonly string[] =>
  LABELS.filter((row) => announces.includes(row.announces)).flatMap(({ labels, ofAdult = [], ofChild = [] }) => [
    ...labels,
    ...ofAdult,
    ...ofChild
  ]);

const FIELD_LABELS = all([...LETTER_FIELDS, 'ours', 'nothing']);
const PERSONAL_LABELS = all(PERSONAL_KINDS.filter((kind) => kind !== 'age'));

const detail = fc.constantFrom(
  'Mary Example',
  'Thomas Larkmoor',
  'Elms',
  'Derby Bell',
  '1 February 1940',
  '2/11/2026',
  '943 476 5919',
  '12 High Street, Derby',
  'Hill Primary School',
  '44/12345/26',
  '01332 640000',
  'jo.bloggs@derby.example'
);
const answer = fc.oneof(
  detail,
  fc.constantFrom(
    'Derby',
    'Derby Safeguarding Adults Board',
    'Kent and Medway Safeguarding Adults Board',
    'NHS Norfolk',
    '1 November 2026',
    'last week',
    '1-200000001',
    'D/4',
    'MT',
    '☒ Yes ☐ No',
    '☐ Yes ☐ No',
    ''
  ),
  fc.constantFrom(...LIST.map(({ name }) => name)),
  fc.string({ unit: 'binary', maxLength: 30 })
);

/** A line or a row, of labels and answers in any order. */
const piece = (labels: readonly string[], said: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...labels), said, fc.constantFrom(': ', '\t', ':\n', '‖', ' - ', '? '))
    .map(([label, value, between]) => `${label}${between}${value}`);

const toText = (lines: readonly string[]): LetterText => {
  const pieces = lines.flatMap((line, at): readonly Piece[] =>
    line.includes('‖')
      ? [
          {
            table: 1,
            cells: line
              .split('‖')
              .map((text, column) => ({ text, place: { table: 1, row: at + 1, column: column + 1 } }))
          }
        ]
      : line.split('\n').map((text) => ({ cells: [{ text, place: { line: at + 1 } }] }))
  );
  return { pieces: withQuotesMarked(pieces), attached: [], notes: [], receivedOn: '2026-11-03' };
};

const letters = fc.array(fc.oneof(piece(FIELD_LABELS, answer), piece(PERSONAL_LABELS, detail), answer), {
  maxLength: 12
});

const runs = { numRuns: 3000 };

test('no value of a personal label is in an answer, in a quote or in an offer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...PERSONAL_LABELS), detail), { minLength: 1, maxLength: 3 }),
      letters,
      fc.nat(12),
      (personal, others, at) => {
        const lines = [...others];
        lines.splice(at, 0, ...personal.map(([label, value]) => `${label}: ${value}`));
        const { fields } = understood(toText(lines));
        const shown = Object.values(fields).flatMap((read) => [
          ...(read.state === 'value' ? [read.value] : read.offers),
          ...read.quotes.map(({ text }) => text)
        ]);
        // Only that the mail was received is not from its text.
        const texts = shown.filter((text) => !text.startsWith('Received')).map((text) => ` ${wordKey(text)} `);
        for (const [, value] of personal)
          expect(texts.filter((text) => text.includes(` ${wordKey(value)} `))).toEqual([]);
      }
    ),
    runs
  );
});

test('a value was read from the words of its first quote', () => {
  fc.assert(
    fc.property(letters, (lines) => {
      for (const read of Object.values(understood(toText(lines)).fields)) {
        if (read.state === 'value') expect(folded(read.quotes[0]?.text ?? '')).toContain(folded(read.said));
      }
    }),
    runs
  );
});

test('the form takes every answer', () => {
  fc.assert(
    fc.property(letters, (lines) => {
      const answers = answersOf(understood(toText(lines)));
      const fields = NOTIFICATION.child.filter(({ id }) => id in answers);
      expect(checkFields(fields, answers, TODAY)).toEqual({ ok: true, given: answers });
    }),
    runs
  );
});

test('any text is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      expect(understood(pastedText(text)).mayBe).toEqual([]);
    }),
    runs
  );
});
