import type { SPFI } from '@pnp/sp';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/site-users/web.js';
import * as v from 'valibot';
import { inOneRequest } from '../../../src/register/client/one-request';
import { unlessMissing } from '../../../src/register/client/sharepoint-errors';
import { LIST, type ListName } from '../../../src/register/lists/list-names';
import { readPrincipals, type Principals } from '../../../src/register/permissions/principals';
import { listAt, readScope, type Scope } from '../../../src/register/permissions/scope';
import { accessTo, settingsOf, type ListSettings } from '../../../src/register/permissions/table';
import type { Difference } from './difference';
import { scopeDifferences } from './scope-differences';

const LISTS_OF_SITE: readonly ListName[] = Object.keys(LIST).filter((name): name is ListName => name in LIST);

const SettingsSchema = v.object({
  NoCrawl: v.optional(v.boolean(), false),
  EnableVersioning: v.optional(v.boolean(), false),
  EnableMinorVersions: v.optional(v.boolean(), false),
  ForceCheckout: v.optional(v.boolean(), false)
});
const SETTINGS = ['NoCrawl', 'EnableVersioning', 'EnableMinorVersions', 'ForceCheckout'] as const;

/**
 * Who may open each list of the product, and the settings that follow from that. Lists that are missing are left out.
 */
export async function checkLists(sp: SPFI): Promise<readonly Difference[]> {
  const principals = await readPrincipals(sp);
  const found = await inOneRequest(sp, (batch) =>
    LISTS_OF_SITE.map((name) =>
      unlessMissing(
        Promise.all([
          readScope(batch, listAt(LIST[name])),
          batch.web.lists.getByTitle(LIST[name]).select(...SETTINGS)<unknown>()
        ]),
        undefined
      )
    )
  );
  const { Id: me } = await sp.web.currentUser.select('Id')();
  return LISTS_OF_SITE.flatMap((name, at) => {
    const [scope, settings] = found[at] ?? [];
    if (!scope) return [];
    return [
      ...accessDifferences(name, scope, principals, me),
      ...settingsDifferences(name, v.parse(SettingsSchema, settings))
    ];
  });
}

/** Who runs this keeps what breaking the inheritance has left them with: they could not go on without it. */
const accessDifferences = (name: ListName, scope: Scope, principals: Principals, me: number): readonly Difference[] =>
  scopeDifferences({
    place: listAt(LIST[name]),
    name: LIST[name],
    wish: accessTo(name),
    scope,
    principals,
    spares: ({ principal }) => principal === me
  });

const SAID: Readonly<Record<keyof ListSettings, readonly [found: string, change: string]>> = {
  NoCrawl: ['is found by search and Copilot', 'Keep $ out of search and Copilot.'],
  EnableVersioning: ['keeps no earlier version of a row', 'Keep every version of the rows in $.'],
  EnableMinorVersions: ['has minor versions', 'Turn off minor versions in $: an IMR has whole versions.'],
  ForceCheckout: ['asks people to check documents out', 'Turn off check-out in $: an IMR is saved as it is written.']
};

const settingsDifferences = (name: ListName, found: v.InferOutput<typeof SettingsSchema>): readonly Difference[] => {
  const wish = settingsOf(name);
  return SETTINGS.filter((setting) => wish[setting] !== undefined && wish[setting] !== found[setting]).map(
    (setting) => ({
      found: `${LIST[name]} ${SAID[setting][0]}.`,
      change: {
        sentence: SAID[setting][1].replace('$', LIST[name]),
        make: async (sp: SPFI) => {
          await sp.web.lists.getByTitle(LIST[name]).update({ [setting]: wish[setting] });
        }
      }
    })
  );
};
