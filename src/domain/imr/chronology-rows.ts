import { text, type Text } from '../text';
import type { ChronologyColumn, NewEntry } from './chronology';
import { readEntry, type EntryTyped } from './chronology-entry';

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

/**
 * Where the cells of a pasted column go. An unknown heading is kept in front of each of its cells, so that nothing is
 * lost.
 */
type Place = { readonly to: ChronologyColumn; readonly heading: string } | 'number' | 'nameless';

const HEADINGS: readonly { readonly to: ChronologyColumn; readonly words: RegExp }[] = [
  { to: 'date', words: /^(date|when|date (of|and time|\/ ?time).*)$/ },
  { to: 'time', words: /^time( of .*)?$/ },
  { to: 'source', words: /^(source|source of .*|record|document|evidence)$/ },
  {
    to: 'event',
    words:
      /^(event|events|contact|event ?\/ ?contact|incident|significant event|what happened|description|description of .*|details)$/
  },
  {
    to: 'action',
    words:
      /^(action|actions|action(s)? taken|decision|decision or action taken|decision ?\/ ?action( taken)?|response)$/
  },
  { to: 'comment', words: /^(comment|comments|author.?s comments?.*|analysis|comment ?\/ ?analysis)$/ }
];

/** Headings of views, not of facts. */
const OPINION = /comment|analysis|note|practice|policy|significan|terms of reference|\btor\b|question/;

/**
 * Reads pasted rows as entries. A row of headings can give another order and more columns; without one, the order is
 * `ORDER`.
 */
export function chronologyEntriesFrom(rows: readonly (readonly string[])[], today: string): EntriesRead {
  const numbered = rows
    .map((cells, index) => ({ row: index + 1, cells: cells.map(tidy) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...others] = numbered;
  const places = first && headingsIn(first.cells);
  const read = (places ? others : numbered).map(({ row, cells }) => ({ row, ...entryFrom(cells, places, today) }));
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    problems: read.flatMap(({ row, problems }) =>
      problems.map((problem) => ({ row, sentence: text`Row ${row}: ${problem}` }))
    )
  };
}

const tidy = (cell: string): string =>
  cell
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** Where each column goes, if this row has headings: at least two that we know, including the date or the event. */
function headingsIn(cells: readonly string[]): readonly Place[] | undefined {
  const own = new Set<ChronologyColumn>();
  const places = cells.map((cell): Place => {
    const place = placeOf(cell);
    if (typeof place === 'string' || place.heading !== '') return place;
    // A second column of the same keeps its heading; a second date goes to the event.
    if (own.has(place.to))
      return { to: place.to === 'date' || place.to === 'time' ? 'event' : place.to, heading: oneLine(cell) };
    own.add(place.to);
    return place;
  });
  return own.size > 1 && (own.has('date') || own.has('event')) ? places : undefined;
}

function placeOf(cell: string): Place {
  const heading = oneLine(cell.toLowerCase().replace(/\([^()]*\)/g, '')).replace(/[.:]$/, '');
  if (heading === '') return cell === '' ? 'nameless' : { to: 'event', heading: oneLine(cell) };
  if (/^(no|nr|number|#|row|entry)$/.test(heading)) return 'number';
  const own = HEADINGS.find(({ words }) => words.test(heading));
  return own
    ? { to: own.to, heading: '' }
    : { to: OPINION.test(heading) ? 'comment' : 'event', heading: oneLine(cell) };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function entryFrom(
  cells: readonly string[],
  headings: readonly Place[] | undefined,
  today: string
): { readonly entry?: NewEntry; readonly problems: readonly Text[] } {
  const places = headings ?? ORDER.map((to): Place => ({ to, heading: '' }));
  const astray = cells.findIndex((cell, index) => cell !== '' && (places[index] ?? 'nameless') === 'nameless');
  if (astray >= 0)
    return {
      problems: [
        headings
          ? `column ${astray + 1} has no heading. Add one and paste the rows again.`
          : 'it has more than 6 columns. Paste it with the row of headings.'
      ]
    };
  const read = readEntry(typedIn(cells, places), today);
  return 'entry' in read ? { entry: read.entry, problems: [] } : { problems: Object.values(read.problems) };
}

/** The cells by column, those under a known heading first. */
function typedIn(cells: readonly string[], places: readonly Place[]): EntryTyped {
  const found = cells.flatMap((cell, index) => {
    const place = places[index];
    return cell === '' || typeof place !== 'object' ? [] : [{ ...place, cell }];
  });
  const textOf = (column: ChronologyColumn): string =>
    [
      ...found.filter(({ to, heading }) => to === column && heading === ''),
      ...found.filter(({ to, heading }) => to === column && heading !== '')
    ]
      .map(({ heading, cell }) => (heading === '' ? cell : `${heading}: ${cell}`))
      .join('\n');
  return {
    date: textOf('date'),
    time: textOf('time'),
    source: textOf('source'),
    event: textOf('event'),
    action: textOf('action'),
    comment: textOf('comment')
  };
}
