import { folded } from '../input/characters';
import { bodiesNamedIn } from './bodies';
import type { Piece } from './letter-text';

/** The head of a mail: its lines name people, and answer no question of ours. */
export const HEAD =
  /^[*_> ]{0,4}(?:from|sent|to|cc|bcc|date|subject|importance|attachments|reply-to|oddi wrth|anfonwyd|at|pwnc|dyddiad) ?:/;

const FIELD =
  /\b(from|sent|to|cc|bcc|date|subject|importance|attachments|reply-to|oddi wrth|anfonwyd|at|pwnc|dyddiad) ?:(?!\d)/gi;
const SENT = /^(?:sent|date|anfonwyd|dyddiad)$/;
const FROM = /^(?:from|oddi wrth)$/;
/** Nothing but a day and a time, in English or Welsh. */
const OF_TIME =
  /^(?:\d{1,4}(?:st|nd|rd|th)?|[ap]m|at|gmt|bst|utc|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr|dydd|o)$/;
/** Of public bodies: no person is in these. */
const PUBLIC = /@([a-z\d.-]{1,60}\.(?:gov\.uk|nhs\.uk|nhs\.net|police\.uk|gov\.wales))\b/i;

/**
 * A line of the head of a mail with when it was sent and of which public body its sender is, and “…” for all else.
 */
export function withoutNames(piece: Piece): Piece {
  const [first, ...others] = piece.cells;
  if (!first) return piece;
  const text = headShown(first.text);
  const shortened = others.map((cell) => ({ ...cell, text: cell.text.trim() === '' ? '' : '…' }));
  const isShortened = text.includes('…') || others.length > 0;
  return { ...piece, cells: [{ ...first, text }, ...shortened], ...(isShortened ? { isShortened } : {}) };
}

function headShown(text: string): string {
  const fields: { readonly field: string; readonly name: string; readonly index: number }[] = [];
  for (const { 0: field, 1: name = '', index = 0 } of text.matchAll(FIELD)) fields.push({ field, name, index });
  return fields
    .map(({ field, name, index }, at) => {
      const said = text.slice(index + field.length, fields[at + 1]?.index).trim();
      return `${field} ${said === '' ? '' : saidShown(name.toLowerCase(), said)}`.trim();
    })
    .join(' ');
}

function saidShown(name: string, said: string): string {
  if (SENT.test(name)) {
    const words = folded(said.slice(0, LONGEST_TIME)).split(/[^\p{L}\p{N}]+/u);
    return said.length <= LONGEST_TIME && words.every((word) => word === '' || OF_TIME.test(word)) ? said : '…';
  }
  if (!FROM.test(name)) return '…';
  const [body] = bodiesNamedIn(said);
  const domain = PUBLIC.exec(said)?.[1];
  const known = [...(body === undefined ? [] : [body]), ...(domain === undefined ? [] : [domain])];
  return known.length > 0 ? `… (${known.join(', ')})` : '…';
}

const LONGEST_TIME = 60;
