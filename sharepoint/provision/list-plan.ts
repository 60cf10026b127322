import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import { isMissing } from '../../src/register/answers';
import type { ListShape } from '../../src/register/lists/column';
import type { Change, Plan } from './change';
import { FieldShape, newColumn, planColumns } from './column-plan';
import { newView, planView } from './view-plan';

const GENERIC_LIST = 100;

const ListFound = v.object({ Description: v.nullish(v.string(), ''), OnQuickLaunch: v.optional(v.boolean(), true), BaseTemplate: v.number() });
const ViewFound = v.object({ Items: v.array(v.string()) });

/** Compares a list of the site with what it should be. */
export async function planList(sp: SPFI, shape: ListShape): Promise<Plan> {
  const list = sp.web.lists.getByTitle(shape.title);
  const found = await unlessMissing(list.select('Description', 'OnQuickLaunch', 'BaseTemplate')());
  if (found === undefined) return newList(shape);
  const { Description, OnQuickLaunch, BaseTemplate } = v.parse(ListFound, found);
  if (BaseTemplate !== GENERIC_LIST) {
    return { changes: [], problems: [`The site has a library or another kind of list called ${shape.title}. Rename it, or use another site, and run this again.`] };
  }
  const fields = v.parse(v.array(FieldShape), await list.fields());
  const view = v.parse(ViewFound, await list.defaultView.fields());
  const columns = planColumns(shape, fields);
  return {
    changes: [...settings(shape, Description, OnQuickLaunch), ...columns.changes, ...planView(shape, view.Items)],
    problems: columns.problems
  };
}

const newList = (shape: ListShape): Plan => ({
  changes: [
    {
      sentence: `Make the list ${shape.title}${shape.technical ? ', out of the site’s navigation' : ''}.`,
      carryOut: async (sp) => {
        await sp.web.lists.add(shape.title, shape.description, GENERIC_LIST, false, { OnQuickLaunch: !shape.technical });
      }
    },
    ...shape.columns.map((column) => newColumn(shape, column)),
    newView(shape)
  ],
  problems: []
});

function settings(shape: ListShape, description: string, onQuickLaunch: boolean): readonly Change[] {
  const amend = (sentence: string, properties: Readonly<Record<string, unknown>>): Change => ({
    sentence,
    carryOut: async (sp) => {
      await sp.web.lists.getByTitle(shape.title).update(properties);
    }
  });
  return [
    ...(description === shape.description ? [] : [amend(`Change the description of ${shape.title}.`, { Description: shape.description })]),
    ...(shape.technical && onQuickLaunch ? [amend(`Take ${shape.title} out of the site’s navigation.`, { OnQuickLaunch: false })] : [])
  ];
}

/** Only a 404 means that there is no such list; any other failure is one. */
async function unlessMissing(asked: Promise<unknown>): Promise<unknown> {
  try {
    return await asked;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
