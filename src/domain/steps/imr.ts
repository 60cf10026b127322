import { askAboutFormerPeople } from '../review/former-people';
import { including } from '../review/including';
import * as chronology from '../forms/chronology';
import { askAboutDayBefore } from '../forms/day-before';
import * as form from '../forms/imr';
import type { StepRows } from './step';
import { DIRECTION, INSPECTION, LEAD } from './by';
import { term, text } from '../text';

const ALL_ONCE_ASKED = ['requested', 'appointed', 'submitted', 'returned', 'agreed', 'provided'] as const;

/** Once it has an author: a change after it was provided makes another version. */
const BEING_WRITTEN = ['appointed', 'submitted', 'returned', 'agreed', 'provided'] as const;

/** The individual management review, from its request until it has been provided (KP-8 to KP-11). */
export const IMR_STEPS = {
  'request-imr': {
    label: 'Record IMR request',
    past: text`IMR requested by the ${term.partnership}`,
    area: 'imr',
    rule: 'KP-8',
    kinds: ['adult', 'child'],
    allowedRoles: INSPECTION,
    from: { imr: ['not-requested'] },
    to: { imr: 'requested' },
    guards: [],
    fields: form.IMR_REQUEST,
    asksAbout: ({ askedOn, dueOn }) => askAboutDayBefore('dueOn', dueOn, askedOn),
    happened: { on: 'askedOn', words: text`the ${term.partnership} requested the IMR` },
    worksOnCase: true
  },
  'request-terms': {
    label: 'Record terms of reference requested',
    past: text`Terms of reference requested from the ${term.partnership}`,
    area: 'imr',
    rule: 'KP-9',
    kinds: ['adult'],
    allowedRoles: INSPECTION,
    from: { imr: ALL_ONCE_ASKED, terms: ['not-requested'] },
    to: { terms: 'requested' },
    guards: ['author-keeps-apart'],
    fields: form.TERMS_REQUEST,
    happened: { on: 'requestedOn', words: 'the terms of reference were requested', notBefore: ['request-imr'] },
    worksOnCase: true
  },
  'receive-terms': {
    label: 'Record terms of reference received',
    past: 'Terms of reference received',
    area: 'imr',
    rule: 'KP-9',
    kinds: ['adult'],
    allowedRoles: INSPECTION,
    from: { imr: ALL_ONCE_ASKED, terms: ['not-requested', 'requested'] },
    to: { terms: 'received' },
    guards: ['author-keeps-apart', 'file-handed-in'],
    fields: form.TERMS_RECEIPT,
    happened: { on: 'receivedOn', words: 'the terms of reference were received', notBefore: ['request-terms'] },
    worksOnCase: true,
    files: () => 'terms'
  },
  'appoint-author': {
    label: 'Appoint an independent author',
    past: 'IMR author appointed',
    area: 'imr',
    rule: 'KP-10',
    kinds: ['adult', 'child'],
    allowedRoles: DIRECTION,
    from: { imr: ['requested', 'appointed', 'returned'] },
    to: { imr: 'appointed' },
    guards: ['director-is-free', 'deputy-stands-in', 'author-may-write'],
    fields: form.APPOINTMENT,
    asksAbout: (_given, review) => askAboutFormerPeople(review),
    assigns: 'author',
    worksOnCase: false
  },
  'step-down': {
    label: 'Step down as author',
    past: 'IMR author declared an interest and stepped down',
    area: 'imr',
    rule: 'KP-10',
    kinds: ['adult', 'child'],
    allowedRoles: ['imr-author'],
    from: { imr: ['appointed', 'submitted', 'returned', 'agreed'] },
    to: { imr: 'requested' },
    guards: [],
    fields: form.INTEREST,
    worksOnCase: false,
    changes: (review, _given, { by }) => ({ author: undefined, interests: including(review.interests, by.id) })
  },
  'record-chronology': {
    label: 'Add to the chronology',
    past: 'Entries added to the chronology',
    area: 'imr',
    rule: 'KP-8',
    kinds: ['adult', 'child'],
    allowedRoles: ['imr-author'],
    from: { imr: BEING_WRITTEN },
    to: {},
    guards: ['chronology-has-room'],
    fields: chronology.CHRONOLOGY_ENTRY,
    crossFieldCheck: chronology.checkChronology,
    records: chronology.recordChronology,
    worksOnCase: false
  },
  'strike-chronology': {
    label: 'Strike out a chronology entry',
    past: 'Chronology entry struck out',
    area: 'imr',
    rule: 'KP-8',
    kinds: ['adult', 'child'],
    allowedRoles: ['imr-author'],
    from: { imr: BEING_WRITTEN },
    to: {},
    guards: ['entry-stands'],
    fields: chronology.STRIKING,
    crossFieldCheck: chronology.checkStriking,
    worksOnCase: false
  },
  'make-imr-file': {
    label: 'Make the Word file',
    past: 'Word file of the IMR made',
    area: 'imr',
    rule: 'KP-8',
    kinds: ['adult', 'child'],
    allowedRoles: ['imr-author'],
    from: { imr: BEING_WRITTEN },
    to: {},
    guards: ['new-version', 'chronology-readable'],
    fields: form.WORD_FILE,
    records: form.recordDocument,
    worksOnCase: false
  },
  'submit-imr': {
    label: 'Submit the IMR',
    past: 'IMR submitted for agreement',
    area: 'imr',
    rule: 'KP-11',
    kinds: ['adult', 'child'],
    allowedRoles: ['imr-author'],
    from: { imr: BEING_WRITTEN },
    to: { imr: 'submitted' },
    guards: ['author-still-independent', 'new-version', 'document-in-library', 'has-been-written'],
    fields: form.SUBMISSION,
    crossFieldCheck: form.checkSubmission,
    records: form.recordSubmission,
    worksOnCase: false,
    changes: (review, { version = '' }) => ({ versions: [...review.versions, version] })
  },
  'agree-imr': {
    label: 'Agree',
    past: 'IMR agreed',
    area: 'imr',
    rule: 'KP-11',
    kinds: ['adult', 'child'],
    allowedRoles: DIRECTION,
    from: { imr: ['submitted'] },
    to: { imr: 'agreed' },
    guards: ['not-own-work', 'director-is-free', 'deputy-stands-in', 'version-seen', 'document-as-submitted'],
    fields: form.AGREEMENT,
    records: form.recordDocument,
    worksOnCase: false
  },
  'return-imr': {
    label: 'Return for changes',
    past: 'IMR returned for changes',
    area: 'imr',
    rule: 'KP-11',
    kinds: ['adult', 'child'],
    allowedRoles: DIRECTION,
    from: { imr: ['submitted'] },
    to: { imr: 'returned' },
    guards: ['not-own-work', 'director-is-free', 'deputy-stands-in', 'version-seen'],
    fields: form.RETURN,
    worksOnCase: false
  },
  'provide-imr': {
    label: 'Record IMR as provided',
    past: text`IMR provided to the ${term.partnership}`,
    area: 'imr',
    rule: 'KP-11',
    kinds: ['adult', 'child'],
    allowedRoles: INSPECTION,
    from: { imr: ['agreed'] },
    to: { imr: 'provided' },
    guards: ['author-keeps-apart', 'version-agreed', 'provided-after-agreement', 'document-as-agreed'],
    fields: form.PROVISION,
    happened: { on: 'providedOn', words: 'the IMR was provided' },
    records: form.recordDocument,
    worksOnCase: true
  },
  'declare-interest': {
    label: 'Declare an interest',
    past: 'Interest in the case declared',
    area: 'imr',
    rule: 'KP-10',
    kinds: ['adult', 'child'],
    allowedRoles: [
      'compliance-inspector',
      'compliance-manager',
      ...LEAD,
      'mental-health-operations-manager',
      ...DIRECTION
    ],
    to: {},
    guards: ['not-declared-yet', 'author-steps-down-instead'],
    fields: form.INTEREST,
    worksOnCase: false,
    changes: (review, _given, { by }) => ({ interests: including(review.interests, by.id) })
  }
} as const satisfies StepRows;
