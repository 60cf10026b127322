import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/security/list.js';
import { unlessMissing } from '../../src/register/client/sharepoint-errors';
import type { SiteList } from '../../src/register/lists/column';
import { ALL_ITEMS, VIEWS } from '../../src/register/views';
import type { Change, Plan } from './change';
import { FieldSchema, newColumn, planColumns } from './column-plan';
import { newView, planView } from './view-plan';

const TEMPLATES = { list: 100, library: 101 } as const;

/** The most versions that SharePoint keeps of a document. */
const MOST_VERSIONS = 50_000;
/** SharePoint deletes no version by its age. Otherwise the agreed version of an IMR could go. */
const KEEPS_ALL = 0;

const ListFound = v.object({
  Description: v.nullish(v.string(), ''),
  OnQuickLaunch: v.optional(v.boolean(), true),
  BaseTemplate: v.number(),
  EnableVersioning: v.optional(v.boolean(), false),
  MajorVersionLimit: v.optional(v.number(), 0),
  VersionPolicies: v.nullish(v.object({ DefaultTrimMode: v.optional(v.number(), KEEPS_ALL) }))
});
type ListFound = v.InferOutput<typeof ListFound>;

const templateOf = ({ kind = 'list' }: SiteList): number => TEMPLATES[kind];
const ViewFound = v.object({ Items: v.array(v.string()) });

/** Compares a list of the site with its shape. */
export async function planList(sp: SPFI, shape: SiteList): Promise<Plan> {
  const list = sp.web.lists.getByTitle(shape.title);
  const found = await unlessMissing(
    list
      .select(
        'Description',
        'OnQuickLaunch',
        'BaseTemplate',
        'EnableVersioning',
        'MajorVersionLimit',
        'VersionPolicies/DefaultTrimMode'
      )
      .expand('VersionPolicies')(),
    undefined
  );
  if (found === undefined) return newList(shape);
  const there = v.parse(ListFound, found);
  if (there.BaseTemplate !== templateOf(shape)) {
    const other =
      shape.kind === 'library' ? 'a list that is not a document library' : 'a library, or another kind of list,';
    return {
      changes: [],
      problems: [`The site has ${other} called ${shape.title}. Rename it, or use another site, then run this again.`]
    };
  }
  const fields = v.parse(v.array(FieldSchema), await list.fields());
  // Where the view of all rows is in the table of views, it is compared with the others.
  const isInTable = VIEWS[shape.title]?.some(({ page }) => page === ALL_ITEMS);
  const view = isInTable ? { Items: shape.view } : v.parse(ViewFound, await list.defaultView.fields());
  const columns = planColumns(shape, fields);
  return {
    changes: [...settings(shape, there), ...columns.changes, ...planView(shape, view.Items)],
    problems: [...columns.problems, ...trimming(shape, there)]
  };
}

const VERSIONS = { EnableVersioning: true, MajorVersionLimit: MOST_VERSIONS };

/** Only an administrator of SharePoint changes this: it may be the tenant’s own setting. */
const trimming = (shape: SiteList, { VersionPolicies }: ListFound): readonly string[] =>
  shape.kind !== 'library' || (VersionPolicies?.DefaultTrimMode ?? KEEPS_ALL) === KEEPS_ALL
    ? []
    : [
        `SharePoint deletes older versions in ${shape.title} by itself, so an agreed IMR could be lost. In the library’s version settings, choose “Manual” and never to delete, then run this again.`
      ];

const newList = (shape: SiteList): Plan => ({
  changes: [
    {
      sentence: `Add the ${shape.kind === 'library' ? 'document library' : 'list'} ${inNavigation(shape)}.`,
      make: async (sp) => {
        await sp.web.lists.add(shape.title, shape.description, templateOf(shape), false, {
          OnQuickLaunch: !shape.technical,
          ...(shape.kind === 'library' ? VERSIONS : {})
        });
      }
    },
    ...(shape.private ? [closing(shape)] : []),
    ...shape.columns.map((column) => newColumn(shape, column)),
    newView(shape)
  ],
  problems: []
});

const inNavigation = ({ title, technical }: SiteList): string =>
  technical ? `${title}, not in the site navigation` : title;

/** From the beginning. Administrators of the site and the apps with permission on it still reach the list. */
const closing = (shape: SiteList): Change => ({
  sentence: `Remove people’s permissions from ${shape.title}, so that only the service reads it.`,
  make: async (sp) => {
    await sp.web.lists.getByTitle(shape.title).breakRoleInheritance(false, true);
  }
});

function settings(
  shape: SiteList,
  { Description, OnQuickLaunch, EnableVersioning, MajorVersionLimit }: ListFound
): readonly Change[] {
  const amend = (sentence: string, properties: Readonly<Record<string, unknown>>): Change => ({
    sentence,
    make: async (sp) => {
      await sp.web.lists.getByTitle(shape.title).update(properties);
    }
  });
  return [
    ...(Description === shape.description
      ? []
      : [amend(`Change the description of ${shape.title}.`, { Description: shape.description })]),
    ...(shape.technical && OnQuickLaunch
      ? [amend(`Remove ${shape.title} from the site navigation.`, { OnQuickLaunch: false })]
      : []),
    ...(shape.kind === 'library' && !(EnableVersioning && MajorVersionLimit === MOST_VERSIONS)
      ? [amend(`Keep every version of the documents in ${shape.title}.`, VERSIONS)]
      : [])
  ];
}
