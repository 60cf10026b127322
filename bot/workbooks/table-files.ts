import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import type { LetterText } from '../../src/domain/letters/letter-text';
import { joined, type Text } from '../../src/domain/text';
import { sheetTables, tableLoaded, type FileTable } from '../../src/domain/workbooks/table-text';
import { readDirectory } from '../../src/register/directory/directory';
import { kindOf } from '../letters/kind-of-file';
import type { LetterReader } from '../letters/letter-reader';
import { askerIn, type Answer } from '../page-reads/asker';
import { createWorkbookReader, type WorkbookReader } from './workbook-reader';

export interface TableFiles {
  /**
   * The table of a workbook, a CSV file or a Word file, as the text that would be pasted, for someone who holds a post;
   * or why there is none. Nothing of it is kept (B-1, B-3). `name` is that of the file; `actorId` comes from a verified
   * token. Throws as the register does.
   */
  readonly read: (asked: {
    readonly actorId: string;
    readonly name: string;
    readonly bytes: Uint8Array;
  }) => Promise<Answer<{ readonly text: string; readonly note: Text }>>;
}

/** Far more than the rows that can be loaded: the file may have other sheets. */
const MOST_CELLS = 60_000;

export function createTableFiles({
  sp,
  now,
  letters,
  workbooks = createWorkbookReader(undefined, undefined, MOST_CELLS)
}: {
  readonly sp: SPFI;
  readonly now: () => string;
  readonly letters: Pick<LetterReader, 'readFile'>;
  readonly workbooks?: WorkbookReader;
}): TableFiles {
  async function tablesIn(
    bytes: Uint8Array,
    name: string
  ): Promise<{ readonly tables: readonly FileTable[]; readonly notes: readonly Text[] } | { readonly sentence: Text }> {
    if (kindOf(bytes) === 'docx') {
      const read = await letters.readFile(bytes);
      return 'sentence' in read ? read : { tables: wordTables(read), notes: read.notes };
    }
    const read = await workbooks.read(bytes, name);
    if (!('sentence' in read)) return { tables: sheetTables(read), notes: [] };
    return read.cannotRead === 'not-a-workbook' ? NOT_READ_HERE : read;
  }

  return {
    async read({ actorId, name, bytes }) {
      const known = askerIn(await readDirectory(sp), actorId, ukDay(now()));
      if (!known.ok) return known;
      const found = await tablesIn(bytes, name);
      const loaded = 'sentence' in found ? { ok: false as const, ...found } : tableLoaded(found.tables);
      if (!loaded.ok) return { ok: false, refusal: { code: 'bad-input', rule: 'B-1', sentence: loaded.sentence } };
      const notes = 'notes' in found ? found.notes : [];
      return { ok: true, text: loaded.text, note: joined([loaded.note, ...notes], ' ') };
    }
  };
}

const NOT_READ_HERE: { readonly sentence: Text } = {
  sentence:
    'Files of this kind cannot be loaded. Select a spreadsheet (.xlsx, .xlsm, .xls or .ods), a CSV file or a Word file (.docx), or paste the rows.'
};

/** The tables of a Word file, in their order. */
function wordTables({ pieces }: LetterText): readonly FileTable[] {
  const tables = new Map<number, string[][]>();
  for (const { table, cells } of pieces)
    if (table !== undefined) tables.set(table, [...(tables.get(table) ?? []), cells.map(({ text }) => text)]);
  return [...tables].map(([number, rows]) => ({ name: `table ${number}`, rows, notCalculated: 0 }));
}
