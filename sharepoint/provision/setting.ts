import type { SPFI } from '@pnp/sp';
import { SETTING_ROWS } from '../../src/register/settings/setting-rows';
import { changeSetting, readSettings } from '../../src/register/settings/settings';

/** Says every setting of a site and what is wrong with it, or changes one. Gives false when that cannot be done, and says why. */
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
      `The site has no setting called ${name}. Leave out --name to see all of them${row ? ', or make the lists again to enter it' : ''}.`
    );
    return false;
  }
  if (!row.read(to.trim())) {
    say(`Nothing has been changed: the service could not read “${to}” as ${name}. Write it like this: ${row.like}.`);
    return false;
  }
  if ((await changeSetting(sp, found, to.trim())) === 'changed') {
    say(`Nothing has been changed: somebody else has just changed ${name}. Look at it, and run this again.`);
    return false;
  }
  say(
    `${name} was “${found.value || 'empty'}” and is “${to.trim() || 'empty'}” now. The service goes by it within a minute.`
  );
  return true;
}
