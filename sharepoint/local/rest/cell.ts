import * as v from 'valibot';
import { badField, badText, noteTooLong, wrongType } from './failure';
import { FIELD_KINDS, type Field, type FieldType } from './field';
import type { Json } from './json';
import { startOfDay } from './time-zone';

export type Cell = string | number | null;
interface Behaviour {
  readonly edm: string;
  readonly sql: string;
  readonly indexable: boolean;
  toCell(value: unknown, field: Field): Cell;
  toJson(cell: Cell): Json;
}

const LinkSchema = v.looseObject({ Url: v.nullish(v.string()), Description: v.nullish(v.string()) });
const StoredLinkSchema = v.object({ Description: v.string(), Url: v.string() });
/** In characters. Reported as 63,999 by some, and as a limit of the whole request by others. */
const LONGEST_NOTE = 63_999;
const plain = (cell: Cell): Json => cell;
const text = (edm: string, indexable = true): Behaviour => ({
  edm,
  indexable,
  sql: 'text collate nocase',
  toJson: plain,
  toCell: (value, field) => {
    if (typeof value !== 'string') throw wrongType('Edm.String');
    if (field.type !== 'Note' && value.length > field.maxLength) throw badText();
    if (field.type === 'Note' && value.length > LONGEST_NOTE) throw noteTooLong();
    return value === '' ? null : value;
  }
});
const number = (edm: string): Behaviour => ({
  edm,
  indexable: true,
  sql: 'real',
  toJson: plain,
  toCell: (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(edm);
    return value;
  }
});
const reference: Behaviour = {
  edm: 'Edm.Int32',
  indexable: true,
  sql: 'integer',
  toJson: plain,
  toCell: (value) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType('Edm.Int32');
    return value <= 0 ? null : value;
  }
};

const BEHAVIOURS: Record<FieldType, Behaviour> = {
  Text: text('Edm.String'),
  Choice: text('Edm.String'),
  Note: text('Edm.String', false),
  Number: number('Edm.Double'),
  Currency: number('Edm.Double'),
  User: reference,
  Lookup: reference,
  Counter: { ...reference, sql: 'integer primary key' },
  Guid: { ...text('Edm.Guid', false), sql: 'text' },
  Boolean: {
    edm: 'Edm.Boolean',
    indexable: true,
    sql: 'integer',
    toJson: (cell) => (cell === null ? null : cell === 1),
    toCell: (value) => {
      if (typeof value !== 'boolean') throw wrongType('Edm.Boolean');
      return value ? 1 : 0;
    }
  },
  DateTime: {
    edm: 'Edm.DateTime',
    indexable: true,
    sql: 'text',
    toJson: plain,
    toCell: (value, field) => {
      const date = typeof value === 'string' ? dateCell(value, field.dateOnly) : undefined;
      if (date === undefined) throw wrongType('Edm.DateTime');
      return date;
    }
  },
  URL: {
    edm: 'SP.FieldUrlValue',
    indexable: false,
    sql: 'text',
    toCell: linkCell,
    toJson: (cell) => {
      const link = linkOf(cell);
      return link ? { Description: link.Description, Url: link.Url } : null;
    }
  }
};

export const behaviourOf = ({ type }: Pick<Field, 'type'>): Behaviour => BEHAVIOURS[type];
export const isFieldType = (name: string): name is FieldType => Object.hasOwn(FIELD_KINDS, name);
/** The stored value for a JSON value; throws SharePoint’s refusal if it does not fit the column. */
export const cellOf = (value: unknown, field: Field): Cell =>
  value === null ? null : BEHAVIOURS[field.type].toCell(value, field);

/**
 * An ISO date or date-time as SharePoint stores it, in UTC to the second; undefined for any other text. A date-only
 * value is midnight in the site’s time zone.
 */
export function dateCell(value: string, dateOnly: boolean): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i.test(value)) return undefined;
  const zoned = /T.*(Z|[+-]\d{2}:?\d{2})$/i.test(value)
    ? value
    : `${value.length === 10 ? `${value}T00:00:00` : value}Z`;
  const date = new Date(zoned);
  const [year, month, day] = value.slice(0, 10).split('-').map(Number);
  if (Number.isNaN(date.getTime()) || new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day)).getUTCDate() !== day)
    return undefined;
  if (date.getUTCFullYear() < 1900 || date.getUTCFullYear() > 8900) return undefined;
  const iso = date.toISOString();
  return dateOnly ? startOfDay(date) : `${iso.slice(0, 19)}Z`;
}

/** The cell of a column's default: text, `0`/`1`, a number, or `[today]`. */
export function defaultCell(field: Field, now: string): Cell {
  const { defaultValue } = field;
  if (defaultValue === null || defaultValue === '') return null;
  if (field.type === 'DateTime')
    return dateCell(defaultValue.toLowerCase() === '[today]' ? now : defaultValue, field.dateOnly) ?? null;
  if (field.type === 'Boolean') return defaultValue === '1' || defaultValue.toLowerCase() === 'true' ? 1 : 0;
  if (BEHAVIOURS[field.type].sql === 'real' || BEHAVIOURS[field.type].sql === 'integer')
    return Number.isFinite(Number(defaultValue)) ? Number(defaultValue) : null;
  return field.type === 'URL' ? null : defaultValue;
}

export function linkOf(cell: Cell): { Description: string; Url: string } | undefined {
  return typeof cell === 'string' ? v.parse(StoredLinkSchema, JSON.parse(cell)) : undefined;
}

function linkCell(value: unknown): Cell {
  const parsed = v.safeParse(LinkSchema, value);
  if (!parsed.success) throw wrongType('SP.FieldUrlValue');
  const url = parsed.output.Url ?? '';
  if (url === '') return null;
  if (url.length > 2048)
    throw badField('Invalid URL value.\n\nA URL field contains invalid data. Please check the value and try again.');
  return JSON.stringify({ Description: parsed.output.Description ?? url, Url: url });
}
