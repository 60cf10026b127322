import type { Text } from '../text';

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

/** In bytes. */
export const LARGEST_FILE = 50 * 1024 * 1024;

const PACKED = ['zip', '7z', 'rar', 'gz', 'tar'];

/** Why a file of this name is not taken, and what to do; undefined for one that is. */
export function problemWithFileName(name: string): Text | undefined {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (Object.values(ENDINGS).some((endings: readonly string[]) => endings.includes(ending))) return undefined;
  if (PACKED.includes(ending)) return 'Take the files out of this archive, and file each of them.';
  return 'Select a document, spreadsheet, presentation, email or picture, for example a PDF or Word file.';
}

/** The same of its size, in bytes. */
export function problemWithFileSize(bytes: number): Text | undefined {
  if (bytes === 0) return 'Select another file. This one is empty.';
  return bytes > LARGEST_FILE ? 'Select a file of at most 50 MB. This one is larger.' : undefined;
}
