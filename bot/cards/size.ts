import type { Card, Json } from './card';

/** Some ways into Teams refuse a card of about 28 KB. */
export const CARD_LIMIT = 28_000;

/** Bytes as sent: JSON in UTF-8. */
export const bytesOf = (json: Json | Card): number => Buffer.byteLength(JSON.stringify(json), 'utf8');

/** The first `length` UTF-16 units of a text, never half a character. */
export const beginningOf = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** A text short enough for a line of a card; a cut shows as “…”. */
export const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${beginningOf(text, length - 1)}…`;
