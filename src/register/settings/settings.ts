import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { STANDARD_SETTINGS, type Settings } from '../../domain/settings';
import { isChanged, isDuplicate } from '../client/sharepoint-errors';
import { line, whole } from '../client/cells';
import { everyRow, parseRow, type Place } from '../client/rows';
import { SettingCells } from './setting-cells';
import { explained, SETTING_ROWS, type SettingRow } from './setting-rows';
import { CellText } from '../client/shapes';
import { addRow, updateRow } from '../client/write-row';

/** A row as it was read: `problem` says why the service cannot go by it (empty: it does), `shown` what its column Problem says so far. */
export interface SettingFound extends Place {
  readonly key: string;
  readonly value: string;
  readonly problem: string;
  readonly shown: string;
}

export interface SettingsFound {
  readonly settings: Settings;
  readonly rows: readonly SettingFound[];
}

const RowShape = v.object({ ...SettingCells, Problem: CellText });

/** The settings of the site, in one request. People edit this list by hand: a value that cannot be read leaves the standard one in place, and its row says so. */
export async function readSettings(sp: SPFI): Promise<SettingsFound> {
  const rows = (await everyRow(sp, 'settings', ['Key', 'Value', 'Problem'])).map((row) =>
    parseRow('settings', RowShape, row)
  );
  let settings = STANDARD_SETTINGS;
  const found = rows.map(({ Key, Value, Problem, id, etag }): SettingFound => {
    const row = SETTING_ROWS.find(({ key }) => key === Key);
    const set = row?.read(Value);
    if (set) settings = set(settings);
    return { id, etag, key: Key, value: Value, problem: set ? '' : problemWith(row), shown: Problem };
  });
  return { settings, rows: found };
}

const problemWith = (row: SettingRow | undefined): string =>
  row
    ? `The service cannot read this value and goes by the standard one: ${row.standard || 'empty'}. Write it like this: ${row.like}.`
    : 'The service knows no setting of this name. Put back the name that the row had, or delete the row.';

/** Says in a row what is wrong with its value, or that nothing is any more. A row that somebody is changing at this moment is left for the next time. */
export async function showProblem(sp: SPFI, found: SettingFound): Promise<void> {
  try {
    await updateRow(sp, 'settings', found, { Problem: found.problem || null });
  } catch (error) {
    if (!isChanged(error)) throw error;
  }
}

/** Puts another value into a row that was read; `changed` when somebody else has changed the row since. */
export async function changeSetting(sp: SPFI, found: SettingFound, value: string): Promise<'done' | 'changed'> {
  try {
    await updateRow(sp, 'settings', found, { Value: value || null });
    return 'done';
  } catch (error) {
    if (isChanged(error)) return 'changed';
    throw error;
  }
}

/** Enters a row with its standard value; one that is there is left as it is. */
export async function addSetting(sp: SPFI, row: SettingRow): Promise<void> {
  try {
    await addRow(sp, 'settings', {
      Title: line(row.title),
      Key: whole(row.key),
      Value: row.standard || null,
      Description: explained(row)
    });
  } catch (error) {
    if (!(await isDuplicate(error))) throw error;
  }
}
