import type { FieldMessages } from '../fields';
import type { Text } from '../text';
import type { Rule } from '../words';

export type RefusalCode =
  | 'not-in-directory'
  | 'no-such-review'
  | 'not-your-role'
  | 'wrong-kind'
  | 'not-open'
  | 'guarded'
  | 'bad-input'
  | 'looks-alike'
  | 'unlikely';

/**
 * What is asked about before it is recorded, and recorded once confirmed. Each is confirmed by itself: who confirms an
 * unlikely answer has not read about a duplicate.
 */
export const ASKED_ABOUT = ['looks-alike', 'unlikely'] as const satisfies readonly RefusalCode[];
export type AskedAbout = (typeof ASKED_ABOUT)[number];

/** What a refusal asks about: of a possible duplicate, about unlikely answers too where it names any. */
export const askedAboutIn = ({ code, fields }: Pick<Refusal, 'code' | 'fields'>): readonly AskedAbout[] =>
  code === 'looks-alike' && fields ? ASKED_ABOUT : ASKED_ABOUT.filter((each) => each === code);

/** Why a step is refused, in the same sentence on card, web part and API. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly rule: Rule;
  readonly sentence: Text;
  /** What is wrong with each answer, by field. */
  readonly fields?: FieldMessages;
  /** Possible duplicates that the person may see. */
  readonly alike?: readonly PossibleDuplicate[];
  /**
   * The items of all possible duplicates that there are. They go with the confirmation: another, recorded since or like
   * answers that were changed since, has not been asked about.
   */
  readonly differentFrom?: readonly number[];
}

/** A review that the new one may duplicate, with nothing about the person it concerns. */
export interface PossibleDuplicate {
  readonly reference: string;
  readonly authority: string;
  readonly stage: string;
  /** YYYY-MM-DD. */
  readonly notifiedOn: string;
  /** What they have in common. */
  readonly why: readonly Text[];
}
