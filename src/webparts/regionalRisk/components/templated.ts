import {
  capitalised,
  joined,
  plural,
  possessive,
  term,
  text,
  uncapitalised,
  type Slot,
  type TermName,
  type Text
} from '../../../domain/text';

/**
 * Puts values into a template, in the order of its numbers. They are taken as they are: a slot in one is not parsed.
 */
type Template = (...values: readonly Text[]) => Text;

const SLOT = /(\{[^{}]+\})/;
const VALUE = /^\{(\d+)\}$/;
const TERM = /^\{(\p{L}+?)(s|’s)?\}$/u;

/**
 * Parses a text of the page that names what a site may call something else: `{partnership}`, `{Partnership}`,
 * `{partnerships}` or `{partnership’s}`, by the names of `term`. Values are numbered: `{0}`.
 */
export function templated(template: string): Template {
  const parts = template.split(SLOT).map(partOf);
  return (...values) =>
    joined(
      parts.map((part) => (typeof part === 'number' ? (values[part] ?? '') : part)),
      ''
    );
}

/** The text of a part, or the number of the value that takes its place. */
function partOf(part: string): Text | number {
  const value = VALUE.exec(part)?.[1];
  if (value !== undefined) return Number(value);
  const [, name, ending] = TERM.exec(part) ?? [];
  return name === undefined ? part : termText(name, ending);
}

function termText(name: string, ending: string | undefined): Text {
  const lower = uncapitalised(name);
  if (!isTermName(lower)) throw new Error(`{${name}} is not a term that a site may rename.`);
  const slot = inflected(term[lower], ending);
  return name === lower ? text`${slot}` : capitalised(slot);
}

const inflected = (slot: Slot, ending: string | undefined): Slot => {
  if (ending === undefined) return slot;
  return ending === 's' ? plural(slot) : possessive(slot);
};

const isTermName = (name: Text): name is TermName => typeof name === 'string' && Object.hasOwn(term, name);
