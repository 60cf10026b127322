import type { Duty } from './duty';
import type { DutyId } from '../ids';
import { lastAnswer } from '../review/review';
import { term, text } from '../text';

/** Duties from the request of an IMR until it is provided (KP-8 to KP-11). */
export const IMR_DUTIES = {
  'request-terms': {
    label: 'Request the terms of reference',
    rule: 'KP-9',
    owner: 'case-inspector',
    kinds: ['adult'],
    after: ['request-imr'],
    doneBy: ['request-terms', 'receive-terms'],
    within: { workingDays: 2 }
  },
  'receive-terms': {
    label: 'Record terms of reference received',
    rule: 'KP-9',
    owner: 'case-inspector',
    kinds: ['adult'],
    after: ['request-terms'],
    doneBy: ['receive-terms'],
    within: { workingDays: 10 }
  },
  'appoint-author': {
    label: 'Appoint an independent author',
    rule: 'KP-10',
    owner: 'regional-director',
    after: ['request-imr', 'step-down'],
    doneBy: ['appoint-author'],
    within: { workingDays: 5 }
  },
  'submit-imr': {
    label: 'Write and submit the IMR',
    rule: 'KP-8',
    owner: 'imr-author',
    after: ['appoint-author', 'return-imr'],
    doneBy: ['submit-imr'],
    endedBy: ['step-down'],
    within: { workingDays: 20 },
    due: (review) => lastAnswer(review, 'request-imr', 'dueOn')
  },
  'agree-imr': {
    label: 'Agree or return the IMR',
    rule: 'KP-11',
    owner: 'regional-director',
    after: ['submit-imr'],
    doneBy: ['agree-imr', 'return-imr'],
    endedBy: ['step-down'],
    within: { workingDays: 5 },
    neverWaived: true
  },
  'provide-imr': {
    label: text`Provide the IMR to the ${term.partnership}`,
    rule: 'KP-11',
    owner: 'case-inspector',
    after: ['agree-imr'],
    doneBy: ['provide-imr'],
    endedBy: ['submit-imr', 'step-down'],
    within: { workingDays: 5 },
    due: (review) => lastAnswer(review, 'request-imr', 'dueOn')
  }
} as const satisfies Partial<Record<DutyId, Duty>>;
