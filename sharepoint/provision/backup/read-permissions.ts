import type { SPFI } from '@pnp/sp';
import { otherScopes } from '../../../src/register/documents/other-scopes';
import { LIST } from '../../../src/register/lists/list-names';
import { listAt, readScope, SITE, type Place } from '../../../src/register/permissions/scope';

/** Who may do what in a place that has permissions of its own, by what people call it. */
interface SavedScope {
  readonly place: string;
  readonly grants: readonly { readonly name: string; readonly login: string; readonly level: string }[];
}

/** The permissions of the site, its lists, and what has its own in the library; a request for each. */
export async function readPermissions(sp: SPFI): Promise<readonly SavedScope[]> {
  // Without any reference it names the folders of papers, too.
  const inLibrary = await otherScopes(sp, new Set());
  const places: readonly (readonly [string, Place])[] = [
    ['', SITE],
    ...Object.values(LIST).map((title) => [title, listAt(title)] as const),
    ...inLibrary.map(({ path, place }) => [`${LIST.documents}/${path}`, place] as const)
  ];
  const found: SavedScope[] = [];
  for (const [place, at] of places) {
    const { own, grants } = await readScope(sp, at);
    if (own || place === '')
      found.push({
        place,
        grants: grants
          .map(({ name, login, level }) => ({ name, login, level }))
          .sort((a, b) => a.login.localeCompare(b.login) || a.level.localeCompare(b.level))
      });
  }
  return found;
}
