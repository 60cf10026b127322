import type { Row } from './item-query';

/** What a row of a library is, in its column `is_folder`. */
export const FILE = 0;
export const FOLDER = 1;

/** The path of a file or folder from the root of the server. */
export const pathOf = (row: Row): string => `${String(row['folder'])}/${String(row['file_name'])}`;
