import type { SPFI } from '@pnp/sp';
import { SETTING_ROWS } from '../../src/register/settings/setting-rows';
import { changeSetting, readSettings } from '../../src/register/settings/settings';
import { commandLine } from '../../src/register/command-line';

/** Shows the settings of a site with their problems, or changes one. Says why and gives false if it cannot. */
export async function showOrChange({
  sp,
  name,
  to,
  say
}: {
  readonly sp: SPFI;
  readonly name?: string | undefined;
  readonly to?: string | undefined;
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
  if (!row.read(to.trim())) {
    say(`Nothing has been changed: the service cannot read “${to}” as ${name}. Write it like this: ${row.example}.`);
    return false;
  }
  if ((await changeSetting(sp, found, to.trim())) === 'changed') {
    say(`Nothing has been changed: someone else has just changed ${name}. Check its value, then run this again.`);
    return false;
  }
  say(
    `${name} was “${found.value || 'empty'}” and is now “${to.trim() || 'empty'}”. The service uses it within a minute.`
  );
  return true;
}
