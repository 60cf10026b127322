import { isLink } from '../../src/domain/input/link';
import type { Text } from '../../src/domain/text';
import type { Element, Json } from './card';

export interface Press {
  readonly title: Text;
  readonly verb: string;
  readonly data?: Readonly<Record<string, Json>>;
  /** The button neither checks nor sends what was typed on the form. */
  readonly leavesForm?: boolean;
}

/**
 * A button of the bot. Clients that do not know Action.Execute press the same thing as Action.Submit, whose data has to
 * name the verb.
 */
export function press({ title, verb, data, leavesForm }: Press): Element {
  const common = { title, data: { verb, ...data }, ...(leavesForm ? { associatedInputs: 'none' } : {}) };
  return { type: 'Action.Execute', verb, ...common, fallback: { type: 'Action.Submit', ...common } };
}

/** A button that opens an address of the register. */
export const open = (title: Text, url: string): Element => ({ type: 'Action.OpenUrl', title, url });

/** A button that opens a typed address: nothing unless it may be opened. */
export const openTyped = (title: Text, url: string): readonly Element[] => (isLink(url) ? [open(title, url)] : []);

/** Buttons side by side. Some clients honour a fallback only inside an ActionSet. */
export const buttonRow = (actions: readonly Element[]): readonly Element[] =>
  actions.length > 0 ? [{ type: 'ActionSet', actions }] : [];

/** Buttons one beneath the other: their long labels need the whole width of a telephone. */
export const buttonList = (actions: readonly Element[]): readonly Element[] =>
  actions.map((action, index) => ({ type: 'ActionSet', spacing: index === 0 ? 'Medium' : 'Small', actions: [action] }));

/** The button that shows a review in place of the card, or beneath it with `REPLY_BELOW` as `more`. */
export const viewReview = (reference: string, more: Readonly<Record<string, Json>> = {}): Press => ({
  title: `View ${reference}`,
  verb: 'show-review',
  data: { reference, ...more }
});

/** What a press carries whose answer comes beneath the card, which stays. */
export const REPLY_BELOW = { beside: true } as const;

/** What a press carries whose answer takes the place of this card, such as a list of choices. */
export const REPLACE_CARD = { instead: true } as const;
