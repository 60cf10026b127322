import { ukDay } from '../dates';

/**
 * One action of a review’s action plan (B-1, B-3). `id` is A1, A2 … within the review; dates YYYY-MM-DD, empty when not
 * known.
 */
export interface Action {
  readonly id: string;
  readonly organisation: string;
  /** Whether the organisation is one that we regulate: only those are followed up. */
  readonly regulated: boolean;
  readonly locationCode: string;
  readonly action: string;
  readonly due: string;
  /** What the plan says of the due date where that is no day, such as “Ongoing” or “March 2027”. */
  readonly dueAsWritten?: string;
  readonly state: ActionState;
  /** Evidence that it was done, or why it is no longer needed. */
  readonly evidence: string;
  /** The event that entered it, and its day. */
  readonly seq: number;
  readonly enteredOn: string;
  /** The day of its last update. */
  readonly heardOn: string;
}

/** An action of a plan, and the review whose plan it is in. */
export interface ActionListed {
  readonly reference: string;
  readonly action: Action;
}

export const ACTION_STATES = ['not-started', 'in-progress', 'done', 'not-accepted', 'superseded'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

const isActionState = (text: string): text is ActionState => ACTION_STATES.some((state) => state === text);

export const ACTION_STATE_LABELS: Readonly<Record<ActionState, string>> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  'not-accepted': 'Not accepted',
  superseded: 'Superseded'
};

/** Actions in these states are closed. */
const CLOSED: readonly ActionState[] = ['done', 'not-accepted', 'superseded'];

export const isActionOpen = ({ state }: Pick<Action, 'state'>): boolean => !CLOSED.includes(state);

/** The actions that the regulator follows up: those of organisations that it regulates (B-3). */
export const openRegulatedActions = <A extends Pick<Action, 'regulated' | 'state'>>(
  actions: readonly A[]
): readonly A[] => actions.filter((action) => action.regulated && isActionOpen(action));

/** An action with what was heard of it at a UTC time. */
export const withNews = (
  { dueAsWritten, ...action }: Action,
  {
    state = '',
    evidence = '',
    due = ''
  }: { readonly state?: string; readonly evidence?: string; readonly due?: string },
  at: string
): Action => ({
  ...action,
  ...(isActionState(state) ? { state } : {}),
  ...(evidence ? { evidence } : {}),
  ...(due ? { due } : dueAsWritten === undefined ? {} : { dueAsWritten }),
  heardOn: ukDay(at)
});

/** What is known of the actions of a review. `actionsEver` counts those that were withdrawn, too. */
interface Plan {
  readonly actions: readonly Action[];
  readonly actionsEver?: number;
}

export const actionsEver = (plan: Plan): number => plan.actionsEver ?? plan.actions.length;

export const withActions = (plan: Plan, added: readonly Action[]): Plan => ({
  actions: [...plan.actions, ...added],
  ...(plan.actionsEver === undefined ? {} : { actionsEver: plan.actionsEver + added.length })
});

/** A partnership splits a longer plan, too. */
export const MOST_ACTIONS = 100;
