/** In characters. SharePoint’s limit is 400 for the whole path. */
const LONGEST = 120;
const LONGEST_ENDING = 10;

/** Characters that SharePoint refuses in file names, or that have a meaning in addresses. */
const REFUSED = /[#%"*:<>?/\\|\p{Cc}\p{Cs}]+/gu;

/** Characters that turn the order of what follows, so that a name reads as another. */
const TURNING = /\p{Bidi_Control}/gu;

/** Names that Windows reserves, so that their files cannot be synchronised. */
const RESERVED = /^(_vti_|(con|prn|aux|nul|com\d|lpt\d|desktop\.ini|\.lock)(\.|$))/i;

/** The nearest name that SharePoint accepts for a file or folder. Never empty, and with the same ending. */
export function documentName(text: string): string {
  const plain = text.normalize('NFC').replace(TURNING, '').replace(REFUSED, '-').replace(/\s+/g, ' ').trim();
  const bare = withoutEnd(plain.replace(/^[.~ ]+/, ''));
  const dot = bare.lastIndexOf('.');
  const ending = dot > 0 && bare.length - dot <= LONGEST_ENDING ? bare.slice(dot) : '';
  const stem = bare.slice(0, bare.length - ending.length);
  const cut = withoutEnd(stem.slice(0, LONGEST - ending.length).replace(/[\uD800-\uDBFF]$/, ''));
  const name = `${cut || 'Document'}${ending}`;
  return RESERVED.test(name) ? `Document ${name}` : name;
}

/** Without the full stops and spaces at the end, which Windows takes away. */
const withoutEnd = (text: string): string => /^.*[^. ]/s.exec(text)?.[0] ?? '';

/** “IMR.docx”, “IMR (2).docx” */
export const numbered = (name: string, copy: number): string =>
  copy === 1 ? name : name.replace(/(\.[^.]*)?$/, ` (${copy})$1`);
