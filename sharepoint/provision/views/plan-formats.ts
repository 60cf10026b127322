import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/fields/list.js';
import { unlessMissing } from '../../../src/register/client/sharepoint-errors';
import type { SiteList } from '../../../src/register/lists/column';
import { inFewRequests } from '../../../src/register/client/one-request';
import { columnFormats } from '../../../src/register/views/column-formats';
import { lookName, saveLooks, type Looks } from '../../../src/register/views/looks';
import { together, type Plan } from '../change';
import { typeOf } from '../column-xml';
import { hashOf } from './hash';

const FieldsSchema = v.array(v.object({ InternalName: v.string(), CustomFormatter: v.nullish(v.string(), '') }));
type Formats = ReadonlyMap<string, string>;

/** How a column looks, compared with how it should. What someone has changed, or has taken away, stays so. */
export async function planFormats(sp: SPFI, shapes: readonly SiteList[], looks: Looks): Promise<Plan> {
  const plans: Plan[] = [];
  for (const shape of shapes) {
    const wished = Object.entries(columnFormats(shape.title));
    const found = wished.length === 0 ? undefined : await unlessMissing(readFormats(sp, shape.title), undefined);
    if (!found) continue;
    const due = wished.filter(([name, format]) => isDue(shape, name, format, found, looks));
    const others = wished.filter(([name]) => isOthers(shape, name, found, looks));
    plans.push({
      changes:
        due.length === 0
          ? []
          : [
              {
                sentence: `Set how ${titles(shape, due)} of ${shape.title} looks.`,
                make: (site) => writeFormats(site, shape, due)
              }
            ],
      problems: [],
      notes: others.map(
        ([name]) =>
          `${shape.title}: how the column ${titles(shape, [[name]])} looks is not as we left it, so it stays as it is.`
      )
    });
  }
  return together(plans);
}

const titles = ({ columns }: SiteList, named: readonly (readonly string[])[]): string =>
  named.map(([name]) => `“${columns.find((column) => column.name === name)?.title ?? ''}”`).join(', ');

async function readFormats(sp: SPFI, list: string): Promise<Formats> {
  const fields: unknown = await sp.web.lists
    .getByTitle(list)
    .fields.select(...Object.keys(FieldsSchema.item.entries))();
  return new Map(v.parse(FieldsSchema, fields).map((field) => [field.InternalName, field.CustomFormatter]));
}

const nameOf = ({ title }: SiteList, column: string): string => lookName(title, `column ${column}`);

function isOthers(shape: SiteList, name: string, found: Formats, looks: Looks): boolean {
  const look = looks.get(nameOf(shape, name));
  const there = found.get(name) ?? '';
  return look ? look.left !== undefined && look.left.found !== hashOf(there) : there !== '';
}

const isDue = (shape: SiteList, name: string, format: string, found: Formats, looks: Looks): boolean =>
  !isOthers(shape, name, found, looks) && looks.get(nameOf(shape, name))?.left?.wish !== hashOf(format);

/** The same order as for views: what is being written, then the formatting, then how it was left. */
async function writeFormats(
  sp: SPFI,
  shape: SiteList,
  due: readonly (readonly [name: string, format: string])[]
): Promise<void> {
  const now = new Date().toISOString();
  await saveLooks(sp, new Map(due.map(([name]) => [nameOf(shape, name), undefined])), now);
  await inFewRequests(
    sp,
    due.map(
      ([name, format]) =>
        (batch) =>
          batch.web.lists
            .getByTitle(shape.title)
            .fields.getByInternalNameOrTitle(name)
            .update({ CustomFormatter: format }, fieldType(shape, name))
    )
  );
  const found = await readFormats(sp, shape.title);
  const left = due.map(
    ([name, format]) => [nameOf(shape, name), { wish: hashOf(format), found: hashOf(found.get(name) ?? '') }] as const
  );
  await saveLooks(sp, new Map(left), now);
}

const fieldType = ({ columns }: SiteList, name: string): string =>
  `SP.Field${typeOf(columns.find((column) => column.name === name)?.type ?? 'text')}`;
