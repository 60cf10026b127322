import { RIGHTS } from '../rest/access/rights';
import type { Sight } from '../rest/access/sight';
import { linkOf } from '../rest/cell';
import type { Field } from '../rest/field';
import type { Row } from '../rest/item-query';
import type { List } from '../rest/list';
import type { Model } from '../rest/model';
import { html, type Html } from './html';
import { momentHtml, momentText } from './moment';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'Europe/London'
});
const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 });
const MONEY = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/**
 * A cell for people; undefined if it is empty. Only web addresses become links, and a lookup shows nothing of a row
 * that the reader may not see.
 */
export function cellHtml(model: Model, sight: Sight, field: Field, row: Row): Html | undefined {
  const cell = row[field.column] ?? null;
  if (cell === null) return undefined;
  if (field.type === 'URL') return linkHtml(cell);
  if (field.type !== 'DateTime') return html`${cellText(model, sight, field, row)}`;
  return field.dateOnly
    ? html`<time datetime="${String(cell)}">${DAY.format(new Date(String(cell)))}</time>`
    : momentHtml(String(cell));
}

/** The same as text. */
export function cellText(model: Model, sight: Sight, field: Field, row: Row): string {
  const cell = row[field.column] ?? null;
  if (cell === null) return '';
  switch (field.type) {
    case 'DateTime':
      return field.dateOnly ? DAY.format(new Date(String(cell))) : momentText(String(cell));
    case 'Boolean':
      return cell === 1 ? 'Yes' : 'No';
    case 'Number':
      return NUMBER.format(Number(cell));
    case 'Currency':
      return MONEY.format(Number(cell));
    case 'User':
      return model.people.byId(Number(cell))?.title ?? '';
    case 'Lookup':
      return lookupText(model, sight, field, Number(cell));
    case 'URL':
      return linkOf(cell)?.Description ?? '';
    default:
      return String(cell);
  }
}

function linkHtml(cell: string | number): Html | undefined {
  const link = linkOf(cell);
  if (!link) return undefined;
  return /^https?:\/\//i.test(link.Url)
    ? html`<a href="${link.Url}" rel="noopener noreferrer">${link.Description || link.Url}</a>`
    : html`${link.Description || link.Url}`;
}

function lookupText(model: Model, sight: Sight, field: Field, id: number): string {
  const target: List | undefined = model.lists.byId(field.lookupList);
  const shown = target?.fields.find(({ internalName }) => internalName === field.showField);
  if (!target || !shown || !sight.may(RIGHTS.view, { list: target, item: id })) return '';
  return String(
    model.database.prepare(`select ${shown.column} as shown from ${target.table} where id = ?`).get(id)?.['shown'] ?? ''
  );
}
