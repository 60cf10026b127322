import type { Form } from '../fields';
import type { Kind, StepId } from '../ids';
import type { SubmissionNote } from '../imr/submission';
import { CHRONOLOGY_FORMS } from './chronology';
import { COMMENT_FORMS } from './comments';
import { ENTRY_FORMS } from './entry';
import { IMR_FORMS } from './imr';
import { OUTCOME_FORMS } from './outcome';
import { OVERSIGHT_FORMS } from './oversight';
import { PANEL_FORMS } from './panel';
import { PAPER_FORMS } from './papers';
import { PUBLICATION_FORMS } from './publication';
import { PUTTING_RIGHT_FORMS } from './putting-right';
import { REPORT_FORMS } from './report';
import { TAKE_OVER_FORMS } from './take-over';

/** What each step asks: one form, or one for each kind of review. */
export const FORMS = {
  ...ENTRY_FORMS,
  ...TAKE_OVER_FORMS,
  ...PANEL_FORMS,
  ...IMR_FORMS,
  ...CHRONOLOGY_FORMS,
  ...REPORT_FORMS,
  ...COMMENT_FORMS,
  ...PUBLICATION_FORMS,
  ...PAPER_FORMS,
  ...OUTCOME_FORMS,
  ...OVERSIGHT_FORMS,
  ...PUTTING_RIGHT_FORMS
} satisfies Readonly<Record<StepId, Form | Readonly<Record<Kind, Form>>>>;

type FiledNotes = 'document' | 'hash';
type DocumentNotes = 'document' | 'libraryVersion' | 'hash';

/** What steps note themselves, beside the answers. */
interface Notes {
  'receive-terms': FiledNotes;
  'receive-draft': FiledNotes;
  'make-comments-file': DocumentNotes | 'comments';
  'send-comments': 'comments';
  'finalise-report': FiledNotes;
  'record-outcome': FiledNotes;
  'record-paperwork': FiledNotes;
  'file-paper': FiledNotes;
  withdraw: 'document';
  'record-location': 'before' | 'newCodes';
  'record-mental-health': 'before';
  'complete-entry': 'before';
  'correct-entry': 'before' | 'movedFrom';
  'correct-authority': 'before' | 'movedFrom';
  'hand-over': 'together';
  'record-chronology': 'entries' | 'highest';
  'make-imr-file': DocumentNotes;
  'submit-imr': DocumentNotes | SubmissionNote;
  'agree-imr': DocumentNotes;
  'provide-imr': DocumentNotes;
  'plan-publication': 'plannedBefore';
  'arrange-publication': 'plannedBefore';
  'correct-step': 'before';
}

type IdIn<F> = F extends Form<infer Id> ? Id : F extends Readonly<Record<Kind, Form<infer Id>>> ? Id : never;
type NotedBy<S> = S extends keyof Notes ? Notes[S] : never;

/**
 * What an event of a step can say: the answers to its form, and its notes. Of one of several steps: what all of them
 * say.
 */
export type AnswersOf<S extends StepId> = S extends StepId
  ? { readonly [Id in IdIn<(typeof FORMS)[S]> | NotedBy<S>]?: string }
  : never;

/** The names of what an event of a step can say. */
export type FieldOf<S extends StepId> = keyof AnswersOf<S> & string;
