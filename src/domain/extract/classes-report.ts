import type { StepId } from '../ids';
import type { ClassesOf } from './classes-entry';
import {
  ABOUT_STAFF,
  BODY,
  FACT,
  FILE,
  FREE_TEXT,
  FROM_OUTSIDE,
  LEGAL_HOLD,
  OTHER_REVIEW,
  STAFF_FACT
} from './field-class';

const FILED = { paper: FILE, document: FILE, hash: FACT };

/** The report, its publication, the outcome, papers and oversight (KP-2, KP-6, KP-12, KP-13, B-1 to B-3). */
export const REPORT_CLASSES = {
  'ask-draft': { askedOn: FACT },
  'receive-draft': { receivedOn: FACT, commentsDueOn: FACT, draftVersion: FACT, ...FILED },
  'add-comments': {
    page: FREE_TEXT,
    says: FROM_OUTSIDE,
    correction: FREE_TEXT,
    source: FREE_TEXT,
    rows: FROM_OUTSIDE
  },
  'make-comments-file': { document: FILE, libraryVersion: FACT, hash: FACT, comments: FACT },
  'send-comments': { sentOn: FACT, accurate: FACT, summary: FREE_TEXT, comments: FACT },
  'finalise-report': { finalOn: FACT, withoutComment: FREE_TEXT, ...FILED },
  'plan-publication': { extent: FACT, plannedOn: FACT, plannedBefore: FACT },
  'rule-out-publication': { reason: FROM_OUTSIDE },
  'arrange-publication': {
    authorityAgreedOn: FACT,
    partnershipAgreedOn: FACT,
    plannedOn: FACT,
    arrangements: FROM_OUTSIDE,
    plannedBefore: FACT
  },
  'record-published': { publishedOn: FACT, link: FILE },
  'record-outcome': { completedOn: FACT, lessons: FROM_OUTSIDE, actionPlan: FACT, ...FILED },
  'record-evaluation': { grade: FACT, letterOn: FACT },
  'rule-out-evaluation': { basis: FREE_TEXT },
  'record-paperwork': { receivedOn: FACT, papers: FREE_TEXT, filedAt: FILE, ...FILED },
  'add-actions': {
    organisation: BODY,
    regulated: FACT,
    locationCode: FREE_TEXT,
    action: FROM_OUTSIDE,
    due: FACT,
    rows: FROM_OUTSIDE
  },
  'update-action': { item: FACT, state: FACT, due: FACT, evidence: FREE_TEXT },
  'record-use': { usedIn: FREE_TEXT, use: FREE_TEXT },
  'file-paper': { kindOfPaper: FACT, ...FILED },
  nudge: { duty: STAFF_FACT, note: ABOUT_STAFF },
  'waive-duty': { duty: STAFF_FACT, reason: FREE_TEXT },
  'set-risk': { level: FACT, rationale: FREE_TEXT },
  close: { ending: FACT, otherReference: OTHER_REVIEW, openActions: FREE_TEXT, reason: FREE_TEXT },
  reopen: { reason: FREE_TEXT },
  'legal-hold': { hold: LEGAL_HOLD, reason: LEGAL_HOLD },
  withdraw: { of: FACT, why: FREE_TEXT, document: FILE },
  'correct-step': { of: FACT, why: FREE_TEXT, before: FREE_TEXT }
} as const satisfies Partial<ClassesOf<StepId>>;
