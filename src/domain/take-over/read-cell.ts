import { isBlank, plainLine } from '../input/characters';
import type { Text } from '../text';
import type { Cell, Content } from '../workbooks/workbook';
import type { ColumnPlan } from './columns';
import { isSeen } from './grid';
import type { ColumnId } from './column-titles';
import type { Fate } from './row';
import type { LeftOutRule } from './left-out';
import type { OldReview } from './old-review';
import type { Asked } from './question';
import { columnLetters, shownOf } from './shown';
import { READERS } from './values/readers';
import {
  isToBeChecked,
  refersAbove,
  type Reading,
  type Says,
  type TakeOverContext,
  type ToRead
} from './values/reading';

/** A line of the note: “Update: chased”. */
export interface NoteLine {
  readonly heading: string;
  readonly words: string;
  /** They stand where the person is named, and are more than initials: a name, unless the lead says otherwise. */
  readonly mayBeName?: true;
}

/** A cell that has been read by itself, before it is put together with the others of its row. */
export interface ReadCell {
  readonly cell: Cell;
  readonly heading: string;
  readonly shown: string;
  readonly fate: Fate;
  readonly rule?: LeftOutRule;
  readonly takes: OldReview;
  /** Lines for the note. */
  readonly noted: readonly NoteLine[];
  /** The line for the note where what it gives cannot be taken. */
  readonly ownLine: NoteLine;
  readonly said?: string;
  /** What its column is; absent without a heading, and where it is left out. */
  readonly id?: ColumnId;
  readonly asks: readonly Asked[];
  readonly problem?: Text;
  /** Why the lead has to look at it: its words are not taken for what they seem to say, or may be wrong. */
  readonly doubt?: Text;
  readonly says?: Says;
  /** What may stand in it instead of what it has. */
  readonly offers?: string;
}

/** What is known around a cell. `above`: what its column has in the row above. */
interface Surroundings extends Pick<ToRead, 'sheet' | 'kind' | 'isTurnedRound' | 'monthFirst'> {
  readonly above: string | undefined;
}

const NO_HEADING = 'No heading';
const OF_STAFF: ReadonlySet<ColumnId> = new Set(['inspector', 'imrAuthor']);

/** Reads a cell below its heading. Without a plan its column has no heading, and its words are a note. */
export function readCell(
  cell: Cell,
  plan: ColumnPlan | undefined,
  around: Surroundings,
  context: TakeOverContext
): ReadCell {
  const heading = plan?.heading ?? `${NO_HEADING} (column ${columnLetters(cell.column)})`;
  const shown = shownOf(cell.content);
  const mayBeName = plan?.isOfPerson ? { mayBeName: true as const } : {};
  const lineOf = (words: string, what = ''): NoteLine => ({
    heading: `${heading}${what}`,
    words: words.trim(),
    ...mayBeName
  });
  const ownLine = lineOf(shown);
  const comment = cell.comment === undefined || isBlank(cell.comment) ? [] : [lineOf(cell.comment, ' (comment)')];
  const read = { cell, heading, shown, ownLine, takes: {}, asks: plan?.asks ?? [], ...idOf(plan) };
  if (plan && 'rule' in plan.meaning) return { ...read, fate: 'left-out', rule: plan.meaning.rule, noted: [] };
  const struck = cell.struck ?? '';
  const content = withoutStruck(cell.content, struck);
  const struckLine = struck === '' ? [] : [lineOf(struck, ' (struck through)')];
  const isCommentAlone = comment.length > 0 && !isSeen({ ...cell, comment: undefined });
  if (content === undefined || isCommentAlone) return { ...read, fate: 'note', noted: [...struckLine, ...comment] };
  const reading = readingOf(content, plan, around, context, cell.column);
  const asks = [...read.asks, ...('asks' in reading && reading.asks ? [reading.asks] : [])];
  const noted = 'noted' in reading ? reading.noted : undefined;
  const own = lineOf(typeof noted === 'string' ? noted : shownOf(content));
  const behind = [...struckLine, ...comment];
  switch (reading.is) {
    case 'taken':
      return {
        ...read,
        ...saysOf(reading),
        asks,
        fate: 'field',
        takes: reading.takes,
        // What is not taken of a name is its initials, too.
        ownLine: reading.takes.initials === undefined ? ownLine : lineOf(reading.takes.initials),
        noted: [...(noted === undefined ? [] : [own]), ...behind],
        ...(reading.said === undefined ? {} : { said: reading.said })
      };
    case 'note':
      return {
        ...read,
        ...saysOf(reading),
        asks,
        fate: 'note',
        noted: [own, ...behind]
      };
    case 'left-out':
      return { ...read, asks, fate: 'left-out', rule: reading.rule, noted: behind };
    case 'rejected':
      return {
        ...read,
        asks,
        fate: 'rejected',
        noted: behind,
        problem: reading.problem,
        ...(reading.offers === undefined ? {} : { offers: reading.offers })
      };
  }
}

const idOf = (plan: ColumnPlan | undefined): { readonly id?: ColumnId } =>
  plan && 'column' in plan.meaning ? { id: plan.meaning.column } : {};

const saysOf = ({ says, doubt }: Pick<ReadCell, 'says' | 'doubt'>): Pick<ReadCell, 'says' | 'doubt'> => ({
  ...(says === undefined ? {} : { says }),
  ...(doubt === undefined ? {} : { doubt })
});

/** The content without the part that is struck through; undefined where nothing is left. */
function withoutStruck(content: Content, struck: string): Content | undefined {
  if (struck === '') return content;
  if (content.kind !== 'text') return undefined;
  const text = content.text
    .replace(struck, '')
    .replace(/^[\s,;/]{1,20}/, '')
    .trim();
  return isBlank(text) ? undefined : { kind: 'text', text };
}

function readingOf(
  content: Content,
  plan: ColumnPlan | undefined,
  { above, ...around }: Surroundings,
  context: TakeOverContext,
  at: number
): Reading {
  if (content.kind === 'error') return { is: 'left-out', rule: 'error' };
  if (content.kind === 'not-calculated') return { is: 'left-out', rule: 'not-calculated' };
  const words = shownOf(content).trim();
  const line = plainLine(words);
  if (isBlank(line)) return { is: 'left-out', rule: 'not-known' };
  if (!plan || !('column' in plan.meaning)) return { is: 'note' };
  if (refersAbove(line, plan.isOfPerson))
    return {
      is: 'rejected',
      problem: `“${line}” refers to another row. Enter the words themselves in “${plan.heading}”.`,
      // Nobody can see by a row alone which person it is of.
      ...(above === undefined || plan.isOfPerson || OF_STAFF.has(plan.meaning.column) ? {} : { offers: above })
    };
  if (plan.isOfPerson && isToBeChecked(line))
    return { is: 'rejected', problem: `“${line}” was offered. Enter in “${plan.heading}” what is right.` };
  const toRead: ToRead = { ...around, content, words, line, at, heading: plan.heading, column: plan.meaning.column };
  return READERS[plan.meaning.column](toRead, context);
}
