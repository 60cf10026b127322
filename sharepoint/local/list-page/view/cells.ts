import { draw } from '../../formatting/draw';
import type { FieldValue, FormatContext } from '../../formatting/evaluate';
import { FormatError } from '../../formatting/format-error';
import type { FormatElement } from '../../formatting/formatter';
import type { Field } from '../../rest/field';
import type { Row } from '../../rest/item-query';
import { cellHtml, cellText } from '../cell-text';
import type { Html } from '../html';
import type { Column } from './columns';
import type { ShownView } from './shown-view';

/** Draws the cells of a view, formatted where their columns are. */
export interface Cells {
  /** Undefined if the cell is empty. */
  draw(column: Column, row: Row): Html | undefined;
  /** The heading of a group as the view formats it; undefined if it does not. `row` has the value of the group. */
  drawHeading(field: Field, row: Row, count: number): Html | undefined;
  /** Why a formatting could not be drawn, each once. Such cells are shown as they are. */
  problems(): readonly string[];
}

export function createCells({ model, sight, list, columns, heading, problems, origin, now }: ShownView): Cells {
  const found = new Set(problems);
  const surroundings = { now: new Date(now), currentWeb: `${origin}${model.path}` };
  const valueOf = (field: Field, row: Row): FieldValue => fieldValue(field, row, cellText(model, sight, field, row));
  const byName = (name: string): Field | undefined =>
    name === 'ID'
      ? list.fields.find(({ type }) => type === 'Counter')
      : columns.find(({ field }) => field.internalName === name)?.field;
  const drawn = (
    of: string,
    element: FormatElement,
    context: Omit<FormatContext, 'now' | 'currentWeb'>
  ): Html | undefined => {
    try {
      return draw(element, { ...surroundings, ...context });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      found.add(`${of}: ${error.message}`);
      return undefined;
    }
  };
  return {
    draw: ({ field, formatter }, row) => {
      const context = {
        current: valueOf(field, row),
        field: (name: string): FieldValue | undefined => {
          const other = byName(name);
          return other && valueOf(other, row);
        },
        group: undefined
      };
      return (formatter && drawn(field.title, formatter, context)) ?? cellHtml(model, sight, field, row);
    },
    drawHeading: (field, row, count) => {
      const group = { field: valueOf(field, row), columnDisplayName: field.title, count };
      return heading && drawn('The view', heading, { current: undefined, field: () => undefined, group });
    },
    problems: () => [...found]
  };
}

/** As SharePoint hands it to a formatter: an empty text is a text, an empty day or number is null. */
function fieldValue(field: Field, row: Row, displayValue: string): FieldValue {
  const cell = row[field.column] ?? null;
  switch (field.type) {
    case 'User':
    case 'Lookup':
    case 'URL':
      return { value: undefined, displayValue };
    case 'DateTime':
      return { value: cell === null ? null : new Date(String(cell)), displayValue };
    case 'Boolean':
      return { value: cell === 1, displayValue };
    case 'Number':
    case 'Currency':
    case 'Counter':
      return { value: cell === null ? null : Number(cell), displayValue };
    default:
      return { value: String(cell ?? ''), displayValue };
  }
}
