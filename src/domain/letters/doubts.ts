import { hasBoxes, tickedIn } from './boxes';
import { decisionDoubt } from './decisions';
import { doubtIn, type Doubt } from './doubt';
import type { Place } from './letter-text';
import type { Row, Segment } from './segments';

/** A doubt, and where its sentence begins. */
export interface DoubtFound extends Doubt {
  readonly place: Place;
  readonly isQuoted: boolean;
}

/** Lines, cells and what goes on in the next ones, up to where something else begins. */
interface Passage {
  text: string;
  readonly place: Place;
  readonly isQuoted: boolean;
  /** It begins with a label that is known, and has its answer. */
  readonly isAnswered: boolean;
  /** How many of its characters stand in its first line or cell. */
  readonly head: number;
  /** It begins with a label of the day, which is read and asked about for itself. */
  readonly isOfDay: boolean;
}

const MOST_FOUND = 20;

/** Every doubt of a mail’s subject and its text about whether a review is held. Work in proportion to it. */
export function doubtsIn(rows: readonly Row[], subject: string): readonly DoubtFound[] {
  const found: DoubtFound[] = [];
  const head: Passage = {
    text: subject,
    place: { head: 'subject' },
    isQuoted: false,
    isAnswered: false,
    head: 0,
    isOfDay: false
  };
  let isBehindReview = false;
  for (const passage of [head, ...passagesOf(rows)]) {
    const { text, place, isQuoted } = passage;
    const decided = decisionIn(passage);
    if (decided) found.push({ ...decided, place, isQuoted });
    // The answer “no” is the doubt of its line; of other answers the words may say more.
    if (decided?.against === 'held') continue;
    for (const sentence of sentencesIn(withoutOpenBoxes(text))) {
      const { doubt, isOfReview } = doubtIn(sentence, isBehindReview);
      isBehindReview = isOfReview;
      if (doubt) found.push({ ...doubt, place, isQuoted });
      if (found.length >= MOST_FOUND) return found;
    }
  }
  return found;
}

function passagesOf(rows: readonly Row[]): readonly Passage[] {
  const passages: Passage[] = [];
  let current: Passage | undefined;
  let isApart = false;
  for (const row of rows) {
    const { piece, cells, isBlank } = row;
    isApart ||= isBlank || piece.table !== undefined;
    if (isBlank) continue;
    const isQuoted = piece.isQuoted === true;
    let isFirst = true;
    for (const segment of cells.flat()) {
      if (segment.text === '') continue;
      const mayGoOn = isFirst ? goesOn(current, segment, isApart) : true;
      if (current && !segment.label && mayGoOn && current.isQuoted === isQuoted)
        current.text = joined(current.text, segment.text);
      else {
        const isAnswered = segment.label !== undefined && segment.rest !== '';
        const isOfDay = segment.label?.announces === 'initiatedOn';
        current = {
          text: segment.text,
          place: segment.place,
          isQuoted,
          isAnswered,
          head: segment.text.length,
          isOfDay
        };
        passages.push(current);
      }
      isFirst = false;
    }
    isApart = piece.table !== undefined;
  }
  return passages;
}

const LOWER = /^[\p{Ll}(,]/u;
const ENDED = /[.!]["”’)]?$/;
/** A line that is as long as lines are broken at. */
const BROKEN_AT = 60;

/** Whether what stands in the next line may belong to the sentence before it. */
function goesOn(before: Passage | undefined, { text }: Segment, isApart: boolean): boolean {
  if (!before) return false;
  if (LOWER.test(text) || /[:?,–-]$/.test(before.text)) return true;
  if (isApart || ENDED.test(before.text)) return false;
  return !before.isAnswered || before.text.length >= BROKEN_AT;
}

/** A word may be broken at the end of a line. */
const joined = (before: string, next: string): string => {
  if (/\p{L}-$/u.test(before) && LOWER.test(next)) return before.slice(0, -1) + next;
  return NO.test(next) ? `${before}: ${next}` : `${before} ${next}`;
};
const NO = /^(?:no|n)[.,!]?$/i;

/** A label ends with a sign, or with its line or cell. */
function decisionIn({ text, head, isOfDay }: Passage): Doubt | undefined {
  const sign = SIGN.exec(text.slice(0, LONGEST_HEAD));
  const end = sign ? sign.index : head;
  const answer = withoutOpenBoxes(text)
    .slice(sign ? end + sign[0].length : end)
    .replace(/^[:?=\s–—-]+/, '');
  return end > LONGEST_HEAD ? undefined : decisionDoubt(text.slice(0, end), answer, isOfDay);
}
const SIGN = /[:?=]|\s[-–—]\s/;
const LONGEST_HEAD = 90;

/** A stop ends a sentence where no small letter follows and no number. */
function sentencesIn(text: string): readonly string[] {
  const sentences: string[] = [];
  for (const part of text.split(/[.!](?=\s|$)/)) {
    const last = sentences.at(-1);
    if (last !== undefined && /^\s{0,4}[\p{Ll}\d]/u.test(part)) sentences[sentences.length - 1] = `${last} ${part}`;
    else sentences.push(part);
  }
  return sentences;
}

const OPEN_BOX = /[☐□▢❏⬜○]|\[ {0,3}\]/u;
const ANY_BOX = /[☒☑✓✔✗✘■⊠☐□▢❏⬜○]|\[ ?[xX✓✔]? ?\]/gu;

/** A question with its boxes, as the one that is ticked answers it. */
function withoutOpenBoxes(text: string): string {
  if (!hasBoxes(text)) return text;
  const asked = Math.max(text.lastIndexOf('?'), text.lastIndexOf(':')) + 1;
  const ticked = tickedIn(text.slice(asked));
  if (ticked !== undefined) return `${text.slice(0, asked)} ${ticked}`;
  const boxes = [...text.matchAll(ANY_BOX)];
  const [first] = boxes;
  const isBefore = first !== undefined && /(?:^|[?:])\s{0,9}$/.test(text.slice(0, first.index).slice(-MOST_BEFORE));
  if (!isBefore || boxes.every(([box]) => OPEN_BOX.test(box))) return text;
  return boxes.reduce(
    (kept, { 0: box, index }, at) => (OPEN_BOX.test(box) ? kept : `${kept} ${text.slice(index, boxes[at + 1]?.index)}`),
    text.slice(0, first.index)
  );
}
const MOST_BEFORE = 10;
