/**
 * The two folders of a review’s papers in SCR Documents, each beneath one that has the reference for its name. They are
 * called the same on every site, because the service finds them by their names.
 */
export const PAPER_FOLDERS = {
  /** The individual management review, which its author writes, and its chronology (KP-8). */
  imr: 'IMR',
  /** What the partnership sends us, such as terms of reference and draft reports, and our comments (KP-9, KP-12). */
  partnership: 'From the partnership'
} as const;

export type PaperFolder = keyof typeof PAPER_FOLDERS;

export const PAPER_FOLDER_IDS: readonly PaperFolder[] = ['imr', 'partnership'];

/**
 * Where the paper of an address is now. Papers lay in the folder of the review itself, or in folders that people made
 * there, until it had two; those whose address a review holds were moved to IMR. Any other address stays as it is.
 */
export function paperAddress(reference: string, address: string): string {
  const [before, rest, ...more] = address.split(`/${reference}/`);
  const name = rest?.slice(rest.lastIndexOf('/') + 1);
  return before === undefined || rest === undefined || !name || more.length > 0 || isInPaperFolder(rest)
    ? address
    : `${before}/${reference}/${PAPER_FOLDERS.imr}/${name}`;
}

/** Which paper of a review an address in SharePoint is: its folder and name; undefined for any other address. */
export function paperAt(
  reference: string,
  address: string
): { readonly folder: PaperFolder; readonly name: string } | undefined {
  const path = decoded(address.split(/[?#]/)[0] ?? '');
  for (const folder of PAPER_FOLDER_IDS) {
    const [, name] = path.split(`/${reference}/${PAPER_FOLDERS[folder]}/`);
    if (name && !name.includes('/')) return { folder, name };
  }
  return undefined;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A name may have a per cent sign.
    return address;
  }
}

/** Whether the end of a path, after the folder of the review, begins with one of the two. */
export const isInPaperFolder = (path: string): boolean =>
  Object.values(PAPER_FOLDERS).some((folder) =>
    [folder, encodeURIComponent(folder)].some((name) => path.toLowerCase().startsWith(`${name.toLowerCase()}/`))
  );
