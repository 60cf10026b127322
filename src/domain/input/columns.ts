import { wordKey } from './characters';

/** What a column of a pasted table can hold. Headings are matched whole, as words without what is in brackets. */
interface Meaning<Column extends string> {
  readonly to: Column;
  /** As a sentence names it: “the due date”. */
  readonly name: string;
  readonly headings: RegExp;
  /** Headings that mean this only where no other column does. */
  readonly otherwise?: RegExp;
  /** Further columns of the same are kept behind the first, with their headings: nothing has to be chosen. */
  readonly several?: true;
}

/** Where the cells of a column go. A heading that is no field’s is kept in front of each of its cells. */
export type Place<Column extends string> = { readonly to: Column; readonly heading: string } | 'number' | 'nameless';

export interface Columns<Column extends string> {
  readonly places: readonly Place<Column>[];
  /** Two headings that may mean the same, in a sentence. */
  readonly problem?: string;
  /** The headings that are no field’s, as they were written. */
  readonly unknown: readonly string[];
}

export interface Headings<Column extends string> {
  readonly meanings: readonly Meaning<Column>[];
  /** Where the cells of a heading that is no field’s are kept. */
  readonly keep: (key: string) => Column;
  /** One of these must be among the headings, or the row is no row of headings. */
  readonly either: readonly Column[];
  /** Headings of the number of a row, which is not kept. */
  readonly numbers?: RegExp;
}

/** The columns of a table by its first row, if that has headings: at least two that are fields. */
export function columnsIn<Column extends string>(
  cells: readonly string[],
  { meanings, keep, either, numbers }: Headings<Column>
): Columns<Column> | undefined {
  const read = cells.map((cell) => ({ heading: oneLine(cell), key: wordKey(cell.replace(/\([^)]*\)?/g, ' ')) }));
  const meant = meaningsOf(read, meanings);
  const fields = new Set(meant.map((meaning) => meaning?.to));
  fields.delete(undefined);
  if (fields.size < 2 || !either.some((column) => fields.has(column))) return undefined;
  const had = new Map<Column, string>();
  let problem: string | undefined;
  const unknown: string[] = [];
  const places = read.map(({ heading, key }, index): Place<Column> => {
    const meaning = meant[index];
    if (!meaning) {
      if (heading === '') return 'nameless';
      if (numbers?.test(key) || (numbers && /^[#№]+$/.test(heading))) return 'number';
      unknown.push(heading);
      return { to: keep(key), heading };
    }
    const first = had.get(meaning.to);
    if (first === undefined) {
      had.set(meaning.to, heading);
      return { to: meaning.to, heading: '' };
    }
    if (!meaning.several)
      problem ??= `“${first}” and “${heading}” may both be ${meaning.name}. Rename the column that is not, and paste the rows again.`;
    return { to: meaning.to, heading };
  });
  return { places, unknown, ...(problem === undefined ? {} : { problem }) };
}

/** A heading that can mean something else, too, does so only where no other column has that meaning. */
function meaningsOf<Column extends string>(
  read: readonly { readonly key: string }[],
  meanings: readonly Meaning<Column>[]
): readonly (Meaning<Column> | undefined)[] {
  const own = read.map(({ key }) => (key === '' ? undefined : meanings.find(({ headings }) => headings.test(key))));
  return own.map(
    (meaning, index) =>
      meaning ??
      meanings.find(
        ({ to, otherwise }) => otherwise?.test(read[index]?.key ?? '') && !own.some((each) => each?.to === to)
      )
  );
}

/** The cells of a row by column: those under the heading of a field first, the others each with its heading. */
export function cellsBy<Column extends string>(
  cells: readonly string[],
  places: readonly Place<Column>[],
  column: Column
): string {
  const found = cells.flatMap((cell, index) => {
    const place = places[index];
    return cell === '' || typeof place !== 'object' || place.to !== column ? [] : [{ ...place, cell }];
  });
  return [...found.filter(({ heading }) => heading === ''), ...found.filter(({ heading }) => heading !== '')]
    .map(({ heading, cell }) => (heading === '' ? cell : `${heading}: ${cell}`))
    .join('\n');
}

/** Why a row cannot be placed: it has more cells than there are columns, or one under no heading. */
export function astrayIn<Column extends string>(
  cells: readonly string[],
  places: readonly Place<Column>[],
  hasHeadings: boolean
): string | undefined {
  const astray = cells.findIndex((cell, index) => cell !== '' && (places[index] ?? 'nameless') === 'nameless');
  if (astray < 0) return undefined;
  return hasHeadings
    ? `column ${astray + 1} has no heading. Add one and paste the rows again.`
    : `it has more than ${places.length} columns. Paste it with the row of headings.`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
