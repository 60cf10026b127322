import { astrayIn, cellsBy, columnsIn, type Columns, type Headings, type Place } from '../input/columns';
import { asEntered } from '../input/characters';
import { text, type Text } from '../text';
import type { ChronologyColumn, NewEntry } from './chronology';
import { readEntry } from './chronology-entry';

/** What is wrong with a row. `row` counts from 1 as pasted, headings and empty rows included. */
interface RowProblem {
  readonly row: number;
  readonly sentence: Text;
}

interface EntriesRead {
  readonly entries: readonly NewEntry[];
  readonly problems: readonly RowProblem[];
}

const ORDER: readonly ChronologyColumn[] = ['date', 'time', 'source', 'event', 'action', 'comment'];

/** Headings of views, not of facts. */
const OPINION = /comment|analysis|note|practice|policy|significan|terms of reference|\btor\b|question/;

const HEADINGS: Headings<ChronologyColumn> = {
  meanings: [
    {
      to: 'date',
      name: 'the date of the event',
      headings:
        /^(date|when|(event|start|contact|incident) date|date from|date (and )?time|date of (the )?(event|contact|incident|entry)( and time)?)$/
    },
    {
      to: 'time',
      name: 'the time of the event',
      headings: /^(time|(event|start) time|time of (the )?(event|contact|incident|entry|day))$/
    },
    {
      to: 'source',
      name: 'the source',
      headings: /^(source|source of .+|record|document|evidence)$/,
      several: true
    },
    {
      to: 'event',
      name: 'the event',
      headings:
        /^(events?|contact|event contact|event and contact|incident|significant event|what happened|description|description of .+|details)$/,
      several: true
    },
    {
      to: 'action',
      name: 'the action taken',
      headings: /^(actions?|actions? taken|decision|decision (or |and )?action( taken)?|response)$/,
      several: true
    },
    {
      to: 'comment',
      name: 'the comment',
      headings: /^(comments?|authors? comments?( .+)?|analysis|comment (and )?analysis)$/,
      several: true
    }
  ],
  keep: (key) => (OPINION.test(key) ? 'comment' : 'event'),
  either: ['date', 'event'],
  numbers: /^(no|nr|number|row|entry)$/
};

/**
 * Reads pasted rows as entries. A row of headings can give another order and more columns; without one, the order is
 * `ORDER`.
 */
export function chronologyEntriesFrom(rows: readonly (readonly string[])[], today: string): EntriesRead {
  const numbered = rows
    .map((cells, index) => ({ row: index + 1, cells: cells.map(asEntered) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...others] = numbered;
  const columns = first && columnsIn(first.cells, HEADINGS);
  const unusable = columns && problemWith(columns);
  if (unusable) return { entries: [], problems: [{ row: first.row, sentence: text`Row ${first.row}: ${unusable}` }] };
  const read = (columns ? others : numbered).map(({ row, cells }) => ({
    row,
    ...entryFrom(cells, columns?.places, today)
  }));
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    problems: read.flatMap(({ row, problems }) =>
      problems.map((problem) => ({ row, sentence: text`Row ${row}: ${problem}` }))
    )
  };
}

/** Headings that leave open which column has the date are asked about once, not row by row. */
function problemWith({ places, unknown, problem }: Columns<ChronologyColumn>): string | undefined {
  if (problem !== undefined) return problem;
  if (places.some((place) => typeof place === 'object' && place.to === 'date')) return undefined;
  const names = unknown.map((heading) => `“${heading}”`).join(', ');
  return `no column has the heading “Date”.${names ? ` These headings are not known: ${names}.` : ''} Give the column of the dates this heading, and paste the rows again.`;
}

function entryFrom(
  cells: readonly string[],
  headings: readonly Place<ChronologyColumn>[] | undefined,
  today: string
): { readonly entry?: NewEntry; readonly problems: readonly Text[] } {
  const places = headings ?? ORDER.map((to) => ({ to, heading: '' }));
  const astray = astrayIn(cells, places, headings !== undefined);
  if (astray !== undefined) return { problems: [astray] };
  const typed = (column: ChronologyColumn): string => cellsBy(cells, places, column);
  const read = readEntry(
    {
      date: typed('date'),
      time: typed('time'),
      source: typed('source'),
      event: typed('event'),
      action: typed('action'),
      comment: typed('comment')
    },
    today
  );
  return 'entry' in read ? { entry: read.entry, problems: [] } : { problems: Object.values(read.problems) };
}
