import { isLink } from '../../src/domain/fields';
import type { Element, Json } from './card';

export interface Press {
  readonly title: string;
  readonly verb: string;
  readonly data?: Readonly<Record<string, Json>>;
  /** The button neither checks nor sends what stands in the form. */
  readonly leavesForm?: boolean;
}

/** A button of the bot. Clients that do not know Action.Execute press the same thing as Action.Submit, whose data has to name the verb. */
export function press({ title, verb, data, leavesForm }: Press): Element {
  const common = { title, data: { verb, ...data }, ...(leavesForm ? { associatedInputs: 'none' } : {}) };
  return { type: 'Action.Execute', verb, ...common, fallback: { type: 'Action.Submit', ...common } };
}

/** A button that opens one of our own addresses. */
export const open = (title: string, url: string): Element => ({ type: 'Action.OpenUrl', title, url });

/** A button that opens an address somebody typed: nothing unless it may be opened. */
export const openTyped = (title: string, url: string): readonly Element[] => (isLink(url) ? [open(title, url)] : []);

/** Buttons side by side, nothing where there are none. Some clients honour a fallback inside an ActionSet only. */
export const buttonRow = (actions: readonly Element[]): readonly Element[] =>
  actions.length > 0 ? [{ type: 'ActionSet', actions }] : [];

/** Buttons one beneath the other: their long labels need the whole width of a telephone. */
export const buttonList = (actions: readonly Element[]): readonly Element[] =>
  actions.map((action, index) => ({ type: 'ActionSet', spacing: index === 0 ? 'Medium' : 'Small', actions: [action] }));
