import type { Field, Given, Sentences } from './fields';
import * as form from './forms';
import type { GuardId } from './guards';
import type { Kind, Role, Rule, Track, TrackState, Tracks } from './words';

/** One thing that somebody can do to a review. */
export interface Step {
  /** On a button. */
  readonly label: string;
  /** In the history. */
  readonly past: string;
  readonly rule: Rule;
  readonly kinds: readonly Kind[];
  /** Any one of these roles in the review will do. */
  readonly by: readonly Role[];
  /** The kind of review that it begins; absent: it is taken on a review that exists. */
  readonly begins?: Kind;
  /** The states from which it is open. */
  readonly from?: { readonly [T in Track]?: readonly TrackState<T>[] };
  readonly to: Partial<Tracks>;
  readonly guards: readonly GuardId[];
  readonly fields: readonly Field[];
  readonly alsoCheck?: (given: Given) => Sentences;
  /** Who takes it has worked the case, and is not independent of it (KP-10). */
  readonly worksOnCase: boolean;
}

const INSPECTION: readonly Role[] = ['compliance-inspector', 'compliance-manager', 'case-inspector'];
const ALL_ONCE_ASKED = ['requested', 'appointed', 'submitted', 'returned', 'agreed', 'provided'] as const;

const rows = {
  'notify-adult': {
    label: 'Notify an adult review',
    past: 'Adult review notified',
    rule: 'KP-1',
    kinds: ['adult'],
    by: ['compliance-inspector', 'compliance-manager'],
    begins: 'adult',
    to: { entry: 'notified' },
    guards: [],
    fields: form.ADULT_NOTIFICATION,
    alsoCheck: form.checkNotification,
    worksOnCase: true
  },
  'record-location': {
    label: 'Record the location code',
    past: 'Location code recorded',
    rule: 'KP-3',
    kinds: ['adult', 'child'],
    by: [...INSPECTION, 'regional-safeguarding-lead'],
    from: { entry: ['notified'] },
    to: {},
    guards: ['author-keeps-apart'],
    fields: form.LOCATION,
    worksOnCase: true
  },
  'request-imr': {
    label: 'Record the IMR request',
    past: 'The partnership asked for an IMR',
    rule: 'KP-8',
    kinds: ['adult', 'child'],
    by: INSPECTION,
    from: { imr: ['not-requested'] },
    to: { imr: 'requested' },
    guards: [],
    fields: form.IMR_REQUEST,
    worksOnCase: true
  },
  'request-terms': {
    label: 'Record terms requested',
    past: 'Terms of reference requested from the partnership',
    rule: 'KP-9',
    kinds: ['adult'],
    by: INSPECTION,
    from: { imr: ALL_ONCE_ASKED, terms: ['not-requested'] },
    to: { terms: 'requested' },
    guards: ['author-keeps-apart'],
    fields: form.TERMS_REQUEST,
    worksOnCase: true
  },
  'receive-terms': {
    label: 'Record terms received',
    past: 'Terms of reference received',
    rule: 'KP-9',
    kinds: ['adult'],
    by: INSPECTION,
    from: { imr: ALL_ONCE_ASKED, terms: ['not-requested', 'requested'] },
    to: { terms: 'received' },
    guards: ['author-keeps-apart'],
    fields: form.TERMS_RECEIPT,
    worksOnCase: true
  },
  'appoint-author': {
    label: 'Appoint the IMR author',
    past: 'Author of the IMR appointed',
    rule: 'KP-10',
    kinds: ['adult', 'child'],
    by: ['regional-director'],
    from: { imr: ['requested', 'appointed', 'returned'] },
    to: { imr: 'appointed' },
    guards: ['author-in-directory', 'author-is-independent', 'author-does-not-agree'],
    fields: form.APPOINTMENT,
    worksOnCase: false
  },
  'submit-imr': {
    label: 'Submit a version of the IMR',
    past: 'IMR submitted for agreement',
    rule: 'KP-11',
    kinds: ['adult', 'child'],
    by: ['imr-author'],
    from: { imr: ['appointed', 'submitted', 'returned', 'agreed'] },
    to: { imr: 'submitted' },
    guards: ['new-version'],
    fields: form.SUBMISSION,
    alsoCheck: form.checkSubmission,
    worksOnCase: false
  },
  'agree-imr': {
    label: 'Agree',
    past: 'IMR agreed',
    rule: 'KP-11',
    kinds: ['adult', 'child'],
    by: ['regional-director'],
    from: { imr: ['submitted'] },
    to: { imr: 'agreed' },
    guards: ['not-own-work', 'version-seen'],
    fields: form.AGREEMENT,
    worksOnCase: false
  },
  'return-imr': {
    label: 'Return with reasons',
    past: 'IMR returned to its author',
    rule: 'KP-11',
    kinds: ['adult', 'child'],
    by: ['regional-director'],
    from: { imr: ['submitted'] },
    to: { imr: 'returned' },
    guards: ['not-own-work', 'version-seen'],
    fields: form.RETURN,
    worksOnCase: false
  },
  'provide-imr': {
    label: 'Record IMR provided',
    past: 'IMR provided to the partnership',
    rule: 'KP-11',
    kinds: ['adult', 'child'],
    by: INSPECTION,
    from: { imr: ['agreed'] },
    to: { imr: 'provided' },
    guards: ['author-keeps-apart', 'version-agreed', 'provided-after-agreement'],
    fields: form.PROVISION,
    worksOnCase: true
  }
} satisfies Record<string, Step>;

export type StepId = keyof typeof rows;
export const STEPS: Readonly<Record<StepId, Step>> = rows;
export const STEP_IDS = Object.keys(rows) as readonly StepId[];
