import type { FieldOf } from '../forms';
import type { StepId } from '../ids';
import {
  ABOUT_STAFF,
  BODY,
  CORRESPONDENCE,
  FACT,
  FREE_TEXT,
  FROM_OUTSIDE,
  IDENTIFIES,
  STAFF_FACT,
  STAFF_NAME,
  type FieldClass
} from './field-class';

/** The class of everything that an event of some steps can say: a field without one does not compile. */
export type ClassesOf<S extends StepId> = { readonly [Step in S]: { readonly [F in FieldOf<Step>]: FieldClass } };

const ENTRY = {
  partnership: BODY,
  authority: FACT,
  notifiedOn: FACT,
  initiatedOn: FACT,
  criterion: IDENTIFIES,
  partnershipReference: IDENTIFIES,
  initials: IDENTIFIES
};
const COMPLETED = { ...ENTRY, commissioner: BODY, before: FREE_TEXT };
const SERVICE = { regulatedService: FACT, service: BODY, locationCodes: FACT };
const NOTIFICATION = { ...ENTRY, ...SERVICE, mentalHealth: FACT, mail: CORRESPONDENCE };

const TAKEN_OVER = {
  ...ENTRY,
  ...SERVICE,
  withoutCode: FREE_TEXT,
  mentalHealth: FACT,
  inspector: STAFF_NAME,
  formerPeople: STAFF_NAME,
  imr: FACT,
  imrProvidedOn: FACT,
  report: FACT,
  receivedOn: FACT,
  plannedOn: FACT,
  publishedOn: FACT,
  publication: FACT,
  outcome: FACT,
  closed: FACT,
  closedOn: FACT,
  ending: FACT,
  sameAs: IDENTIFIES,
  oldNumber: IDENTIFIES,
  note: FREE_TEXT,
  source: FREE_TEXT,
  file: FACT
};

/** Register entry, panel and progress (KP-1 to KP-7). */
export const ENTRY_CLASSES = {
  'notify-adult': NOTIFICATION,
  'notify-child': { ...NOTIFICATION, commissioner: BODY, inspector: STAFF_NAME },
  'take-over-adult': TAKEN_OVER,
  'take-over-child': { ...TAKEN_OVER, commissioner: BODY, grade: FACT },
  'undo-take-over': { reason: FREE_TEXT },
  acknowledge: { acknowledgedOn: FACT, acknowledgedAt: FACT, text: CORRESPONDENCE },
  'pass-to-inspector': { inspector: STAFF_NAME },
  'record-location': { ...SERVICE, withoutCode: FREE_TEXT, before: FREE_TEXT, newCodes: FACT },
  'confirm-profile': { capturedOn: FACT, profileReference: FREE_TEXT },
  'record-mental-health': { mentalHealth: FACT, basis: FREE_TEXT, before: FREE_TEXT },
  'complete-entry': COMPLETED,
  'correct-entry': { ...COMPLETED, reason: FREE_TEXT, movedFrom: FACT },
  'correct-authority': { authority: FACT, reason: FREE_TEXT, before: FREE_TEXT, movedFrom: FACT },
  'hand-over': { inspector: STAFF_NAME, reason: ABOUT_STAFF, together: STAFF_FACT },
  'decline-panel': { invitedOn: FACT, declinedOn: FACT },
  'record-membership': { since: STAFF_FACT, reason: ABOUT_STAFF },
  'end-membership': { leftOn: STAFF_FACT },
  'record-progress': { heardOn: FACT, source: FACT, note: FROM_OUTSIDE }
} as const satisfies Partial<ClassesOf<StepId>>;
