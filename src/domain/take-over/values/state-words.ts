import type { Kind } from '../../words';
import type { ColumnId } from '../column-titles';
import { STATE_TABLE } from './state-table';

type StateRow = (typeof STATE_TABLE)[number];

const plain = (words: string): string => words.toLowerCase().replace(/[’']/g, '');

const ROWS = STATE_TABLE.flatMap((row) => row.says.split(' · ').map((phrase) => ({ row, phrase: plain(phrase) })));

/** Between the words that were found and what stands behind them. */
const BETWEEN = /^[\s.,:;()–-]{1,10}/;
/** A sign or a number, and no further word of the same phrase. */
const IS_APART = /^\s?(?:$|[.,:;(–\d-])/;

/** What the words of a state say, and what stands behind them. Words that doubt it (“Closed?”) say nothing. */
export function stateRowFor(
  words: string,
  { kind, column }: { readonly kind: Kind | undefined; readonly column: ColumnId }
): { readonly row: StateRow; readonly rest: string } | undefined {
  const said = plain(words);
  const found = ROWS.find(
    ({ phrase, row: { of, only, isAlone } }) =>
      said.startsWith(phrase) &&
      !/^[\p{L}\d]/u.test(said.slice(phrase.length)) &&
      (of === undefined || of === kind) &&
      (only === undefined || only === column) &&
      (!isAlone || IS_APART.test(said.slice(phrase.length)))
  );
  if (!found) return undefined;
  const rest = said.slice(found.phrase.length).replace(BETWEEN, '').replace(/\)$/, '');
  return rest.startsWith('?') ? undefined : { row: found.row, rest };
}
