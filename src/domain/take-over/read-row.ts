import type { Text } from '../text';
import type { Cell } from '../workbooks/workbook';
import { answerTo } from './answers';
import { coloursOf, type ColourRead } from './colours';
import { withoutNames, type ColumnPlan } from './columns';
import { doubtsOf, isAllStruck, withoutStrike } from './doubts';
import { derive, regionOf } from './derive';
import { gather, type Gathered, type GatheredCell } from './gather';
import type { ColumnId } from './column-titles';
import type { KnownNames } from './known-names';
import { kindOfRow } from './kind-of-row';
import { checkOldReview, type OldReview } from './old-review';
import type { Asked } from './question';
import { readCell, type NoteLine, type ReadCell } from './read-cell';
import type { OldCell, OldRow, SharedCell } from './row';
import { noteOtherRegions } from './regions';
import { rowKey } from './row-key';
import { personsIn } from './persons';
import { problemsOf, withWordsAbove } from './row-problems';
import { shownOf } from './shown';
import { splitInTwo } from './two-in-one';
import { saysNothing, type MonthFirst, type TakeOverContext } from './values/reading';

/** A review as its sheet has it: a row, those that continue it, and what is merged down to it. */
export interface RowToRead {
  readonly sheet: string;
  readonly row: number;
  readonly isHidden: boolean;
  readonly cells: readonly Cell[];
  readonly inherited: readonly Cell[];
  readonly columns: readonly ColumnPlan[];
  /** Columns in which day and month may have been changed over. */
  readonly turnedRound: ReadonlySet<number>;
  /** Columns of text dates that may have their month first. */
  readonly monthFirst: ReadonlyMap<number, MonthFirst>;
  /** What the rows above have in a column. */
  readonly above: ReadonlyMap<number, string>;
  /** The year that stands over it, as the sheet has it; empty where none does. */
  readonly banner: string;
  /** A heading or the name of the sheet says that it is closed. */
  readonly isUnderClosed: boolean;
  /** What is wrong with the row as a whole. */
  readonly problems: readonly Text[];
  readonly asks: readonly Asked[];
}

/** What is known of the whole workbook. `sheetShown`: its sheet, without names of persons. */
interface AroundRow {
  readonly names: KnownNames;
  readonly sheetShown: string;
}

/** A row that was read, and what its cells ask. */
interface RowRead {
  readonly old: OldRow;
  readonly asks: readonly (readonly [Asked, Cell | undefined])[];
}

const TWO_REVIEWS = 'This row holds two reviews. Enter each of them in a row of its own.';

const STRUCK: NoteLine = { heading: 'Row', words: 'struck through in the file' };

/** Reads one review. What is proposed has passed the checks of the forms, or the row has a problem. */
export function readRow(found: RowToRead, context: TakeOverContext, workbook: AroundRow): RowRead {
  const isStruck = isAllStruck(found.cells);
  // Without its cells the lead could not see which review was struck through.
  const seen = isStruck ? { ...found, cells: found.cells.map(withoutStrike) } : found;
  const initials = wordsOfRow(seen)('initials');
  const hasInitials = initials !== '' && !saysNothing(initials);
  const row = hasInitials ? { ...seen, columns: withoutNames(seen.columns) } : seen;
  const { sheet, cells, columns } = row;
  const wordsIn = wordsOfRow(row);
  const { kind, asks: kindAsks } = kindOfRow({ sheet, wordsIn, ...headingsOver(row) }, context.answers);
  const read = gather(...readCells(row, kind, context));
  const colours = coloursOf(cells, context);
  const derived = derive(
    { ...takenOf(colours), ...read.review },
    { row: row.row, isUnderClosed: row.isUnderClosed, sheet: workbook.sheetShown, kind }
  );
  const region = regionOf(derived.review);
  const gathered = noteOtherRegions(read, region);
  const lines = [...gathered.lines, ...derived.lines, ...colours.flatMap(lineOfColour), ...(isStruck ? [STRUCK] : [])];
  const checked = checkOldReview({ ...derived.review, ...noteOf(lines) }, context.today);
  const two = splitInTwo(cells, columns);
  const own = gathered.cells.filter(({ isShared }) => !isShared).map(({ read }) => read);
  const ofRow = [...row.problems, ...(two.length > 0 ? [TWO_REVIEWS] : [])];
  const problems = problemsOf(ofRow, gathered, checked.problems);
  const asks = asksOf(row, gathered, colours, kindAsks);
  return {
    asks,
    old: {
      key: rowKey(factsOf(row, gathered, wordsIn)),
      sheet,
      sheetShown: workbook.sheetShown,
      row: row.row,
      isHidden: row.isHidden,
      ...(region === undefined ? {} : { region }),
      cells: gathered.cells
        .filter(({ isShared }) => !isShared)
        .map((each) => oldCell(sheet, each, problems.length > 0)),
      shared: gathered.cells.filter(({ isShared }) => isShared).map(sharedCell),
      proposed: checked.review,
      ...personsIn(gathered, lines, workbook.names),
      questions: openOf(asks, context),
      problems,
      doubts: doubtsOf({ gathered, review: derived.review, isStruck }),
      offered: two.length > 0 ? two : withWordsAbove(own)
    }
  };
}

/** The words in a column of the row, its own or shared; empty where there are none. */
function wordsOfRow({ cells, inherited, columns }: RowToRead): (id: ColumnId) => string {
  const idAt = new Map(
    columns.map(({ column, meaning }) => [column, 'column' in meaning ? meaning.column : undefined])
  );
  return (id) => {
    const cell = [...cells, ...inherited].find(({ column }) => idAt.get(column) === id);
    return cell ? shownOf(cell.content).trim() : '';
  };
}

/** The headings of the row’s own cells, and all of them. */
const headingsOver = ({ cells, columns }: RowToRead): Pick<Parameters<typeof kindOfRow>[0], 'filled' | 'headings'> => {
  const filled = new Set(cells.map(({ column }) => column));
  return {
    filled: columns.filter(({ column }) => filled.has(column)).map(({ heading }) => heading),
    headings: columns.map(({ heading }) => heading)
  };
};

function readCells(
  { sheet, cells, inherited, columns, turnedRound, monthFirst, above }: RowToRead,
  kind: Parameters<typeof readCell>[2]['kind'],
  context: TakeOverContext
): readonly [readonly ReadCell[], readonly ReadCell[]] {
  const planAt = new Map(columns.map((plan) => [plan.column, plan]));
  const filled = new Set(cells.map(({ column }) => column));
  const read = (cell: Cell): ReadCell => {
    const { column } = cell;
    const around = {
      sheet,
      kind,
      isTurnedRound: turnedRound.has(column),
      monthFirst: monthFirst.get(column),
      above: above.get(column)
    };
    return readCell(cell, planAt.get(column), around, context);
  };
  const shared = inherited.filter(({ column }) => planAt.has(column) && !filled.has(column));
  return [cells.map(read), shared.map(read)];
}

const takenOf = (colours: readonly ColourRead[]): OldReview =>
  colours.reduce<OldReview>((all, { takes }) => ({ ...takes, ...all }), {});

const lineOfColour = ({ fill, isNoted }: ColourRead): readonly NoteLine[] =>
  isNoted ? [{ heading: 'Colour', words: `#${fill}` }] : [];

const noteOf = (lines: readonly NoteLine[]): OldReview =>
  lines.length === 0 ? {} : { note: lines.map(({ heading, words }) => `${heading}: ${words}`).join('\n') };

const factsOf = (
  { sheet, banner }: RowToRead,
  { review }: Gathered,
  wordsIn: (id: ColumnId) => string
): Parameters<typeof rowKey>[0] => ({
  sheet,
  banner,
  oldNumber: wordsIn('reference'),
  board: wordsIn('partnership') || wordsIn('authority'),
  initials: review.initials ?? '',
  date: wordsIn('notifiedOn') || wordsIn('initiatedOn'),
  service: wordsIn('service')
});

function asksOf(
  row: RowToRead,
  { cells }: Gathered,
  colours: readonly ColourRead[],
  kindAsks: Asked | undefined
): RowRead['asks'] {
  const [first] = row.cells;
  return [
    ...cells.flatMap(({ read }) => read.asks.map((each) => [each, read.cell] as const)),
    ...colours.map(({ asks, fill }) => [asks, row.cells.find((cell) => cell.fill?.toUpperCase() === fill)] as const),
    ...[...row.asks, ...(kindAsks ? [kindAsks] : [])].map((each) => [each, first] as const)
  ];
}

const openOf = (asks: RowRead['asks'], { answers }: TakeOverContext): readonly string[] => [
  ...new Set(asks.flatMap(([asked]) => (answerTo(asked, answers) === undefined ? [asked.id] : [])))
];

const sharedCell = ({ read: { cell, heading, shown }, fields }: GatheredCell): SharedCell => ({
  cell,
  row: cell.row,
  column: cell.column,
  heading,
  shown,
  fields
});

function oldCell(sheet: string, { read, fate, fields }: GatheredCell, isRejected: boolean): OldCell {
  const { cell, heading, shown, rule, said } = read;
  return {
    sheet,
    cell,
    row: cell.row,
    column: cell.column,
    heading,
    shown,
    fate: isRejected ? 'rejected' : fate,
    ...(rule === undefined || isRejected ? {} : { rule }),
    fields: isRejected ? [] : fields,
    ...(said === undefined ? {} : { note: said })
  };
}
