/** What an address points to within a site: a path from the server’s root, or the unique id of a file. */
type Pointed = { readonly path: string } | { readonly id: string };

const SHARED = /^\/:[a-z]:\/r(?=\/)/i;
const VIEWER = /\/_layouts\/15\/(doc|wopiframe)\.aspx$/i;
const ID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;

/**
 * What an address that people copy points to: the plain address of a document, that of the open document
 * (`Doc.aspx?sourcedoc=…`), or a link with its path (`/:w:/r/…`). Undefined for a link that only SharePoint can read,
 * and for any other site.
 */
export function pointedAt(site: URL, address: string): Pointed | undefined {
  const url = parsed(address.trim());
  if (!url || url.origin !== site.origin) return undefined;
  const path = decoded(url.pathname.replace(SHARED, ''));
  if (!path?.toLowerCase().startsWith(`${site.pathname.replace(/\/$/, '').toLowerCase()}/`)) return undefined;
  const id = VIEWER.test(path) ? ID.exec(url.searchParams.get('sourcedoc') ?? '')?.[1] : undefined;
  return id ? { id: id.toLowerCase() } : { path };
}

/** Whether a path is in a folder. SharePoint compares paths without case. */
export const isWithin = (path: string, folder: string): boolean =>
  path.toLowerCase().startsWith(`${folder.toLowerCase()}/`);

/** The address of a path on the server of a site. */
export const addressOf = (site: URL, path: string): string =>
  new URL(path.split('/').map(encodeURIComponent).join('/'), site.origin).href;

/** The name of the file that an address ends with; empty where it is none. */
export const nameAt = (address: string): string => decoded(parsed(address)?.pathname.split('/').at(-1) ?? '') ?? '';

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
