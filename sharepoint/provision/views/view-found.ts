import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/views/list.js';
import { hashOf } from './hash';

const ViewSchema = v.object({
  Id: v.string(),
  Title: v.string(),
  ServerRelativeUrl: v.string(),
  DefaultView: v.boolean(),
  Hidden: v.boolean(),
  PersonalView: v.boolean(),
  ViewQuery: v.nullish(v.string(), ''),
  RowLimit: v.number(),
  Paged: v.boolean(),
  CustomFormatter: v.nullish(v.string(), ''),
  ViewType2: v.nullish(v.string(), ''),
  ViewData: v.nullish(v.string(), ''),
  Aggregations: v.nullish(v.string(), ''),
  AggregationsStatus: v.nullish(v.string(), ''),
  Scope: v.nullish(v.number(), 0),
  ViewFields: v.object({ Items: v.array(v.string()) })
});
/** A view as SharePoint gives it back. */
export type ViewFound = v.InferOutput<typeof ViewSchema>;

/** The views of a list that everybody sees, in one request. */
export async function readViews(sp: SPFI, list: string): Promise<readonly ViewFound[]> {
  const views: unknown = await sp.web.lists
    .getByTitle(list)
    .views.select(...Object.keys(ViewSchema.entries))
    .expand('ViewFields')();
  return v.parse(v.array(ViewSchema), views).filter(({ PersonalView }) => !PersonalView);
}

/** The name of its page, which no title changes. */
export const pageOf = ({ ServerRelativeUrl }: ViewFound): string =>
  ServerRelativeUrl.slice(ServerRelativeUrl.lastIndexOf('/') + 1).replace(/\.aspx$/i, '');

/** The view that has a page, whatever its title is now. */
export const viewAt = (views: readonly ViewFound[], page: string): ViewFound | undefined =>
  views.find((view) => pageOf(view).toLowerCase() === page.toLowerCase());

/** What people can change of a view. Which one is the default is no part of any view. */
export const hashOfView = (view: ViewFound): string =>
  hashOf({ ...view, Id: undefined, ServerRelativeUrl: undefined, DefaultView: undefined });
