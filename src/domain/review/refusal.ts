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
  | 'looks-alike';

/** Why a step is not taken: a value, the same sentence on card, web part and API. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly rule: Rule;
  readonly sentence: Text;
  /** What is wrong with single answers, by field. */
  readonly fields?: FieldMessages;
  /** The reviews that the new one looks like, as far as the person may see them. */
  readonly alike?: readonly PossibleDuplicate[];
}

/** A review that looks like the one to be begun, for somebody who may see it: nothing that tells whom it is about. */
export interface PossibleDuplicate {
  readonly reference: string;
  readonly authority: string;
  readonly stage: string;
  /** YYYY-MM-DD. */
  readonly notifiedOn: string;
  /** What is alike, each in a few words. */
  readonly why: readonly Text[];
}
