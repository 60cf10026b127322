import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/fields/list.js';
import '@pnp/sp/security/list.js';
import '@pnp/sp/views/list.js';
import { unlessMissing } from '../../../src/register/client/sharepoint-errors';
import { together, type Change, type Plan } from '../change';
import type { Migration } from './migration';

/** The lists by the titles that they had and get. Written out: they stay what they were when this version was new. */
const REGISTER = 'SCR Register';
const REVIEWS = 'SCR Reviews';
const ACTIONS = 'SCR Actions';
const CLOSED_ACTIONS = 'SCR Actions (closed)';

/**
 * The columns of the old register that only people’s has now. Each follows from State, so nothing is lost with them.
 */
const FOLLOWING = [
  'Kind',
  'Commissioner',
  'Service',
  'ServiceKey',
  'AuthorityKey',
  'RegulatedService',
  'MentalHealth',
  'Criterion',
  'EnteredOn',
  'InitiatedOn',
  'Inspector',
  'ImrAuthor',
  'Entry',
  'Terms',
  'Imr',
  'Report',
  'Publication',
  'Outcome',
  'Risk',
  'NextDuty'
];

/**
 * A list keeps what it held in hidden columns, versions and the recycle bin. So the old register is closed to people
 * and becomes the private list of the reviews, and the old list of actions is closed and set aside. Comparing the lists
 * then makes new ones for people, and fills them.
 */
export const NEED_TO_KNOW: Migration = {
  number: 3,
  sentence: `Keep what only some may know out of the lists that people read. People see no register and no actions until this is done to its end.`,
  plan: async (sp) => together([await planReviews(sp), await planActions(sp)])
};

interface ListFound {
  readonly columns: ReadonlySet<string>;
  readonly closed: boolean;
}

const FieldsSchema = v.array(v.object({ InternalName: v.string() }));
const SettingsSchema = v.object({ HasUniqueRoleAssignments: v.boolean() });

const listAt = (sp: SPFI, title: string) => sp.web.lists.getByTitle(title);

async function find(sp: SPFI, title: string): Promise<ListFound | undefined> {
  const settings = await unlessMissing<unknown, undefined>(
    listAt(sp, title).select('HasUniqueRoleAssignments')(),
    undefined
  );
  if (settings === undefined) return undefined;
  const fields = v.parse(FieldsSchema, await listAt(sp, title).fields.select('InternalName')());
  return {
    columns: new Set(fields.map(({ InternalName }) => InternalName)),
    closed: v.parse(SettingsSchema, settings).HasUniqueRoleAssignments
  };
}

async function planReviews(sp: SPFI): Promise<Plan> {
  const register = await find(sp, REGISTER);
  const reviews = await find(sp, REVIEWS);
  // A register without states is the new one.
  const old = register?.columns.has('State') ? register : undefined;
  if (old && reviews) return inTheWay(REVIEWS, REGISTER);
  const truth = old ?? reviews;
  if (!truth) return { changes: [], problems: [] };
  const following = FOLLOWING.filter((name) => truth.columns.has(name));
  return {
    changes: [
      ...(old ? settingAside(REGISTER, REVIEWS, old) : []),
      ...(following.length > 0 ? [withoutColumns(following)] : [])
    ],
    problems: []
  };
}

async function planActions(sp: SPFI): Promise<Plan> {
  const actions = await find(sp, ACTIONS);
  // The new list has no evidence.
  if (!actions?.columns.has('Evidence')) return { changes: [], problems: [] };
  if (await find(sp, CLOSED_ACTIONS)) return inTheWay(CLOSED_ACTIONS, ACTIONS);
  return { changes: settingAside(ACTIONS, CLOSED_ACTIONS, actions), problems: [] };
}

/** Closed before it gets its new name: whatever stops in between, nobody reads more than before. */
const settingAside = (title: string, next: string, { closed }: ListFound): readonly Change[] => [
  ...(closed
    ? []
    : [
        {
          sentence: `Remove people’s permissions from ${title}, so that only the service reads it.`,
          make: async (sp: SPFI) => {
            await listAt(sp, title).breakRoleInheritance(false, true);
          }
        }
      ]),
  {
    sentence: `Rename ${title} to ${next}, with every row in its place.`,
    make: async (sp) => {
      await listAt(sp, title).update({ Title: next, OnQuickLaunch: false });
    }
  }
];

/** A column that a view shows is taken from the view first. The comparison of lists gives the view its columns. */
const withoutColumns = (names: readonly string[]): Change => ({
  sentence: `Remove from ${REVIEWS} the columns that follow from what it holds: ${names.join(', ')}.`,
  make: async (sp) => {
    const { defaultView, fields } = listAt(sp, REVIEWS);
    await defaultView.fields.removeAll();
    for (const name of names) await fields.getByInternalNameOrTitle(name).delete();
  }
});

const inTheWay = (title: string, old: string): Plan => ({
  changes: [],
  problems: [
    `The site has a list called ${title}, and ${old} is to be given that name. Rename the other list, or delete it if it is empty, then run this again.`
  ]
});
