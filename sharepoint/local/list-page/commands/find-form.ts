import type { Field } from '../../rest/field';
import { html, type Html } from '../html';
import type { ShownView } from '../view/shown-view';

/** The parameters that the form sends itself, or that another page has. */
const OWN = new Set(['in', 'find', 'page', 'pane']);

/** Looks for a text in a column, within what is shown. */
export function findForm({ findable, asked, query }: ShownView): Html | undefined {
  if (findable.length === 0) return undefined;
  const isChosen = (field: Field): boolean => field === (asked.find?.column ?? findable[0]);
  const kept = [...query].filter(([name]) => !OWN.has(name));
  return html`<form class="find-form" role="search" aria-label="Find in this list">
    ${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <div>
      <label for="in">Column</label
      ><select id="in" name="in">
        ${findable.map(
          (field) =>
            html`<option value="${field.internalName}" ${isChosen(field) ? html` selected` : undefined}>
              ${field.title}
            </option>`
        )}
      </select>
    </div>
    <div class="find">
      <label for="find">Text to find</label
      ><input id="find" name="find" type="search" maxlength="255" value="${asked.find?.text ?? ''}" />
    </div>
    <button type="submit">Find</button>
  </form>`;
}
