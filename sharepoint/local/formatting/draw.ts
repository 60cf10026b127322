import { html, Html } from '../list-page/html';
import { evaluate, textOf, type FormatContext } from './evaluate';
import type { FormatElement } from './formatter';
import { icon } from './icons';
import { checkClasses } from './known-classes';
import { FormatError } from './format-error';
import { safeStyle } from './known-styles';

const TARGETS = new Set(['_blank', '_self', '_parent', '_top']);

/**
 * Draws a cell, or the heading of a group. What comes from a row is escaped, and no address but of a page is a link.
 */
export function draw(element: FormatElement, context: FormatContext): Html {
  const said = (expression: FormatElement['style'][number][1]): string => textOf(evaluate(expression, context));
  const style = element.style.map(([name, expression]) => safeStyle(name, said(expression))).join(';');
  const given = new Map(element.attributes.map(([name, expression]) => [name, said(expression)]));
  const iconName = given.get('iconName') ?? '';
  given.delete('iconName');
  const attributes = [...given].flatMap(([name, value]) => attribute(name, value) ?? []);
  if (given.get('target') === '_blank' && !given.has('rel')) attributes.push(html` rel="noopener noreferrer"`);
  if (style !== '') attributes.push(html` style="${style}"`);
  const inside = element.text
    ? html`${said(element.text)}`
    : iconName === ''
      ? html`${element.children.map((child) => draw(child, context))}`
      : icon(iconName);
  switch (element.name) {
    case 'div':
      return html`<div${attributes}>${inside}</div>`;
    case 'span':
      return html`<span${attributes}>${inside}</span>`;
    case 'a':
      return html`<a${attributes}>${inside}</a>`;
  }
}

/** The attribute with its value escaped; undefined if the browser is to have none. `name` is one that was checked. */
function attribute(name: string, value: string): Html | undefined {
  switch (name) {
    case 'class':
      checkClasses(value);
      break;
    case 'href':
      if (!isAddress(value)) return undefined;
      break;
    case 'target':
      if (!TARGETS.has(value)) throw new FormatError(`The target ${value.slice(0, 40)} is not known here.`);
  }
  return value === '' && name !== 'title' ? undefined : html` ${new Html(name)}="${value}"`;
}

/** An address on the web, or on this server. */
function isAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text, 'http://localhost').protocol);
  } catch {
    return false;
  }
}
