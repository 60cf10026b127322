import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { TERM_IDS, STANDARD_TERMS, type Terminology } from '../../domain/terminology';
import { isMissing, isMissingColumn } from '../client/sharepoint-errors';
import { termKey, TermSchema } from './term-setting';
import { allRows, readableRows } from '../client/rows';
import { SettingCells } from './setting-cells';

const RowSchema = v.object(SettingCells);

/**
 * The site’s terms, in one request and without its other settings. Before a site is provisioned, and for a value that
 * cannot be read, the standard terms apply.
 */
export async function readTerminology(sp: SPFI): Promise<Terminology> {
  const rows = readableRows('settings', RowSchema, await termRows(sp));
  const said = TERM_IDS.flatMap((label) =>
    rows
      .filter(({ Key }) => Key === termKey(label))
      .flatMap(({ Value }) => (v.is(TermSchema, Value) ? [[label, Value] as const] : []))
  );
  return { ...STANDARD_TERMS, ...Object.fromEntries(said) };
}

async function termRows(sp: SPFI): Promise<readonly unknown[]> {
  try {
    return await allRows(sp, 'settings', ['Key', 'Value'], { filter: `startswith(Key,'${termKey('')}')` });
  } catch (error) {
    if (isMissing(error) || isMissingColumn(error)) return [];
    throw error;
  }
}
