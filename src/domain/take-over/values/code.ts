import { asCode, isLocationCode } from '../../locations/location-codes';
import type { Asked } from '../question';
import { answerTo } from '../answers';
import { NOT_KNOWN, saysNothing, type Reading, type TakeOverContext, type ToRead } from './reading';

/** A code of the regulator’s predecessors: S with ten digits. */
const OLD_CODE = /^[A-Z]\d{10}$/;
/** The dash was typed as a space or left out. */
const WITH_SPACE = /^1 \d{8,12}$/;
const UNDASHED = /^1\d{8,12}$/;
/** “1.22E+09”, “1.16866E+08”, “1-1.2E+09”: no spreadsheet shows more than six digits so. */
const SHORTENED = /^(?:1-)?\d(?:[.,]\d{1,5})?E\+?\d{1,2}$/i;
/** The digits that were not shown, where the number was saved as it was shown. One code in a thousand ends so. */
const ZEROS = /0{3}$/;
const MAY_BE_LOST = 'its last digits may have been lost in a spreadsheet';
const GONE = /^(?:de-?reg(?:istered|'d)?|closed|cancelled|no longer reg(?:istered)?)\b/i;
const NOT_REGULATED = /^(?:n\/?a[ ,:;-]{1,3})?(?:not|non|un)[ -]?reg(?:'?d|istered|ulated)?\b/i;

/** Reads location codes. What was changed by a spreadsheet is proposed with its words in the note, or asked. */
export function readCodes({ content, line, heading }: ToRead, { answers }: TakeOverContext): Reading {
  if (NOT_REGULATED.test(line)) return { is: 'taken', takes: { regulatedService: 'no' }, noted: true };
  if (GONE.test(line)) return { is: 'taken', takes: { withoutCode: line } };
  if (saysNothing(line)) return NOT_KNOWN;
  if (content.kind === 'number') return codeTypedAsNumber(content.number, line, answers);
  if (SHORTENED.test(line)) return { is: 'left-out', rule: 'code-lost' };
  const parts = WITH_SPACE.test(line) ? [line] : line.split(/[\s,;/&]+/).filter((part) => part !== '');
  if (parts.length === 1 && UNDASHED.test(line)) return withoutDash(line, line, answers);
  const codes = parts.map((part) => asCode(part).replace(' ', '-'));
  const [first] = codes;
  if (codes.length > 0 && codes.every((code) => isLocationCode(code) && /\d/.test(code)))
    return {
      is: 'taken',
      takes: { locationCodes: codes.join(', ') },
      ...(WITH_SPACE.test(line) ? { noted: true as const, said: 'The space was read as the dash of the code.' } : {}),
      ...(codes.some((code) => ZEROS.test(code)) ? { doubt: endsInZeros(heading) } : {})
    };
  if (first !== undefined && codes.length === 1 && OLD_CODE.test(first))
    return { is: 'taken', takes: { withoutCode: `Old code ${first}` } };
  return { is: 'note' };
}

/** The lead sees the code in the row. */
const endsInZeros = (heading: string): string => `“${heading}” has a code that ends in zeros: ${MAY_BE_LOST}.`;

/** A spreadsheet keeps every digit of a number, whatever it shows, unless it was saved as it was shown in between. */
function codeTypedAsNumber(number: number, line: string, answers: TakeOverContext['answers']): Reading {
  const digits = String(number);
  if (SHORTENED.test(line) && ZEROS.test(digits)) return { is: 'left-out', rule: 'code-lost' };
  return UNDASHED.test(digits) ? withoutDash(digits, line, answers) : { is: 'note' };
}

/** Asked of each number by itself: another one may have lost its dash in another way. */
function withoutDash(digits: string, line: string, answers: TakeOverContext['answers']): Reading {
  if (ZEROS.test(digits)) return { is: 'note', noted: `${line} (${MAY_BE_LOST})` };
  const asks = undashedQuestion(digits);
  const answer = answerTo(asks, answers);
  const code = answer === 'inside' ? inside(digits) : answer === 'before' ? before(digits) : '';
  return isLocationCode(code)
    ? { is: 'taken', takes: { locationCodes: code }, noted: true, asks, said: 'The dash of the code was added.' }
    : { is: 'note', asks };
}

const inside = (digits: string): string => `1-${digits.slice(1)}`;
const before = (digits: string): string => `1-${digits}`;

/** No code has a zero behind its dash. */
const undashedQuestion = (digits: string): Asked => ({
  id: `code-without-dash/${digits}`,
  words: `The location code ${digits} has lost its dash. Which code is it?`,
  choices: [
    ...(/^10/.test(digits) ? [] : [{ value: 'inside', title: inside(digits) }]),
    { value: 'before', title: before(digits) },
    { value: 'note', title: 'Neither: keep it as a note' }
  ]
});
