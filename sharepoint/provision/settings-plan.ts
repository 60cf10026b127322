import type { SPFI } from '@pnp/sp';
import { isMissing, isMissingColumn } from '../../src/register/client/sharepoint-errors';
import { SETTING_ROWS } from '../../src/register/settings/setting-rows';
import { addSetting, readSettings } from '../../src/register/settings/settings';
import type { Change } from './change';

/** Enters every setting that is missing, with its standard value. A row that is there is never changed: it is the administrator’s. */
export async function planSettings(sp: SPFI): Promise<readonly Change[]> {
  const found = new Set(await keysFound(sp));
  const missing = SETTING_ROWS.filter(({ key }) => !found.has(key));
  if (missing.length === 0) return [];
  return [
    {
      sentence: `Enter in SCR Settings, with their standard values: ${missing.map(({ key }) => key).join(', ')}.`,
      carryOut: async (site) => {
        for (const row of missing) await addSetting(site, row);
      }
    }
  ];
}

/** A site that is not provisioned yet has no Settings, or only half of the list. */
async function keysFound(sp: SPFI): Promise<readonly string[]> {
  try {
    return (await readSettings(sp)).rows.map(({ key }) => key);
  } catch (error) {
    if (isMissing(error) || isMissingColumn(error)) return [];
    throw error;
  }
}
