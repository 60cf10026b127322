import { addDays } from '../../caml/select-rows';
import { dateCell, type Cell } from '../../rest/cell';
import { badQuery, columnMissing } from '../../rest/failure';
import { entityName, isReference, valueName, type Field } from '../../rest/field';
import type { Filter, Literal } from '../../rest/filter';
import { dayAt, startOfDay } from '../../rest/time-zone';

const NUMBERS = new Set(['Number', 'Currency', 'Counter']);
const TRUTHS: Readonly<Record<string, boolean>> = {
  '1': true,
  yes: true,
  true: true,
  '0': false,
  no: false,
  false: false
};

const equal = (name: string, literal: Literal): Filter => ({ kind: 'compare', name, comparison: 'eq', literal });

/** Rows with exactly this cell in a column. */
export function equalCell(field: Field, cell: Cell): Filter {
  if (cell === null) return equal(valueName(field), { kind: 'nothing' });
  return equal(
    valueName(field),
    typeof cell === 'number' ? { kind: 'number', value: cell } : { kind: 'text', value: cell }
  );
}

/** Rows whose column is what an address says: a day, the name of a person, the text of a choice; empty for none. */
export function equalText(field: Field, text: string): Filter {
  const name = isReference(field)
    ? `${entityName(field)}/${field.type === 'User' ? 'Title' : field.showField}`
    : valueName(field);
  if (text === '') return equal(valueName(field), { kind: 'nothing' });
  if (field.type === 'DateTime') {
    const start = dateCell(text, true);
    if (start === undefined) throw badQuery();
    const day = dayAt(new Date(start));
    return field.dateOnly ? equal(name, { kind: 'date', value: start }) : onDays(field, day, day);
  }
  if (field.type === 'Boolean') {
    const value = TRUTHS[text.toLowerCase()];
    if (value === undefined) throw badQuery();
    return equal(name, { kind: 'truth', value });
  }
  if (!NUMBERS.has(field.type)) return equal(name, { kind: 'text', value: text });
  const value = Number(text);
  if (!Number.isFinite(value)) throw badQuery();
  return equal(name, { kind: 'number', value });
}

/** Rows with a day or time from one day at the site to another, both YYYY-MM-DD and both with them. */
export function onDays(field: Field, first: string, last: string): Filter {
  const bound = (comparison: 'ge' | 'lt', day: string): Filter => ({
    kind: 'compare',
    name: valueName(field),
    comparison,
    literal: { kind: 'date', value: startOfDay(new Date(`${day}T12:00:00Z`)) }
  });
  return { kind: 'and', parts: [bound('ge', first), bound('lt', addDays(last, 1))] };
}

/** A column by its internal name, which has to be there. */
export function neededField(fields: readonly Field[], name: string): Field {
  const field = fields.find(({ internalName }) => internalName.toLowerCase() === name.toLowerCase());
  if (!field) throw columnMissing(name);
  return field;
}
