import type { View } from '../../rest/list';
import { html, type Html } from '../html';
import { LAYOUT_NAMES, layoutKind } from '../layouts/layout';
import { viewPath } from '../row-link';
import { menu } from './menu';
import type { ViewRequest } from '../view/shown-view';

const SHAPES = {
  sheet: 'M2 3h12v2.2H2V3Zm0 3.9h12v2.2H2V6.9Zm0 3.9h12V13H2v-2.2Z',
  board: 'M2 3h3.3v10H2V3Zm4.4 0h3.3v7H6.4V3Zm4.3 0H14v8.5h-3.3V3Z',
  calendar: 'M2 3h12v10H2V3Zm1.2 3v5.8h9.6V6H3.2Zm1.3 1.2h2v2h-2v-2Z'
};

/** The views of a list, to change to another: a menu that the browser itself opens and closes. */
export function viewSwitcher({ model, list, view }: Pick<ViewRequest, 'model' | 'list' | 'view'>): Html {
  const views = list.views.filter(({ hidden, id }) => !hidden || id === view.id);
  if (views.length < 2) return html`<p class="view-name"><span class="visually-hidden">View: </span>${view.title}</p>`;
  const items = views.map(
    (each) =>
      html`<li>
        <a href="${viewPath(model, list, each.page)}" ${each.id === view.id ? html` aria-current="page"` : undefined}
          >${picture(each)}<span>${each.title}</span
          ><span class="count">${each.isDefault ? 'Default' : undefined}</span></a
        >
      </li>`
  );
  return menu({
    id: 'views',
    label: 'Views',
    button: html`${picture(view)}<span class="visually-hidden">View: </span><span>${view.title}</span>`,
    items
  });
}

function picture(view: View): Html {
  const kind = layoutKind(view);
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path fill="currentColor" fill-rule="evenodd" d="${SHAPES[kind]}" /></svg
    >${kind === 'sheet' ? undefined : html`<span class="visually-hidden">${LAYOUT_NAMES[kind]}: </span>`}`;
}
