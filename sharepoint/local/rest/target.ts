import type { Segment } from './address';

/** What a path points at: a canonical key such as `web/list/item`, and the arguments met on the way. */
export interface Target {
  readonly key: string;
  readonly list?: { readonly by: 'title' | 'id' | 'url'; readonly value: string };
  readonly item?: string;
  readonly field?: string;
  readonly view?: { readonly by: 'title' | 'id' | 'default'; readonly value: string };
  readonly user?: { readonly by: 'id' | 'login' | 'email'; readonly value: string };
  readonly folder?: string;
  readonly file?: string;
  /** The arguments of the last segment, for methods such as addviewfield('Title'). */
  readonly args: readonly string[];
}

type Step = Partial<Omit<Target, 'key' | 'args'>> & { readonly key: string };

/** Reads the many spellings of an address (`lists/getByTitle('T')`, `lists('guid')`, `getList('/sites/…')`) as one. */
export function targetOf(segments: readonly Segment[]): Target {
  let target: Target = { key: '', args: [] };
  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at];
    if (!segment) break;
    const next = segments[at + 1];
    const step = alone(segment) ?? (next ? pair(segment, next) : undefined);
    if (step && !alone(segment)) at += 1;
    const { key, ...subject } = step ?? { key: segment.name };
    target = { ...target, ...subject, key: target.key === '' ? key : `${target.key}/${key}`, args: (step && !alone(segment) ? next : segment)?.args ?? [] };
  }
  return target.key === 'web' || target.key.startsWith('web/') || ['contextinfo', 'site', '$batch'].includes(target.key) ? target : { ...target, key: `web/${target.key}` };
}

function alone({ name, args }: Segment): Step | undefined {
  const value = args?.[0] ?? '';
  if (name === 'defaultview') return { key: 'view', view: { by: 'default', value: '' } };
  if (args === undefined || args.length === 0) return undefined;
  switch (name) {
    case 'lists': return { key: 'list', list: { by: 'id', value } };
    case 'getlist': return { key: 'list', list: { by: 'url', value } };
    case 'items': case 'getitembyid': case 'getitembystringid': return { key: 'item', item: value };
    case 'fields': return { key: 'field', field: value };
    case 'views': case 'getview': return { key: 'view', view: { by: 'id', value } };
    case 'siteusers': return { key: 'user', user: { by: 'login', value } };
    case 'getuserbyid': return { key: 'user', user: { by: 'id', value } };
    case 'getfolderbyserverrelativepath': case 'getfolderbyserverrelativeurl': return { key: 'folder', folder: value };
    case 'getfilebyserverrelativepath': case 'getfilebyserverrelativeurl': return { key: 'file', file: value };
    case 'files': return { key: 'file', file: value };
    default: return undefined;
  }
}

function pair(first: Segment, { name, args }: Segment): Step | undefined {
  const value = args?.[0];
  if (value === undefined) return undefined;
  switch (`${first.name}/${name}`) {
    case 'lists/getbytitle': return { key: 'list', list: { by: 'title', value } };
    case 'lists/getbyid': return { key: 'list', list: { by: 'id', value } };
    case 'items/getbyid': case 'items/getitembystringid': return { key: 'item', item: value };
    case 'fields/getbyid': case 'fields/getbytitle': case 'fields/getbyinternalnameortitle': return { key: 'field', field: value };
    case 'views/getbyid': return { key: 'view', view: { by: 'id', value } };
    case 'views/getbytitle': return { key: 'view', view: { by: 'title', value } };
    case 'siteusers/getbyid': return { key: 'user', user: { by: 'id', value } };
    case 'siteusers/getbyloginname': return { key: 'user', user: { by: 'login', value } };
    case 'siteusers/getbyemail': return { key: 'user', user: { by: 'email', value } };
    default: return undefined;
  }
}
