/**
 * The two folders of a review’s papers in SCR Documents, each beneath one that has the reference for its name. They are
 * called the same on every site, because the service finds them by their names.
 */
export const PAPER_FOLDERS = {
  /** The individual management review, which its author writes, and its chronology (KP-8). */
  imr: 'IMR',
  /** What the partnership sends us, such as terms of reference and draft reports (KP-9, KP-12). */
  partnership: 'From the partnership'
} as const;

export type PaperFolder = keyof typeof PAPER_FOLDERS;

export const PAPER_FOLDER_IDS: readonly PaperFolder[] = ['imr', 'partnership'];

/**
 * Where the paper of an address is now. Papers lay in the folder of the review itself until it had two; those whose
 * address a review holds were moved to IMR. Any other address stays as it is.
 */
export function paperAddress(reference: string, address: string): string {
  const [before, name, ...more] = address.split(`/${reference}/`);
  return before === undefined || !name || more.length > 0 || name.includes('/')
    ? address
    : `${before}/${reference}/${PAPER_FOLDERS.imr}/${name}`;
}
