/** In characters. SharePoint’s limit is 400 for the whole path. */
const LONGEST = 120;
const LONGEST_ENDING = 10;

/** Characters that SharePoint refuses in file names, or that have a meaning in addresses. */
const REFUSED = /[#%"*:<>?/\\|\p{Cc}\p{Cs}]+/gu;

/** Names that Windows reserves, so that their files cannot be synchronised. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|desktop\.ini|\.lock|_vti_.*)(\..*)?$/i;

/** The nearest name that SharePoint accepts for a file or folder. Never empty, and with the same ending. */
export function documentName(text: string): string {
  const plain = text.normalize('NFC').replace(REFUSED, '-').replace(/\s+/g, ' ').trim();
  const bare = plain.replace(/^[.~ ]+/, '').replace(/[. ]+$/, '');
  const dot = bare.lastIndexOf('.');
  const ending = dot > 0 && bare.length - dot <= LONGEST_ENDING ? bare.slice(dot) : '';
  const stem = bare.slice(0, bare.length - ending.length);
  const cut = stem
    .slice(0, LONGEST - ending.length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[. ]+$/, '');
  const name = `${cut || 'Document'}${ending}`;
  return RESERVED.test(name) ? `Document ${name}` : name;
}
