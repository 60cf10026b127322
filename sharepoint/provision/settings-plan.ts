import type { SPFI } from '@pnp/sp';
import type { Say } from '../../src/domain/text';
import { isMissing, isMissingColumn } from '../../src/register/client/sharepoint-errors';
import { SETTING_ROWS } from '../../src/register/settings/setting-rows';
import { addSetting, readSettings } from '../../src/register/settings/settings';
import type { Change } from './change';

/**
 * Adds missing settings with their standard values, or with those that were given for them. Never changes an existing
 * row: it is the administrator’s.
 */
export async function planSettings(
  sp: SPFI,
  given: Readonly<Record<string, string>>,
  say: Say
): Promise<readonly Change[]> {
  const found = new Set(await keysFound(sp));
  const missing = SETTING_ROWS.filter(({ key }) => !found.has(key));
  if (missing.length === 0) return [];
  return [
    {
      sentence: `Add to SCR Settings, with ${Object.keys(given).length > 0 ? 'the values of your file, and otherwise ' : ''}standard values: ${missing.map(({ key }) => key).join(', ')}.`,
      make: async (site) => {
        for (const row of missing) await addSetting(site, { ...row, standard: given[row.key] ?? row.standard }, say);
      }
    }
  ];
}

/** Before a site is provisioned, it has no SCR Settings, or only some of the columns. */
async function keysFound(sp: SPFI): Promise<readonly string[]> {
  try {
    return (await readSettings(sp)).rows.map(({ key }) => key);
  } catch (error) {
    if (isMissing(error) || isMissingColumn(error)) return [];
    throw error;
  }
}
