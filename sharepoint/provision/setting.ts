import type { SPFI } from '@pnp/sp';
import type { SettingId } from '../../src/domain/settings';
import { several } from '../../src/domain/several';
import { SETTING_ROWS, whyUnread } from '../../src/register/settings/setting-rows';
import { changeSetting, readSettings } from '../../src/register/settings/settings';
import { planErasures } from './erasure/plan-erasures';
import { commandLine } from '../../src/register/command-line';

/** The value of a setting that is longer is not repeated. */
const SHOWN_UP_TO = 60;

/**
 * Shows the settings of a site with their problems, or changes one. Says why and gives false if it cannot. `today` is
 * YYYY-MM-DD.
 */
export async function showOrChange({
  sp,
  name,
  to,
  today,
  say
}: {
  readonly sp: SPFI;
  readonly name?: string | undefined;
  readonly to?: string | undefined;
  readonly today: string;
  readonly say: (line: string) => void;
}): Promise<boolean> {
  const { rows } = await readSettings(sp);
  if (name === undefined || to === undefined) {
    for (const { key, value, problem } of rows.filter(({ key }) => name === undefined || key === name))
      say(`${key}: ${value || 'empty'}${problem && ` (${problem})`}`);
    return true;
  }
  const row = SETTING_ROWS.find(({ key }) => key === name);
  const found = rows.find(({ key }) => key === name);
  if (!row || !found) {
    say(
      `The site has no setting called ${name}. Leave out --name to see every setting${row ? `, or run “${commandLine('provision')}” to add it` : ''}.`
    );
    return false;
  }
  const value = to.trim();
  if (!row.read(value)) {
    say(`Nothing has been changed. ${name} was to be ${shown(value)}. ${whyUnread(row, value)}`);
    return false;
  }
  if ((await changeSetting(sp, found, value)) === 'changed') {
    say(`Nothing has been changed: someone else has just changed ${name}. Check its value, then run this again.`);
    return false;
  }
  say(`${name} was ${shown(found.value)} and is now ${shown(value)}. The service uses it within a minute.`);
  if (name === ERASE_AFTER) say(await saidOfErasing(sp, today));
  return true;
}

const shown = (value: string): string => {
  if (value === '') return '“empty”';
  return value.length > SHOWN_UP_TO || value.includes('\n')
    ? `a text of ${several(value.length, 'character')}`
    : `“${value}”`;
};

const ERASE_AFTER: SettingId = 'erase-after';

/** What the new period lets go. It reads every review. */
async function saidOfErasing(sp: SPFI, today: string): Promise<string> {
  const { erasable } = await planErasures(sp, today);
  return erasable.length === 0
    ? 'By this period no review can be erased today.'
    : `By this period ${several(erasable.length, 'review')} can be erased today. Nothing is erased by itself: run “${commandLine('erase')}” to read which.`;
}
