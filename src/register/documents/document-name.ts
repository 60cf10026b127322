/** The longest name we give a file, in characters: SharePoint counts the whole path, and takes 400. */
const LONGEST = 120;
const LONGEST_ENDING = 10;

/** Characters that SharePoint refuses in the name of a file, or that addresses give a meaning. */
const REFUSED = /[#%"*:<>?/\\|\p{Cc}\p{Cs}]+/gu;

/** Names that Windows keeps for itself: a file of such a name cannot be synchronised. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|desktop\.ini|\.lock|_vti_.*)(\..*)?$/i;

/** A name that SharePoint takes for a file or folder, as near to what was given as it can be. Never empty; its ending is kept. */
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
