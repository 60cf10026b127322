import * as fc from 'fast-check';
import { checkFields, type FieldType } from '../../src/domain/fields';
import { anyText } from '../support/any-text';

/** What files, spreadsheets and fonts have each lost or changed once. */
const PIECES = [
  '_x0020_',
  '_x005F_x0041_',
  '_',
  'x000D_',
  '=1+1',
  "'=1",
  '+44',
  '-1',
  '@SUM(A1)',
  "'",
  '"',
  '""',
  '"I want to go home"',
  ',',
  ';',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '   ',
  '\u00a0',
  '\u2009',
  '\u3000',
  '\u2028',
  '\u2029',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ufffd',
  '\ufffe',
  '\uffff',
  '\u{1fffe}',
  '\u0301',
  'e\u0301',
  '🕯',
  '👩‍👩‍👧‍👦',
  '☒ ✓',
  'مركز الرعاية',
  'Ŵyn ap Llŷr',
  'Święta',
  '<b>&amp;</b>',
  ']]>',
  '\\n',
  '**a**',
  'x'
] as const;

const typed: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: anyText({ maxLength: 8 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) }
    ),
    { minLength: 1, maxLength: 8 }
  )
  .map((pieces) => pieces.join(''));

/** What a field records of an answer, undefined where it refuses it or there is nothing. */
export function recordedOf(type: FieldType, answer: string): string | undefined {
  const checked = checkFields([{ id: 'it', type, label: 'It' }], { it: answer }, '2012-08-07');
  return checked.ok ? checked.given['it'] : undefined;
}

/** Texts as a field of the type records them: whatever can be typed that it takes. */
export const anyTaken = (type: 'line' | 'text'): fc.Arbitrary<string> =>
  typed.map((answer) => recordedOf(type, answer)).filter((recorded): recorded is string => recorded !== undefined);
