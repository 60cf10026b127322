import type { StepId } from '../ids';
import type { ClassesOf } from './classes-entry';
import { ABOUT_STAFF, CASE_DETAIL, FACT, FILE, FREE_TEXT, STAFF_FACT, STAFF_NAME } from './field-class';

const DOCUMENT = { document: FILE, libraryVersion: FACT, hash: FACT };
const COUNTS = {
  words: FACT,
  pages: FACT,
  entries: FACT,
  versionBefore: FACT,
  wordsBefore: FACT,
  pagesBefore: FACT,
  entriesBefore: FACT
};

/** The individual management review and its chronology (KP-8 to KP-11). */
export const IMR_CLASSES = {
  'request-imr': { askedOn: FACT, dueOn: FACT },
  'request-terms': { requestedOn: FACT },
  'receive-terms': { receivedOn: FACT, paper: FILE, document: FILE, hash: FACT },
  'appoint-author': { author: STAFF_NAME },
  'step-down': { reason: ABOUT_STAFF },
  'record-chronology': {
    date: CASE_DETAIL,
    time: CASE_DETAIL,
    source: CASE_DETAIL,
    event: CASE_DETAIL,
    action: CASE_DETAIL,
    comment: CASE_DETAIL,
    rows: CASE_DETAIL,
    entries: FACT,
    highest: FACT
  },
  'strike-chronology': { number: FACT, reason: CASE_DETAIL },
  'make-imr-file': { version: FACT, ...DOCUMENT },
  'submit-imr': {
    version: FACT,
    independent: STAFF_FACT,
    ...DOCUMENT,
    ...COUNTS,
    changedBy: STAFF_NAME,
    changedAt: STAFF_FACT
  },
  'agree-imr': { version: FACT, read: STAFF_FACT, ...DOCUMENT },
  'return-imr': { version: FACT, reasons: FREE_TEXT },
  'provide-imr': { version: FACT, providedOn: FACT, ...DOCUMENT },
  'declare-interest': { reason: ABOUT_STAFF }
} as const satisfies Partial<ClassesOf<StepId>>;
