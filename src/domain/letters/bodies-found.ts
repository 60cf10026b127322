import { bodiesNamedIn, bodyAlone } from './bodies';
import type { Found } from './found';
import type { Row, Segment } from './segments';
import { withoutSigns } from './signs';

const MOST_FOUND = 20;

/** A name that stands alone, and how sure it is that it is a body’s. */
type BodyFound = Found & { readonly is: 'named' | 'unlisted' | 'unsure' };

interface Line extends Found {
  readonly segment: Segment;
  /** Nothing stands before it that may say what it is: a label on its line, in its row, or above it. */
  readonly isAlone: boolean;
}

/** Names of safeguarding bodies that stand alone on a line or in a row: no label, known or not, says what they are. */
export function bodiesIn(rows: readonly Row[]): readonly BodyFound[] {
  const found: BodyFound[] = [];
  for (const line of linesOf(rows)) {
    if (!line.isAlone) continue;
    const { text, isHalf } = withoutSigns(line.said);
    const is = bodyAlone(text);
    if (is) found.push({ ...foundAt(line, text), is: isHalf ? 'unsure' : is });
    if (found.length >= MOST_FOUND) break;
  }
  return found;
}

/**
 * Names of bodies with their place that stand among other words, or at a label that is not known. What stands at a
 * label that asks for something else is none: “Placing board”.
 */
export function mentionedIn(rows: readonly Row[]): readonly Found[] {
  const found: Found[] = [];
  for (const line of linesOf(rows)) {
    if (line.segment.label || line.isQuoted) continue;
    for (const said of bodiesNamedIn(line.said))
      if (!line.isAlone || said !== line.said) found.push(foundAt(line, said));
    if (found.length >= MOST_FOUND) break;
  }
  return found.slice(0, MOST_FOUND);
}

const foundAt = ({ place, isQuoted, isChanged, isHidden }: Line, said: string): Found => ({
  said,
  place,
  isQuoted,
  isChanged,
  isHidden
});

function linesOf(rows: readonly Row[]): readonly Line[] {
  return rows.flatMap(({ piece, cells }, at) => {
    const segments = cells.flat().filter(({ text }) => text !== '');
    return segments.flatMap((segment, index): readonly Line[] => {
      const before = index > 0 ? segments[index - 1] : segmentAbove(rows, at);
      if (index === 0 ? isAnsweredBelow(before) : before?.label !== undefined && before.rest === '') return [];
      const { text: said, place } = segment;
      const [isChanged, isHidden] = [segment.isChanged === true, segment.isHidden === true];
      const isAlone = segment.label === undefined && (index === 0 || piece.table === undefined);
      return [{ said, place, isQuoted: piece.isQuoted === true, isChanged, isHidden, segment, isAlone }];
    });
  });
}

/** A label with a colon and nothing behind it asks for what stands below. */
const isAnsweredBelow = (above: Segment | undefined): boolean =>
  above?.label !== undefined && above.rest === '' && above.hasColon;

/** What stands last above a line, with no more than one blank line between. */
function segmentAbove(rows: readonly Row[], at: number): Segment | undefined {
  const above = rows[at - 1]?.isBlank ? rows[at - 2] : rows[at - 1];
  return above?.cells.at(-1)?.at(-1);
}
