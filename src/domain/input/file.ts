import type { Text } from '../text';
import { isBlank } from './characters';

/** What can be handed in, by the ending of its name: what people read, and none that a computer runs or unpacks. */
const ENDINGS = {
  'a document': ['pdf', 'docx', 'doc', 'odt', 'rtf', 'txt'],
  'a spreadsheet': ['xlsx', 'xls', 'ods', 'csv'],
  'a presentation': ['pptx', 'ppt', 'odp'],
  'an email': ['msg', 'eml'],
  'a picture': ['jpg', 'jpeg', 'png', 'tif', 'tiff', 'heic']
} as const;

/** As a browser takes it: “.pdf,.docx”. */
export const FILE_ENDINGS: string = Object.values(ENDINGS)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',');

/** How files of an ending begin, in hexadecimal; those with a password have the second. Others begin as they like. */
const OFFICE = ['504b0304', 'd0cf11e0'];
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  pdf: ['25504446'],
  docx: OFFICE,
  xlsx: OFFICE,
  pptx: OFFICE,
  odt: OFFICE,
  ods: OFFICE,
  odp: OFFICE,
  doc: OFFICE,
  xls: OFFICE,
  ppt: OFFICE,
  msg: ['d0cf11e0'],
  rtf: ['7b5c7274'],
  jpg: ['ffd8ff'],
  jpeg: ['ffd8ff'],
  png: ['89504e47'],
  tif: ['49492a00', '4d4d002a'],
  tiff: ['49492a00', '4d4d002a']
};

/** In bytes. */
export const LONGEST_BEGINNING = 4;

/** In bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024;

const PACKED = ['zip', '7z', 'rar', 'gz', 'tar'];

/** Why a file of this name is not taken, and what to do; undefined for one that is. */
export function problemWithFileName(name: string): Text | undefined {
  const ending = endingOf(name);
  if (ending !== '' && isBlank(name.slice(0, -ending.length).replace(/\./g, '')))
    return 'Give the file a name before its ending, and select it again.';
  if (Object.values(ENDINGS).some((endings: readonly string[]) => endings.includes(ending))) return undefined;
  if (PACKED.includes(ending)) return 'Take the files out of this archive, and file each of them.';
  return 'Select a document, spreadsheet, presentation, email or picture, for example a PDF or Word file.';
}

/** The same of how it begins, in hexadecimal: a file of another kind is not what its name says. */
export function problemWithBeginning(name: string, beginning: string): Text | undefined {
  const wanted = BEGINNINGS[endingOf(name)];
  return wanted === undefined || wanted.some((begins) => beginning.toLowerCase().startsWith(begins))
    ? undefined
    : 'Select another file. This one is not of the kind that its name says: open it, save it as a PDF or Word file, and select that.';
}

/** The ending of a file’s name, in small letters, without its full stop. */
export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** The same of its size, in bytes. */
export function problemWithFileSize(bytes: number): Text | undefined {
  if (bytes === 0) return 'Select another file. This one is empty.';
  return bytes > LARGEST_FILE ? 'Select a file of at most 50 MB. This one is larger.' : undefined;
}
