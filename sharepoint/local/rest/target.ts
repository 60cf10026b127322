import type { Segment } from './address';

/** The target of a path: a canonical key such as `web/list/item`, and the arguments in the path. */
export interface Target {
  readonly key: string;
  readonly list?: { readonly by: 'title' | 'id' | 'url'; readonly value: string };
  readonly item?: string;
  readonly field?: string;
  readonly view?: { readonly by: 'title' | 'id' | 'default'; readonly value: string };
  /** A group, or a permission level. */
  readonly group?: { readonly by: 'id' | 'name'; readonly value: string };
  readonly role?: { readonly by: 'id' | 'name' | 'kind'; readonly value: string };
  /** The number of the person or group of a role assignment. */
  readonly principal?: string;
  readonly user?: { readonly by: 'id' | 'login' | 'email'; readonly value: string };
  /** The first folder: a path, or the root folder of the list; `below` are the names after it. */
  readonly folder?: string;
  readonly below?: readonly string[];
  /** A path; the name of a file in the folder; or, as `fileId`, its unique id. */
  readonly file?: string;
  readonly fileId?: string;
  /** The number of an earlier version of the file. */
  readonly version?: string;
  /** The id of something in the recycle bin. */
  readonly recycled?: string;
  /** The arguments of the last segment, for methods such as addviewfield('Title'). */
  readonly args: readonly string[];
}

type Step = Partial<Omit<Target, 'key' | 'args'>> & { readonly key: string };

/** Parses the many spellings of an address (`lists/getByTitle('T')`, `lists('guid')`, `getList('/sites/…')`) as one. */
export function targetOf(segments: readonly Segment[]): Target {
  let target: Target = { key: '', args: [] };
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at];
    if (!segment) break;
    const next = segments[at + 1];
    const step = alone(segment) ?? (next ? pair(segment, next) : undefined);
    if (step && !alone(segment)) at += 1;
    const { key, ...subject } = step ?? { key: segment.name };
    target = {
      ...target,
      ...subject,
      ...walked(target, key, subject),
      args: (step && !alone(segment) ? next : segment)?.args ?? []
    };
  }
  return target.key === 'web' || target.key.startsWith('web/') || ['contextinfo', 'site', '$batch'].includes(target.key)
    ? target
    : { ...target, key: `web/${target.key}` };
}

/** One key for each kind: `web/folder` for a folder and `web/file` for a file, at any depth. */
function walked(target: Target, key: string, { folder }: Omit<Step, 'key'>): Pick<Target, 'key' | 'folder' | 'below'> {
  if (key === 'rootfolder' && target.key === 'web/list') return { key: 'web/folder' };
  if (target.key !== 'web/folder') return { key: target.key === '' ? key : `${target.key}/${key}` };
  if (key === 'file') return { key: 'web/file' };
  return key === 'folder'
    ? { key: target.key, below: [...(target.below ?? []), folder ?? ''], folder: target.folder }
    : { key: `${target.key}/${key}` };
}

function alone({ name, args }: Segment): Step | undefined {
  const value = args?.[0] ?? '';
  if (name === 'defaultview') return { key: 'view', view: { by: 'default', value: '' } };
  if (args === undefined || args.length === 0) return undefined;
  switch (name) {
    case 'lists':
      return { key: 'list', list: { by: 'id', value } };
    case 'getlist':
      return { key: 'list', list: { by: 'url', value } };
    case 'items':
    case 'getitembyid':
    case 'getitembystringid':
      return { key: 'item', item: value };
    case 'fields':
      return { key: 'field', field: value };
    case 'views':
    case 'getview':
      return { key: 'view', view: { by: 'id', value } };
    case 'sitegroups':
      return { key: 'group', group: { by: 'id', value } };
    case 'roledefinitions':
      return { key: 'role', role: { by: 'id', value } };
    case 'roleassignments':
      return { key: 'roleassignment', principal: value };
    case 'siteusers':
      return { key: 'user', user: { by: 'login', value } };
    case 'getuserbyid':
      return { key: 'user', user: { by: 'id', value } };
    case 'getfolderbyserverrelativepath':
    case 'getfolderbyserverrelativeurl':
      return { key: 'folder', folder: value };
    case 'getfilebyserverrelativepath':
    case 'getfilebyserverrelativeurl':
      return { key: 'file', file: value };
    case 'getfilebyid':
      return { key: 'file', fileId: value };
    case 'folders':
      return { key: 'folder', folder: value };
    case 'files':
      return { key: 'file', file: value };
    case 'recyclebin':
      return { key: 'recyclebinitem', recycled: value };
    case 'versions':
      return { key: 'version', version: value };
    default:
      return undefined;
  }
}

function pair(first: Segment, { name, args }: Segment): Step | undefined {
  const value = args?.[0];
  if (value === undefined) return undefined;
  switch (`${first.name}/${name}`) {
    case 'lists/getbytitle':
      return { key: 'list', list: { by: 'title', value } };
    case 'lists/getbyid':
      return { key: 'list', list: { by: 'id', value } };
    case 'items/getbyid':
    case 'items/getitembystringid':
      return { key: 'item', item: value };
    case 'fields/getbyid':
    case 'fields/getbytitle':
    case 'fields/getbyinternalnameortitle':
      return { key: 'field', field: value };
    case 'views/getbyid':
      return { key: 'view', view: { by: 'id', value } };
    case 'views/getbytitle':
      return { key: 'view', view: { by: 'title', value } };
    case 'sitegroups/getbyid':
      return { key: 'group', group: { by: 'id', value } };
    case 'sitegroups/getbyname':
      return { key: 'group', group: { by: 'name', value } };
    case 'roledefinitions/getbyid':
      return { key: 'role', role: { by: 'id', value } };
    case 'roledefinitions/getbyname':
      return { key: 'role', role: { by: 'name', value } };
    case 'roledefinitions/getbytype':
      return { key: 'role', role: { by: 'kind', value } };
    case 'roleassignments/getbyprincipalid':
      return { key: 'roleassignment', principal: value };
    case 'siteusers/getbyid':
      return { key: 'user', user: { by: 'id', value } };
    case 'siteusers/getbyloginname':
      return { key: 'user', user: { by: 'login', value } };
    case 'siteusers/getbyemail':
      return { key: 'user', user: { by: 'email', value } };
    default:
      return undefined;
  }
}
