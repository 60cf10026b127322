/** What a file is by its first bytes; a CSV file, which has none of its own, by its name, too. */
type WorkbookKind = 'xlsx' | 'xls' | 'ods' | 'csv' | 'locked' | 'other-kind' | 'empty' | 'not-a-workbook';

/** How many bytes at the end of a zip file name its parts. */
const LISTED = 65_536;
const BEGINNING = 4096;

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
const starts = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => bytes[at] === sign);

/** What streams of a compound file are called, which Excel wrote before .xlsx and writes around a file with a password. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const BOOK = Buffer.from('Workbook\0', 'utf16le');
const OLDER_BOOK = Buffer.from('Book\0', 'utf16le');
/** How files of Excel 2 to 4 begin, which had no streams ([MS-XLS] 2.4.21). */
const OLDEST_BOOKS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00]
] as const;

/** How an OpenDocument spreadsheet in one file of XML (.fods) begins: with its type among the names that it uses. */
const FLAT_BOOK = ['<office:document', 'opendocument.spreadsheet'] as const;

const CSV_NAME = /\.(?:csv|tsv|txt)$/i;

/** `name`: the name of the file. */
export function kindOfWorkbook(bytes: Uint8Array, name: string): WorkbookKind {
  const beginning = latin(bytes.subarray(0, BEGINNING));
  if (beginning.trim() === '') return 'empty';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return kindOfZip(beginning + latin(bytes.subarray(-LISTED)));
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (file.includes(ENCRYPTED)) return 'locked';
    if (file.includes(BOOK)) return 'xls';
    return file.includes(OLDER_BOOK) ? 'other-kind' : 'not-a-workbook';
  }
  if (FLAT_BOOK.every((sign) => beginning.includes(sign))) return 'other-kind';
  if (OLDEST_BOOKS.some((signs) => starts(bytes, ...signs))) return 'other-kind';
  if (!CSV_NAME.test(name) || /^\s{0,100}(?:<|%PDF-|\{\\rtf)/.test(beginning)) return 'not-a-workbook';
  const isUtf16 = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  return isUtf16 || !beginning.includes('\0') ? 'csv' : 'not-a-workbook';
}

function kindOfZip(names: string): WorkbookKind {
  if (names.includes('workbook.bin')) return 'other-kind';
  if (names.includes('workbook.xml')) return 'xlsx';
  // The type stands first in the file, unless its writer packed it or left it out; the content says what it is.
  const isOpenDocument = names.includes('opendocument') || names.includes('META-INF/manifest.xml');
  if (isOpenDocument && names.includes('content.xml')) return 'ods';
  // LibreOffice 24.8 and later put a file with a password in this one part of another.
  return isOpenDocument && names.includes('encrypted-package') ? 'locked' : 'not-a-workbook';
}
