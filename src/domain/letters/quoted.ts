import { folded } from '../input/characters';
import { HEAD, withoutNames } from './heads';
import { linesOf, withinLimits, type LetterText, type Piece } from './letter-text';

/** How programs begin an earlier mail; everything below is that mail. */
const BEGINS_EARLIER =
  /^(?:[-_=*]{2,40} ?(?:original message|forwarded message|forwarded by|neges wreiddiol)\b|begin forwarded message)/;
/** “On 3 November 2026, Jo Bloggs wrote:”, in English and in Welsh; programs break it into two lines. */
const WROTE_BEGINS = /^(?:on|ar) (?=.{6})/;
const WROTE_ENDS = /(?:wrote|ysgrifennodd) ?:$/;
const FROM = /^[*_> ]{0,4}(?:from|oddi wrth) ?:/;
const SENT = /^[*_> ]{0,4}(?:sent|date|to|subject|anfonwyd|at|pwnc|dyddiad) ?:/;

/**
 * The lines of a mail, with those of earlier mails marked as quoted, and without the names in the heads of these. A
 * mail that answers between lines that begin with “>” is read between them; what follows another mark is quoted to the
 * end.
 */
export function withQuotesMarked(pieces: readonly Piece[]): readonly Piece[] {
  const keys = pieces.map(keyOf);
  const from = keys.findIndex(
    (key, at) => BEGINS_EARLIER.test(key) || saysWhoWrote(keys, at) || isHeadOfMail(keys, at)
  );
  return pieces.map((piece, at): Piece => {
    const key = keys[at] ?? '';
    const isQuoted = piece.isQuoted === true || key.startsWith('>') || (from >= 0 && at >= from);
    if (!isQuoted) return piece;
    const cells = piece.cells.map((cell) => ({ ...cell, text: cell.text.replace(/^[\s>]+/, '') }));
    const quoted = { ...piece, cells, isQuoted: true as const };
    return HEAD.test(key) ? withoutNames(quoted) : quoted;
  });
}

const LONGEST_MARK = 320;

const keyOf = ({ cells }: Piece): string => folded((cells[0]?.text ?? '').slice(0, LONGEST_MARK));

const saysWhoWrote = (keys: readonly string[], at: number): boolean =>
  WROTE_BEGINS.test(keys[at] ?? '') && [keys[at], keys[at + 1], keys[at + 2]].some((key) => WROTE_ENDS.test(key ?? ''));

/** “From:” with “Sent:” or the like on the next line: a program’s head without a mark before it. */
const isHeadOfMail = (keys: readonly string[], at: number): boolean =>
  FROM.test(keys[at] ?? '') &&
  (ON_ONE_LINE.test(keys[at] ?? '') || [keys[at + 1], keys[at + 2]].some((key) => SENT.test(key ?? '')));
/** The same, where what was pasted has lost its lines. */
const ON_ONE_LINE = / (?:sent|to|subject|anfonwyd|pwnc) ?:/;

/**
 * A text that someone pasted: a letter, or a mail with what it quotes. A head at its top is that of the mail itself.
 */
export function pastedText(text: string): LetterText {
  const lines = linesOf(text);
  const keys = lines.map(keyOf);
  const begins = Math.max(
    keys.findIndex((key) => key !== ''),
    0
  );
  // A head at the top belongs to the mail itself: it is as long as its lines are those of a head.
  const length = keys.slice(begins, begins + LONGEST_HEAD).findIndex((key) => !HEAD.test(key));
  const hasHead = isHeadOfMail(keys, begins) || (length > 1 && HEAD.test(keys[begins] ?? ''));
  const ends = hasHead ? begins + (length < 0 ? LONGEST_HEAD : length) : 0;
  const head = lines.slice(0, ends).map((line, at) => (keys[at] === '' ? line : withoutNames(line)));
  return withinLimits({ pieces: [...head, ...withQuotesMarked(lines.slice(ends))], attached: [], notes: [] });
}

/** In lines. */
const LONGEST_HEAD = 12;
