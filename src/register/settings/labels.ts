import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { TERM_IDS, STANDARD_TERMS, type Terminology } from '../../domain/terminology';
import { isMissing, isMissingColumn } from '../client/sharepoint-errors';
import { labelKey, LabelText } from './label-text';
import { allRows, parseRow } from '../client/rows';
import { SettingCells } from './setting-cells';

const RowShape = v.object(SettingCells);

/** What the site calls things, in one request and without its other settings. A site that is not provisioned yet calls everything as the briefing does, and so does a row that cannot be read. */
export async function readTerminology(sp: SPFI): Promise<Terminology> {
  const rows = (await labelRows(sp)).map((row) => parseRow('settings', RowShape, row));
  const said = TERM_IDS.flatMap((label) =>
    rows
      .filter(({ Key }) => Key === labelKey(label))
      .flatMap(({ Value }) => (v.is(LabelText, Value) ? [[label, Value] as const] : []))
  );
  return { ...STANDARD_TERMS, ...Object.fromEntries(said) };
}

async function labelRows(sp: SPFI): Promise<readonly unknown[]> {
  try {
    return await allRows(sp, 'settings', ['Key', 'Value'], { filter: `startswith(Key,'${labelKey('')}')` });
  } catch (error) {
    if (isMissing(error) || isMissingColumn(error)) return [];
    throw error;
  }
}
