import { CamlError } from '../../caml/view-query';
import { readXml } from '../../caml/xml-element';
import type { Field } from '../../rest/field';
import { LINKED } from '../../rest/view-wish';
import { cellText } from '../cell-text';
import { html, type Html } from '../html';
import { aggregate } from '../view/read-rows';
import type { ShownView } from '../view/shown-view';
import { isNumeric } from './numeric';

/** The totals that are drawn, with what SQL calls each. */
const TOTALS: Readonly<Record<string, { readonly label: string; readonly sql: string }>> = {
  COUNT: { label: 'Count', sql: 'count' },
  SUM: { label: 'Sum', sql: 'sum' },
  AVG: { label: 'Average', sql: 'avg' },
  MIN: { label: 'Minimum', sql: 'min' },
  MAX: { label: 'Maximum', sql: 'max' }
};

/** The foot of a table with the totals of a view; undefined if it has none. They are of all its rows, not of a page. */
export function totals(shown: ShownView): Html | undefined {
  const { view, columns, list } = shown;
  if (view.aggregationsStatus !== 'On' || view.aggregations === '') return undefined;
  const wanted = new Map(
    readXml(view.aggregations).map(({ attributes: { Name: name = '', Type: total = '' } }) => [
      LINKED[name] ?? name,
      total
    ])
  );
  const cells = columns.map(({ field }) => {
    const total = wanted.get(field.internalName);
    const kind = isNumeric(field) ? html` class="number"` : undefined;
    return html`<td${kind}>${total === undefined ? undefined : drawn(shown, field, total)}</td>`;
  });
  return html`<tfoot aria-label="Totals of ${list.title}">
    <tr>
      ${cells}
    </tr>
  </tfoot>`;
}

function drawn(shown: ShownView, field: Field, type: string): Html {
  const total = TOTALS[type];
  if (!total) throw new CamlError(type, `The total ${type} is not known here.`);
  const value = aggregate(shown, field, total.sql);
  const text =
    type === 'COUNT'
      ? Number(value).toLocaleString('en-GB')
      : cellText(shown.model, shown.sight, field, { [field.column]: value });
  return html`<span class="total">${total.label}</span> ${text === '' ? '–' : text}`;
}
