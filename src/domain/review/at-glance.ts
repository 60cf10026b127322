import type { Action } from './actions';
import type { OpenDuty } from '../duties/open-duty';
import type { EntryAnswers } from './entry';
import type { AnswersOf } from '../forms';
import type { SubmissionNote } from '../imr/submission';
import type { CompletedDuty, Done, Review } from './review';
import type { Rating } from './risk';

/** The answers of the entry by which a region’s reviews are listed, counted and told apart. */
export const ENTRY_AT_GLANCE = [
  'authority',
  'partnership',
  'partnershipReference',
  'notifiedOn',
  'initiatedOn',
  'criterion',
  'regulatedService',
  'service',
  'locationCodes',
  'mentalHealth'
] as const;

type At = Pick<Done, 'at'>;
type Seq = Pick<Done, 'seq'>;

/** Of the steps that were taken, what lists show and what decides which steps are offered. */
export interface DoneAtGlance {
  /** By whom is known where the whole review is. */
  readonly 'notify-adult'?: At & Partial<Pick<Done, 'by'>>;
  readonly 'notify-child'?: At;
  readonly 'take-over-adult'?: At & Seq;
  readonly 'take-over-child'?: At & Seq;
  /** `on`: where the old register closed it, on which day; empty where that is not known. */
  readonly close?: At & Pick<Done, 'on'> & { readonly given: Pick<AnswersOf<'close'>, 'ending'> };
  readonly nudge?: At & { readonly given: Pick<AnswersOf<'nudge'>, 'duty'> };
  readonly 'record-membership'?: Seq;
  readonly 'end-membership'?: Seq;
  readonly 'submit-imr'?: Pick<Done, 'seq' | 'at' | 'by'> & {
    readonly given: Pick<
      AnswersOf<'submit-imr'>,
      'version' | 'document' | 'libraryVersion' | 'independent' | SubmissionNote
    >;
  };
  readonly 'return-imr'?: Pick<Done, 'seq' | 'at' | 'by'> & {
    readonly given: Pick<AnswersOf<'return-imr'>, 'version' | 'reasons'>;
  };
}

/** The parts of a review that the lists and figures of a region use. Every `Review` is one. */
export interface ReviewAtGlance extends Pick<
  Review,
  | 'reference'
  | 'kind'
  | 'region'
  | 'seq'
  | 'changedAt'
  | 'tracks'
  | 'inspector'
  | 'author'
  | 'workedBy'
  | 'interests'
  | 'actedBy'
  | 'unitInformed'
  | 'lateEntries'
  | 'comments'
> {
  readonly entry: Pick<EntryAnswers, (typeof ENTRY_AT_GLANCE)[number]>;
  readonly done: DoneAtGlance;
  /**
   * The last two at least: a direction compares them. `at` may be the day alone, YYYY-MM-DD, and is empty where a
   * service from before this release did not send it.
   */
  readonly ratings: readonly Pick<Rating, 'level' | 'at'>[];
  /** Those that the figures of the last months count. */
  readonly completedDuties: readonly Pick<CompletedDuty, 'since' | 'due' | 'on'>[];
  /** Those that an open duty is about. */
  readonly actions: readonly Pick<Action, 'id' | 'organisation' | 'regulated' | 'state'>[];
}

/** A review at a glance, and its open duties. */
export interface AtGlance {
  readonly review: ReviewAtGlance;
  readonly duties: readonly OpenDuty[];
}

/** Whether all of the review is there, as for a form or for its details. */
export const isWhole = <H extends AtGlance>(held: H): held is H & { readonly review: Review } =>
  'versions' in held.review;
