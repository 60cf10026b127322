/** What of a mail decides whether it is acknowledged. Names of headers are in small letters. */
export interface Asking {
  readonly from: string;
  /** Every address that an answer goes to. */
  readonly answerTo: readonly string[];
  readonly subject: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** The kinds of its attachments and its own, such as `application/pkcs7-mime`. */
  readonly kinds: readonly string[];
  readonly isJunk: boolean;
}

export const hasHeader = ({ headers }: Pick<Asking, 'headers'>, ...names: readonly string[]): boolean =>
  headers.some(({ name }) => names.includes(name));

/** In small letters. */
export const valuesOf = ({ headers }: Pick<Asking, 'headers'>, name: string): readonly string[] =>
  headers.filter((header) => header.name === name).map(({ value }) => value.trim().toLowerCase());

/** All that follows the last “@” of an address. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
