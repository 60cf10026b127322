import type { Card, Json } from '../../cards/card';

/** What a window can be asked. Other buttons of a card lead out of it, and would lose what is typed in it. */
const DIALOG_VERBS = ['begin', 'take-step', 'keep-form', 'show-rest', 'start-afresh', 'cancel-form'] as const;
type DialogVerb = (typeof DIALOG_VERBS)[number];

export const isDialogVerb = (verb: string): verb is DialogVerb => DIALOG_VERBS.some((each) => each === verb);

/**
 * A card as a window of Teams takes it, which knows Action.Submit only: each button of ours carries that as its
 * fallback. Buttons that lead elsewhere are left out.
 */
export const inDialog = (card: Card): Card => ({ ...card, ...drawn(card) });

function drawn(part: { readonly [key: string]: Json }): { readonly [key: string]: Json } {
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, name === 'actions' ? buttons(value) : inside(value)])
  );
}

const inside = (part: Json): Json => (isList(part) ? part.map(inside) : isObject(part) ? drawn(part) : part);

const buttons = (actions: Json): Json =>
  isList(actions)
    ? actions.flatMap((action) => {
        if (!isObject(action) || action['type'] !== 'Action.Execute') return [action];
        const { verb, fallback } = action;
        return typeof verb === 'string' && isDialogVerb(verb) && fallback !== undefined ? [fallback] : [];
      })
    : actions;

const isList = (part: Json): part is readonly Json[] => Array.isArray(part);
const isObject = (part: Json): part is { readonly [key: string]: Json } =>
  typeof part === 'object' && part !== null && !isList(part);
