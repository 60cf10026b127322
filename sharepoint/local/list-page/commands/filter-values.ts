import type { Cell } from '../../rest/cell';
import type { Field } from '../../rest/field';
import { dayAt } from '../../rest/time-zone';
import { cellText } from '../cell-text';
import type { ShownView } from '../view/shown-view';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** What a cell is in the address of a filter; the opposite of `equalText`. */
export function valueInLink({ model, sight }: ShownView, field: Field, cell: Cell): string {
  if (cell === null) return '';
  switch (field.type) {
    case 'DateTime':
      return dayAt(new Date(String(cell)));
    case 'User':
    case 'Lookup':
      return cellText(model, sight, field, { [field.column]: cell });
    default:
      return String(cell);
  }
}

/** The value of an address as people read it. */
export function shownValue(field: Field, value: string): string {
  if (value === '') return '(Empty)';
  if (field.type === 'Boolean') return /^(1|yes|true)$/i.test(value) ? 'Yes' : 'No';
  const day = field.type === 'DateTime' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(day) ? value : DAY.format(day);
}
