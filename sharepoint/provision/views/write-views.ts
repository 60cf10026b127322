import { spPost, spPostMerge, type SPFI } from '@pnp/sp';
import { body, headers } from '@pnp/queryable';
import { Views } from '@pnp/sp/views/types.js';
import { inFewRequests } from '../../../src/register/client/one-request';
import { ALL_ITEMS } from '../../../src/register/views';
import { lookName, saveLooks } from '../../../src/register/views/looks';
import { hashOf } from './hash';
import { hashOfView, pageOf, readViews, viewAt, type ViewFound } from './view-found';
import type { WishedView } from './wished-view';

/** SharePoint takes a collection of names only with its type, or in this older JSON. */
const VERBOSE = { 'Content-Type': 'application/json;odata=verbose' };

/**
 * Makes views, or writes those again that are there, and records how they were left. Before the first, it records that
 * it is writing, so that a run that is interrupted is finished by the next.
 */
export async function writeViews(sp: SPFI, list: string, wished: readonly WishedView[]): Promise<void> {
  const now = new Date().toISOString();
  await saveLooks(sp, new Map(wished.map(({ page }) => [lookName(list, page), undefined])), now);
  const before = await readViews(sp, list);
  const missing = wished.filter((wish) => !viewAt(before, wish.page));
  if (missing.length > 0) await make(sp, list, missing, hasOwnDefault(before));
  const made = missing.length > 0 ? await readViews(sp, list) : before;
  for (const wish of wished) {
    const found = viewAt(made, wish.page);
    if (found) await giveColumns(sp, list, wish, found);
  }
  await inFewRequests(
    sp,
    wished.flatMap((wish) => {
      const found = viewAt(made, wish.page);
      return found ? [(batch: SPFI) => change(batch, list, wish, found)] : [];
    })
  );
  const after = await readViews(sp, list);
  const left = wished.flatMap((wish) => {
    const found = viewAt(after, wish.page);
    return found ? [[lookName(list, wish.page), { wish: hashOf(wish), found: hashOfView(found) }] as const] : [];
  });
  await saveLooks(sp, new Map(left), now);
}

/** Someone has chosen what people see who open the list. */
const hasOwnDefault = (views: readonly ViewFound[]): boolean =>
  !views.some((view) => view.DefaultView && pageOf(view) === ALL_ITEMS);

/** The page is named after the first title, so each is made with the name of its page and gets its title afterwards. */
const make = (sp: SPFI, list: string, wished: readonly WishedView[], keepDefault: boolean): Promise<unknown> =>
  inFewRequests(
    sp,
    wished.map(
      ({ page, columns, isDefault, query, layout }) =>
        (batch) =>
          spPost<unknown>(
            Views(batch.web.lists.getByTitle(list).views, 'add'),
            body(
              {
                parameters: {
                  Title: page,
                  ViewFields: { results: columns },
                  Query: query,
                  SetAsDefaultView: isDefault && !keepDefault,
                  ...layout
                }
              },
              headers(VERBOSE)
            )
          )
    )
  );

const change = (sp: SPFI, list: string, { query, settings }: WishedView, { Id }: ViewFound): Promise<unknown> =>
  spPostMerge<unknown>(sp.web.lists.getByTitle(list).views.getById(Id), body({ ...settings, ViewQuery: query }));

/** One after another: of several at once, SharePoint has lost some. */
async function giveColumns(sp: SPFI, list: string, { columns }: WishedView, found: ViewFound): Promise<void> {
  if (found.ViewFields.Items.join() === columns.join()) return;
  const { fields } = sp.web.lists.getByTitle(list).views.getById(found.Id);
  await fields.removeAll();
  for (const name of columns) await fields.add(name);
}
