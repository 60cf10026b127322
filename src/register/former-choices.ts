import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { everyRow, readableRows } from './client/rows';
import { CellText } from './client/schemas';
import { LISTS } from './lists';
import type { Column, ListShape } from './lists/column';
import type { ListName } from './lists/list-names';
import type { Rewritten } from './rewrite-rows';

/** The columns of a list whose choices had other labels in earlier releases. */
export const renamedColumns = (list: ListName): readonly Column[] =>
  columnsOf(LISTS[list]).filter(({ formerChoices = {} }) => Object.keys(formerChoices).length > 0);

const columnsOf = (shape: ListShape): readonly Column[] => shape.columns;

/** The rows of a list that show former choices, one request for each thousand rows. */
export async function rowsWithFormerChoices(sp: SPFI, list: ListName): Promise<readonly Rewritten[]> {
  const columns = renamedColumns(list);
  const names = columns.map(({ name }) => name);
  const ChoicesSchema = v.object(v.entriesFromList(names, CellText));
  return readableRows(list, ChoicesSchema, await everyRow(sp, list, names)).flatMap(({ id, etag, ...shown }) => {
    const cells = columns.flatMap(({ name, formerChoices = {} }) => {
      const label = formerChoices[shown[name] ?? ''];
      return label === undefined ? [] : [[name, label] as const];
    });
    return cells.length === 0 ? [] : [{ place: { id, etag }, cells: Object.fromEntries(cells) }];
  });
}
