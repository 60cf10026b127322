import type { Given, Sentences } from '../../../domain/fields';
import type { StepId } from '../../../domain/steps';

/** Where on the page a step is being taken. */
export type Place = 'list' | 'panel';

/** The one form that is open. `seen` is what the person had before them, such as the version of the IMR. */
export interface OpenForm {
  readonly reference: string;
  readonly step: StepId;
  readonly place: Place;
  readonly seen: Given;
}

/** The last thing tried on a review. Whatever was not recorded is `refused`, a service out of reach included. */
export type Attempt = { readonly step: StepId; readonly place: Place } & (
  | { readonly is: 'sending' }
  | { readonly is: 'taken'; readonly notes: readonly string[] }
  | { readonly is: 'refused'; readonly sentence: string; readonly fields?: Sentences; readonly unreachable?: boolean }
);

export interface Work {
  readonly form?: OpenForm;
  /** What has been typed, by `draftKey`, kept until it is recorded. */
  readonly drafts: Readonly<Record<string, Given>>;
  /** By reference. */
  readonly attempts: Readonly<Record<string, Attempt>>;
}

export type WorkAction =
  | { readonly type: 'opened'; readonly form: OpenForm }
  | { readonly type: 'closed' }
  | { readonly type: 'typed'; readonly reference: string; readonly step: StepId; readonly field: string; readonly text: string }
  | { readonly type: 'tried'; readonly reference: string; readonly attempt: Attempt }
  | { readonly type: 'reseen'; readonly reference: string; readonly seen: Given }
  | { readonly type: 'dismissed'; readonly reference: string };

export const IDLE: Work = { drafts: {}, attempts: {} };

export const draftKey = (reference: string, step: StepId): string => `${reference}/${step}`;

export function work(state: Work, action: WorkAction): Work {
  switch (action.type) {
    case 'opened':
      return { ...state, form: action.form, attempts: without(state.attempts, action.form.reference) };
    case 'closed':
      return { ...state, form: undefined };
    case 'typed': {
      const key = draftKey(action.reference, action.step);
      return { ...state, drafts: { ...state.drafts, [key]: { ...state.drafts[key], [action.field]: action.text } } };
    }
    case 'tried': {
      const { reference, attempt } = action;
      const tried = { ...state, attempts: { ...state.attempts, [reference]: attempt } };
      if (attempt.is !== 'taken') return tried;
      const finished = state.form?.reference === reference && state.form.step === attempt.step;
      return { ...tried, drafts: without(state.drafts, draftKey(reference, attempt.step)), form: finished ? undefined : state.form };
    }
    case 'reseen':
      return state.form?.reference === action.reference ? { ...state, form: { ...state.form, seen: action.seen } } : state;
    case 'dismissed':
      return { ...state, attempts: without(state.attempts, action.reference) };
  }
}

const without = <V>(from: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));
