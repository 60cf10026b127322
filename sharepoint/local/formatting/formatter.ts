import * as v from 'valibot';
import type { Expression } from './expression';
import { FormatError } from './format-error';
import { checkStyleName } from './known-styles';
import { readExpression } from './read-expression';

/** An element that a formatter draws, with all its expressions read. */
export interface FormatElement {
  readonly name: 'div' | 'span' | 'a';
  readonly text: Expression | undefined;
  readonly style: readonly (readonly [string, Expression])[];
  readonly attributes: readonly (readonly [string, Expression])[];
  readonly children: readonly FormatElement[];
}
/** Where a formatter stands: with a column, or in the heading of a group. */
type FormatPlace = 'column' | 'group';
interface Surroundings {
  readonly place: FormatPlace;
  /** The internal names of the columns in the view: SharePoint knows no others. */
  readonly columns: ReadonlySet<string>;
}

const SCHEMAS = /^https:\/\/developer\.microsoft\.com\/json-schemas\/sp\/[\w/.-]+\.schema\.json$/;
const ATTRIBUTES = new Set(['class', 'href', 'title', 'target', 'rel', 'role', 'iconName', 'data-interception']);
const DEEPEST = 12;
/** In characters. */
const LONGEST = 60_000;
/** Every row has it, whether the view shows it or not. */
const ALWAYS_THERE = 'ID';

const Said = v.union([v.string(), v.number(), v.boolean()]);
const ElementSchema = v.strictObject({
  $schema: v.optional(v.pipe(v.string(), v.regex(SCHEMAS))),
  elmType: v.picklist(['div', 'span', 'a']),
  txtContent: v.optional(Said),
  style: v.optional(v.record(v.string(), Said), {}),
  attributes: v.optional(v.record(v.string(), Said), {}),
  children: v.optional(v.array(v.unknown()), [])
});

/** Reads a formatter. Throws `FormatError` for what is not known here or cannot be drawn in this place. */
export function readFormatter(json: string, surroundings: Surroundings): FormatElement {
  if (json.length > LONGEST) throw new FormatError(`A formatter has more than ${LONGEST} characters.`);
  try {
    return elementOf(JSON.parse(json), surroundings, 1);
  } catch (error) {
    if (error instanceof SyntaxError) throw new FormatError(`It is not JSON: ${error.message}`);
    throw error;
  }
}

export function elementOf(given: unknown, surroundings: Surroundings, depth = 1): FormatElement {
  if (depth > DEEPEST) throw new FormatError(`Elements are nested more than ${DEEPEST} deep.`);
  const parsed = v.safeParse(ElementSchema, given);
  if (!parsed.success) throw new FormatError(problemOf(parsed.issues[0]));
  const { elmType: name, txtContent, style, attributes, children } = parsed.output;
  const expression = (said: v.InferOutput<typeof Said>): Expression => {
    const read = readExpression(String(said));
    check(read, surroundings);
    return read;
  };
  for (const property of Object.keys(style)) checkStyleName(property);
  for (const attribute of Object.keys(attributes))
    if (!ATTRIBUTES.has(attribute) && !/^aria-[a-z]{1,30}$/.test(attribute))
      throw new FormatError(`The attribute ${attribute} is not known here.`);
  const contents = [txtContent !== undefined, children.length > 0, 'iconName' in attributes].filter(Boolean);
  if (contents.length > 1) throw new FormatError('An element has a text, an icon or children: SharePoint shows one.');
  return {
    name,
    text: txtContent === undefined ? undefined : expression(txtContent),
    style: Object.entries(style).map(([property, said]) => [property, expression(said)]),
    attributes: Object.entries(attributes).map(([attribute, said]) => [attribute, expression(said)]),
    children: children.map((child) => elementOf(child, surroundings, depth + 1))
  };
}

function problemOf(issue: v.InferIssue<typeof ElementSchema>): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}

function check(expression: Expression, surroundings: Surroundings): void {
  const { place, columns } = surroundings;
  switch (expression.kind) {
    case 'field':
      if (place === 'group') throw new FormatError('The heading of a group knows @group only, and no column.');
      if (expression.name !== undefined && expression.name !== ALWAYS_THERE && !columns.has(expression.name))
        throw new FormatError(`The column ${expression.name} is not in the view.`);
      return;
    case 'group':
      if (place === 'column') throw new FormatError('@group is known in the heading of a group only.');
      return;
    case 'call':
      return expression.given.forEach((given) => check(given, surroundings));
    case 'operation':
      return [expression.left, expression.right].forEach((side) => check(side, surroundings));
    case 'text':
    case 'number':
    case 'special':
  }
}
