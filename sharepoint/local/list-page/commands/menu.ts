import { html, type Html } from '../html';

/** A button with links below it. The browser opens it, closes it with Escape, and gives the focus back. */
export const menu = (o: {
  readonly id: 'views' | 'filters';
  readonly label: string;
  readonly button: Html;
  readonly items: readonly Html[];
}): Html =>
  html`<div class="menu of-${o.id}">
    <button type="button" class="menu-button" popovertarget="${o.id}">
      ${o.button}<span class="chevron" aria-hidden="true"></span>
    </button>
    <nav class="menu-list" id="${o.id}" popover aria-label="${o.label}">
      <ul>
        ${o.items}
      </ul>
    </nav>
  </div>`;
