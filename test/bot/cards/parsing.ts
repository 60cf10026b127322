import type { Card, Json } from '../../../bot/cards/card';

// The package's main file is an ES module under a CommonJS name; its bundle is what Node can load.
const { AdaptiveCard, SerializationContext, Versions } = jest.requireActual<typeof import('adaptivecards')>(
  'adaptivecards/dist/adaptivecards.js'
);

export type Node = Readonly<Record<string, Json>>;

const isNode = (json: Json): json is Node => typeof json === 'object' && json !== null && !Array.isArray(json);

const isList = (json: Json): json is readonly Json[] => Array.isArray(json);

export const textOf = (json: Json | undefined): string => (typeof json === 'string' ? json : '');

const inside = new WeakMap<object, readonly Node[]>();

/** Every object inside a card, with the card itself. Cards do not change, and each is looked through a dozen times. */
export function nodes(json: Json): readonly Node[] {
  if (typeof json !== 'object' || json === null) return [];
  const found = inside.get(json) ?? collected(json, []);
  inside.set(json, found);
  return found;
}

function collected(json: Json, found: Node[]): readonly Node[] {
  if (isNode(json)) found.push(json);
  if (typeof json === 'object' && json !== null) for (const part of Object.values(json)) collected(part, found);
  return found;
}

const list = (json: Json = null): readonly Json[] => (isList(json) ? json : []);

/** The elements of a card, from top to bottom. */
export const bodyOf = (card: Card): readonly Node[] => list(card['body']).filter(isNode);

export const ofType = (card: Card, start: string): readonly Node[] =>
  nodes(card).filter(({ type }) => textOf(type).startsWith(start));

export const texts = (card: Card, type: 'TextBlock' | 'TextRun'): readonly string[] =>
  ofType(card, type).map(({ text }) => textOf(text));

/** Every string of a card that Teams may read as markdown. */
export const markdownTexts = (card: Card): readonly string[] => [
  ...texts(card, 'TextBlock'),
  ...nodes(card).flatMap(({ facts }) => (facts ? [JSON.stringify(facts)] : []))
];

/** What Microsoft's own parser has to say about a card: nothing, for a good one. */
export function complaints(card: Card): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const parsing = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...parsing, ...parsed.validateProperties().validationEvents.map(({ message }) => message), ...shape(card)];
}

/** What is left of a telephone’s 320 pixels within a card, and what a button needs beside its letters. */
const PHONE = 288;
const BUTTON = 34;
const LETTER = 7.5;

const isTooWide = (actions: readonly Node[]): boolean =>
  actions.length > 1 && actions.reduce((sum, { title }) => sum + BUTTON + LETTER * textOf(title).length, 0) > PHONE;

/** What the parser does not look at: the rules for our own cards. */
function shape(card: Card): readonly string[] {
  const inputs = ofType(card, 'Input.');
  const ids = inputs.map(({ id }) => id);
  const inSets = new Set(ofType(card, 'ActionSet').flatMap(({ actions }) => list(actions)));
  return [
    ...(card['fallbackText'] ? [] : ['no fallbackText']),
    ...(new Set(ids).size === ids.length ? [] : ['two inputs of one id']),
    ...inputs.filter(({ label, id }) => !label || !id).map(() => 'input without label or id'),
    ...inputs
      .filter(({ isRequired, errorMessage }) => Boolean(isRequired) !== Boolean(errorMessage))
      .map(() => 'required without its sentence'),
    ...inputs.filter((input) => 'maxLength' in input).map(() => 'an input that cuts what is pasted'),
    ...ofType(card, 'TextBlock')
      .filter(({ wrap }) => wrap !== true)
      .map(() => 'text that does not wrap'),
    ...ofType(card, 'ColumnSet').map(() => 'columns'),
    // Microsoft's renderer keeps this name for itself: a button whose data has it does nothing when it is pressed.
    ...nodes(card)
      .filter((node) => 'key' in node)
      .map(() => 'a property named key'),
    ...(card['actions'] ? ['a button outside an ActionSet'] : []),
    ...ofType(card, 'ActionSet')
      .filter(({ actions }) => Array.isArray(actions) && actions.length > 6)
      .map(() => 'more than six buttons'),
    ...ofType(card, 'ActionSet')
      .filter(({ actions }) => isTooWide(list(actions).filter(isNode)))
      .map(() => 'buttons side by side that a telephone cuts off'),
    ...ofType(card, 'Action.Execute')
      .filter((action) => !paired(action) || !inSets.has(action))
      .map(() => 'Execute without its Submit')
  ];
}

function paired({ title, verb, data = null, fallback = null, associatedInputs }: Node): boolean {
  if (!isNode(data) || !isNode(fallback)) return false;
  const same =
    JSON.stringify(fallback['data']) === JSON.stringify(data) && fallback['associatedInputs'] === associatedInputs;
  return fallback['type'] === 'Action.Submit' && fallback['title'] === title && data['verb'] === verb && same;
}
