import type { AskedAbout } from '../../../domain/review/refusal';
import type { Answers } from '../../../domain/fields';
import type { StepId } from '../../../domain/steps';

/** Where on the page a step is recorded. */
export type Place = 'list' | 'panel' | 'email' | 'section';

/** What a form is about, where its button says so: the question and its answer, such as the action A1. */
export interface About {
  readonly field: string;
  readonly answer: string;
}

/** The one open form. `seen` is what the person was shown, such as the version of the IMR. */
export interface OpenForm {
  readonly reference: string;
  readonly step: StepId;
  readonly place: Place;
  readonly about?: About;
  readonly seen: Answers;
}

/** The outcome of an attempt. Anything not recorded is `refused`, an unreachable service included. */
export type Became =
  | { readonly is: 'sending' }
  | { readonly is: 'taken'; readonly notes: readonly string[] }
  | {
      readonly is: 'refused';
      readonly sentence: string;
      /** By field. */
      readonly fields?: Readonly<Record<string, string>>;
      readonly unreachable?: boolean;
      /** What is asked about: sent again with it, the answers are recorded as they are. */
      readonly asks?: readonly AskedAbout[];
    };

/** The last attempt on a review. */
export type Attempt = { readonly step: StepId; readonly place: Place; readonly about?: About } & Became;

export interface Work {
  readonly form?: OpenForm;
  /** Drafts by `draftKey`, kept until recorded. */
  readonly drafts: Readonly<Record<string, Answers>>;
  /** By reference. */
  readonly attempts: Readonly<Record<string, Attempt>>;
}

export type WorkAction =
  | { readonly type: 'opened'; readonly form: OpenForm }
  | { readonly type: 'closed' }
  | {
      readonly type: 'typed';
      readonly reference: string;
      readonly step: StepId;
      readonly about?: About;
      readonly field: string;
      readonly text: string;
    }
  | { readonly type: 'tried'; readonly reference: string; readonly attempt: Attempt }
  | { readonly type: 'reseen'; readonly reference: string; readonly seen: Answers }
  | { readonly type: 'dismissed'; readonly reference: string };

export const IDLE: Work = { drafts: {}, attempts: {} };

export const draftKey = (reference: string, step: StepId, about?: About): string =>
  [reference, step, ...(about ? [about.answer] : [])].join('/');

/** Whether two are about the same. */
export const isSame = (a: About | undefined, b: About | undefined): boolean => a?.answer === b?.answer;

export function work(state: Work, action: WorkAction): Work {
  switch (action.type) {
    case 'opened':
      return { ...state, form: action.form, attempts: without(state.attempts, action.form.reference) };
    case 'closed':
      return { ...state, form: undefined };
    case 'typed': {
      const key = draftKey(action.reference, action.step, action.about);
      const drafts = { ...state.drafts, [key]: { ...state.drafts[key], [action.field]: action.text } };
      // What was asked about has changed, so it is not confirmed.
      const attempt = state.attempts[action.reference];
      const asked = attempt?.is === 'refused' && attempt.asks;
      return { ...state, drafts, attempts: asked ? without(state.attempts, action.reference) : state.attempts };
    }
    case 'tried': {
      const { reference, attempt } = action;
      const tried = { ...state, attempts: { ...state.attempts, [reference]: attempt } };
      if (attempt.is !== 'taken') return tried;
      const finished =
        state.form?.reference === reference &&
        state.form.step === attempt.step &&
        isSame(state.form.about, attempt.about);
      return {
        ...tried,
        drafts: without(state.drafts, draftKey(reference, attempt.step, attempt.about)),
        form: finished ? undefined : state.form
      };
    }
    case 'reseen':
      return state.form?.reference === action.reference
        ? { ...state, form: { ...state.form, seen: action.seen } }
        : state;
    case 'dismissed':
      return { ...state, attempts: without(state.attempts, action.reference) };
  }
}

const without = <V>(from: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));
