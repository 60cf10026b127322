import type { SPFI } from '@pnp/sp';
import * as v from 'valibot';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/fields/list.js';
import { inOneRequest } from './client/one-request';
import { unlessMissing } from './client/sharepoint-errors';
import { LISTS } from './lists';
import type { ListShape } from './lists/column';

const FieldsSchema = v.array(v.object({ InternalName: v.string() }));

/** The lists and columns that the site lacks: “SCR Drafts”, “SCR Messages (Seq)”. One request. */
export async function missingFromSite(sp: SPFI): Promise<readonly string[]> {
  const shapes: readonly ListShape[] = Object.values(LISTS);
  const found = await inOneRequest(sp, (batch) =>
    shapes.map(({ title }) =>
      unlessMissing<unknown, undefined>(batch.web.lists.getByTitle(title).fields.select('InternalName')(), undefined)
    )
  );
  return shapes.flatMap(({ title, columns }, at) => {
    if (found[at] === undefined) return [title];
    const there = new Set(v.parse(FieldsSchema, found[at]).map(({ InternalName }) => InternalName));
    const missing = columns.filter(({ name }) => !there.has(name)).map(({ name }) => name);
    return missing.length === 0 ? [] : [`${title} (${missing.join(', ')})`];
  });
}
