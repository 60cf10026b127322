import { fileMissing, itemMissing, listIdMissing, listMissing, viewMissing, columnMissing } from './failure';
import type { Shaped } from './entity';
import type { Field } from './field';
import type { Reach } from './filter-sql';
import type { Json } from './json';
import { SITE, type Place } from './access/places';
import { RIGHTS } from './access/rights';
import type { Sight } from './access/sight';
import { fieldByName, folderOf, type List, type View } from './list';
import type { Model } from './model';
import type { Caller, Person } from './caller';
import type { Target } from './target';

/** One request to the API, alone or in a batch. `api` and `url` are absolute; `url` has no query. */
export interface Call {
  readonly model: Model;
  readonly target: Target;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  readonly caller: Caller;
  readonly person: Person;
  /** What the caller may do. */
  readonly sight: Sight;
  readonly api: string;
  readonly url: string;
  readonly origin: string;
}
export type Headers = Readonly<Record<string, string>>;
export type Answer =
  | { readonly kind: 'entity'; readonly entity: Shaped; readonly status?: number; readonly headers?: Headers }
  | { readonly kind: 'collection'; readonly entities: readonly Shaped[]; readonly next?: string | undefined }
  | { readonly kind: 'value'; readonly name: string; readonly value: Json; readonly status?: number }
  | { readonly kind: 'nothing'; readonly status: number; readonly headers?: Headers }
  | { readonly kind: 'bytes'; readonly body: Uint8Array; readonly type: string };

export const DONE: Answer = { kind: 'nothing', status: 204 };

/** The list a call is about. */
export function listOf({ model, target, sight }: Pick<Call, 'model' | 'target' | 'sight'>): List {
  const { by, value } = target.list ?? { by: 'title', value: '' };
  const wanted = value.toLowerCase().replace(/\/$/, '');
  const url = (list: List): string => `${model.path}/${folderOf(list)}`.toLowerCase();
  const list =
    by === 'id'
      ? model.lists.byId(value)
      : by === 'title'
        ? model.lists.byTitle(value)
        : model.lists
            .all()
            .find(
              (one) =>
                url(one) === wanted ||
                `/${folderOf(one)}`.toLowerCase() === wanted ||
                folderOf(one).toLowerCase() === wanted
            );
  // For a caller without permission, the list does not exist.
  if (list && sight.may(RIGHTS.open, { list })) return list;
  if (by === 'title') throw listMissing(value, model.path);
  throw by === 'id' ? listIdMissing() : fileMissing(value);
}

export function fieldOf(call: Call): Field {
  const name = call.target.field ?? '';
  const list = listOf(call);
  const field = list.fields.find(({ id }) => id === name.replace(/[{}]/g, '').toLowerCase()) ?? fieldByName(list, name);
  if (!field) throw columnMissing(name);
  return field;
}

export function viewOf(call: Call): View {
  const { by, value } = call.target.view ?? { by: 'default', value: '' };
  const view = listOf(call).views.find(({ id, title, isDefault }) =>
    by === 'default'
      ? isDefault
      : by === 'id'
        ? id === value.replace(/[{}]/g, '').toLowerCase()
        : title.toLowerCase() === value.toLowerCase()
  );
  if (!view) throw viewMissing();
  return view;
}

export function itemIdOf({ target }: Call): number {
  if (!/^\d{1,10}$/.test(target.item ?? '')) throw itemMissing();
  return Number(target.item);
}

/** What a call to the site, a list or an item is about. Files and folders are found by their paths, in `library.ts`. */
export function placeOf(call: Call): Place {
  const { key } = call.target;
  if (!/^web\/list(\/|$)/.test(key)) return SITE;
  const list = listOf(call);
  return /^web\/list\/item(\/|$)/.test(key) ? { list, item: itemIdOf(call) } : { list };
}

export const reachOf = (model: Model, list: List, sight: Sight): Reach => ({
  list,
  lookup: (id) => model.lists.byId(id),
  shown: (one, table) => sight.shown(one, table)
});
