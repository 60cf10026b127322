import { html, type Html } from '../list-page/html';
import { FormatError } from './format-error';

/** Drawn in a square of 16, filled with the colour of the text; what is cut out of a shape runs the other way. */
const SHAPES: Readonly<Record<string, string>> = {
  Warning: 'M8 1.5 15.2 14H.8L8 1.5Zm0 2.4L2.6 13h10.8L8 3.9ZM7.4 6.6h1.2v3.6H7.4V6.6Zm0 4.4h1.2v1.2H7.4V11Z',
  WarningSolid: 'M8 1.2 15.5 14.2H.5L8 1.2Zm-.7 4.6v4.4h1.4V5.8H7.3Zm0 5.4v1.5h1.4v-1.5H7.3Z',
  StatusErrorFull:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5.9 4.9l-1 1L7 8l-2.1 2.1 1 1L8 9l2.1 2.1 1-1L9 8l2.1-2.1-1-1L8 7 5.9 4.9Z',
  CompletedSolid: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM11.3 5 7 9.3 4.7 7l-1 1L7 11.3 12.3 6l-1-1Z',
  Calendar:
    'M4 1.5h1.2V3h5.6V1.5H12V3h2.5v11.5h-13V3H4V1.5ZM2.7 6.6v6.7h10.6V6.6H2.7Zm0-2.4v1.2h10.6V4.2H2.7ZM4.4 8.2h2v2h-2v-2Z'
};

/** The picture of an icon, which says nothing: the words beside it do. */
export function icon(name: string): Html {
  const shape = Object.hasOwn(SHAPES, name) ? SHAPES[name] : undefined;
  if (shape === undefined) throw new FormatError(`The icon ${name.slice(0, 60)} is not known here.`);
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path fill="currentColor" fill-rule="evenodd" d="${shape}" />
  </svg>`;
}
