import { scratchDescription } from '../scratch/scratch-lists';
import type { Making } from './making';
import { ASKED, CHOICES, COLUMN_OF, isColumnSlot } from './scratch-columns';
import type { ScratchSite } from './scratch-site';
import type { Shape } from './shape';

/**
 * What stands in a slot: the same each time that a request is sent. `within`: the slots before it in a path, or the
 * names that lead to it in a body. Undefined for a slot that nothing is known for.
 */
export type Example = (slot: string, within?: readonly string[]) => Promise<string | undefined>;

type Values = Readonly<Record<string, string | number | (() => Promise<string | number | undefined>)>>;

/** The slots of someone whom the site can find: they stay empty unless the command is told an email. */
export const OF_A_PERSON = ['user', '@user', 'LoginName', 'logonName'];

const ORDERED = '<OrderBy><FieldRef Name="ID" /></OrderBy>';
const LOOK =
  '{"$schema":"https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json","elmType":"div","txtContent":"@currentField"}';

/** What is the same for every request. */
const FIXED: Values = {
  addviewfield: 'Created',
  getUserEffectivePermissions: '@user',
  overwrite: '@a1',
  '@a1': 'true',
  top: 3,
  string: ASKED.text,
  number: ASKED.number,
  time: ASKED.time,
  FieldValue: ASKED.text,
  choice: CHOICES[0],
  Description: scratchDescription('contract'),
  Choices: 'delta',
  High: '0',
  Low: '65536',
  RequestAccessEmail: '',
  results: 'LinkTitle',
  Query: ORDERED,
  ViewQuery: ORDERED,
  ViewData: `<FieldRef Name="${COLUMN_OF.Choice}" Type="KanbanPivotColumn" />`,
  ViewType2: 'KANBAN',
  Aggregations: '<FieldRef Name="LinkTitle" Type="COUNT" />',
  AggregationsStatus: 'On',
  CustomFormatter: LOOK
};

/** `make` makes what the request is about; `number` is another one for each request. */
export function createExamples({
  scratch,
  make,
  number,
  person,
  shape
}: {
  readonly scratch: ScratchSite;
  readonly make: Making;
  readonly number: number;
  readonly person: string | undefined;
  readonly shape: Shape;
}): Example {
  const name = `contract ${number}`;
  const internal = `Contract${number}x`;
  const values: Values = {
    ...FIXED,
    list: make.list,
    library: make.list,
    listId: make.listId,
    item: async () => (await make.row()).Id,
    etag: async () => (await make.row())['odata.etag'],
    field: async () => (await make.field()).InternalName,
    view: async () => (await make.view()).Id,
    viewTitle: async () => (await make.view()).Title,
    file: async () => (await make.file()).ServerRelativeUrl,
    fileId: async () => (await make.file()).UniqueId,
    fileName: async () => (await make.file()).Name,
    version: async () => (await make.version()).ID,
    folder: make.folder,
    newFolder: async () =>
      shape.path.startsWith('web/folders/') ? `${(await make.folder()).slice(scratch.path.length + 1)}/${name}` : name,
    newFile: `${name} more.txt`,
    group: async () => (await make.group()).Id,
    groupName: scratch.groups,
    principalid: scratch.group,
    roledefid: scratch.reader,
    SetUserAsOwner: scratch.group,
    ...(person !== undefined && {
      user: async () => (await make.person(person)).Id,
      '@user': async () => `'${(await make.person(person)).LoginName}'`,
      LoginName: person,
      logonName: person
    }),
    recycled: make.recycled,
    skiptoken: `Paged=TRUE&p_ID=${scratch.rows[1]}`,
    columns: Object.values(COLUMN_OF)
      .filter((column) => !make.isLibrary || column !== COLUMN_OF.UniqueText)
      .join(),
    Title: titleIn(shape.path),
    Name: internal,
    StaticName: internal,
    DisplayName: internal
  };
  function titleIn(path: string): string {
    if (path === 'web/siteGroups') return `${scratch.groups} ${number}`;
    return path === 'web/lists' || /^web\/lists\/getByTitle\('\{\w+\}'\)(\?|$)/.test(path) ? make.newTitle : name;
  }
  return async (slot, within = []) => {
    if (isColumnSlot(slot)) return COLUMN_OF[slot];
    if (slot === 'folderName') return make.folderName(within.filter((each) => each === slot).length);
    if (slot === 'DecodedUrl') {
      const { ServerRelativeUrl } = await make.file();
      return `${scratch.origin}${ServerRelativeUrl}${within.includes('destPath') ? '.moved.txt' : ''}`;
    }
    const value = Object.hasOwn(values, slot) ? values[slot] : undefined;
    const found = typeof value === 'function' ? await value() : value;
    return found === undefined ? undefined : String(found);
  };
}

const NOTHING = 'Nothing is called so';
/** What SharePoint has none of, in the place of what is there, by slot: for the last one in a path. */
export const MISSING: Readonly<Record<string, (there: string) => string>> = {
  list: () => NOTHING,
  library: () => NOTHING,
  item: () => '2000000000',
  field: () => 'NothingIsCalledSo',
  view: () => '00000000-0000-4000-8000-000000000000',
  viewTitle: () => NOTHING,
  file: (path) => `${path}.nothing`,
  fileName: () => 'nothing.txt',
  folder: (path) => `${path}-nothing`,
  folderName: () => 'nothing',
  group: () => '2000000000'
};
