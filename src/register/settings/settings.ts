import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { STANDARD_SETTINGS, type Settings } from '../../domain/settings';
import type { Say } from '../../domain/text';
import { OVERTAKEN, unlessOvertaken } from '../client/overtaken';
import { line, whole } from '../client/cells';
import { everyRow, readableRows, type Place } from '../client/rows';
import { SettingCells } from './setting-cells';
import { explained, SETTING_ROWS, type SettingRow } from './setting-rows';
import { CellText } from '../client/schemas';
import { addUnlessThere, updateRow } from '../client/write-row';

/**
 * A row as it was read: `problem` says why the service cannot use its value, `shown` is its column Problem. Both are
 * empty if it can.
 */
export interface SettingFound extends Place {
  readonly key: string;
  readonly value: string;
  readonly problem: string;
  readonly shown: string;
}

interface SettingsFound {
  readonly settings: Settings;
  readonly rows: readonly SettingFound[];
}

const RowSchema = v.object({ ...SettingCells, Problem: CellText });

/**
 * The settings of the site, in one request. People edit this list by hand: for an unreadable value the standard one
 * applies, and the row says so.
 */
export async function readSettings(sp: SPFI): Promise<SettingsFound> {
  const rows = readableRows('settings', RowSchema, await everyRow(sp, 'settings', ['Key', 'Value', 'Problem']));
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
    ? `The service cannot read this value, so it uses the standard one: ${row.standard || 'empty'}. Write it like this: ${row.example}.`
    : 'There is no setting of this name. Enter the name the row had before, or delete the row.';

/**
 * Writes the problem of a row into it, or removes a solved one. A row that someone else has just changed waits for the
 * next time.
 */
export async function showProblem(sp: SPFI, found: SettingFound): Promise<void> {
  await unlessOvertaken(updateRow(sp, 'settings', found, { Problem: found.problem || null }));
}

/** Writes another value into a row that was read; `changed` if someone else has changed the row since. */
export async function changeSetting(sp: SPFI, found: SettingFound, value: string): Promise<'done' | 'changed'> {
  const written = await unlessOvertaken(updateRow(sp, 'settings', found, { Value: value || null }));
  return written === OVERTAKEN ? 'changed' : 'done';
}

/** Adds a row with its standard value. Never changes an existing one. */
export async function addSetting(sp: SPFI, row: SettingRow, say: Say): Promise<void> {
  await addUnlessThere(sp, 'settings', {
    Title: line(say(row.title)),
    Key: whole(row.key),
    Value: row.standard || null,
    Description: say(explained(row))
  });
}
