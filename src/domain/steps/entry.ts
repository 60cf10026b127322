import {
  changedEntry,
  codesNewlyNamed,
  correctedEntry,
  notifiedCorrected,
  regionCorrected,
  serviceAnew,
  serviceEntered
} from '../review/entry-changes';
import { codesIn, locationCodesOf } from '../review/service-involved';
import { askAboutLongAgo, askAboutNewDays } from '../review/days-asked';
import { askAboutInspector } from '../review/inspector-asked';
import { askAboutNewRegion, askAboutRegion } from '../review/region-asked';
import * as entry from '../forms/entry';
import { ADULT_NOTIFICATION, checkNotification, CHILD_NOTIFICATION } from '../forms/notification';
import type { StepRows } from './step';
import { INSPECTION, LEAD, NATIONAL } from './by';

/** Notification, and keeping the register entry complete (KP-1 to KP-5). */
export const ENTRY_STEPS = {
  'notify-adult': {
    label: 'Record a new adult review',
    past: 'New adult review recorded',
    area: 'entry',
    rule: 'KP-1',
    kinds: ['adult'],
    allowedRoles: ['compliance-inspector', 'compliance-manager'],
    begins: 'adult',
    to: { entry: 'notified' },
    guards: [],
    fields: ADULT_NOTIFICATION,
    happened: { on: 'notifiedOn', words: 'we were notified' },
    asksAbout: (given, review, asked) => ({
      ...askAboutRegion(given, review, asked),
      ...askAboutLongAgo(given, review, asked)
    }),
    crossFieldCheck: checkNotification,
    worksOnCase: true,
    changes: (_review, _given, { by }) => ({ inspector: by })
  },
  'notify-child': {
    label: 'Record a new children’s review',
    past: 'New children’s review recorded',
    area: 'entry',
    rule: 'KP-5',
    kinds: ['child'],
    allowedRoles: ['intake-team'],
    begins: 'child',
    to: { mailbox: 'received' },
    guards: ['inspector-in-post'],
    fields: CHILD_NOTIFICATION,
    happened: { on: 'notifiedOn', words: 'the notification reached the mailbox' },
    asksAbout: (given, review, asked) => ({
      ...askAboutRegion(given, review, asked),
      ...askAboutInspector(given, review, asked),
      ...askAboutLongAgo(given, review, asked)
    }),
    crossFieldCheck: checkNotification,
    assigns: 'inspector',
    worksOnCase: true
  },
  acknowledge: {
    label: 'Record notification acknowledged',
    past: 'Notification acknowledged',
    area: 'entry',
    rule: 'KP-5',
    kinds: ['child'],
    allowedRoles: ['intake-team'],
    from: { mailbox: ['received'] },
    to: { mailbox: 'acknowledged' },
    guards: ['author-keeps-apart'],
    fields: entry.ACKNOWLEDGEMENT,
    happened: { on: 'acknowledgedOn', words: 'the acknowledgement was sent' },
    worksOnCase: true
  },
  'pass-to-inspector': {
    label: 'Pass to an inspector',
    past: 'Notification passed to an inspector for information',
    area: 'entry',
    rule: 'KP-5',
    kinds: ['child'],
    allowedRoles: ['intake-team', 'regional-safeguarding-lead'],
    to: {},
    guards: ['author-keeps-apart', 'not-passed-yet', 'inspector-in-post', 'inspector-is-not-author'],
    fields: entry.PASSING,
    asksAbout: askAboutInspector,
    assigns: 'inspector',
    worksOnCase: true
  },
  'record-location': {
    label: 'Record the location code',
    past: 'Location code recorded',
    area: 'entry',
    rule: 'KP-3',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart'],
    fields: entry.LOCATION,
    crossFieldCheck: entry.checkLocation,
    asksAbout: entry.askAboutNoService,
    records: serviceAnew,
    notes: codesNewlyNamed,
    worksOnCase: true,
    changes: serviceEntered
  },
  'confirm-profile': {
    label: 'Confirm the profile entry',
    past: 'Captured in the quality and risk profile',
    area: 'entry',
    rule: 'KP-3',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['has-location-code', 'author-keeps-apart'],
    fields: entry.PROFILE,
    happened: { on: 'capturedOn', words: 'it was captured in the quality and risk profile' },
    worksOnCase: true,
    changes: (review) => ({ inProfile: codesIn(locationCodesOf(review)) })
  },
  'record-mental-health': {
    label: 'Record mental health involvement',
    past: 'Mental health involvement recorded',
    area: 'entry',
    rule: 'KP-4',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart'],
    fields: entry.MENTAL_HEALTH,
    records: changedEntry,
    worksOnCase: true
  },
  'complete-entry': {
    label: 'Complete the register entry',
    past: 'Register entry completed',
    area: 'entry',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart', 'something-changes', 'fills-gaps-only', 'dates-agree'],
    fields: entry.COMPLETION.adult,
    fieldsOf: entry.COMPLETION,
    asksAbout: askAboutNewDays,
    records: changedEntry,
    worksOnCase: true,
    touchesAction: (_action, given) => given.authority !== undefined
  },
  'correct-entry': {
    label: 'Correct the register entry',
    past: 'Register entry corrected',
    area: 'oversight',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: LEAD,
    to: {},
    guards: ['author-keeps-apart', 'something-changes', 'dates-agree'],
    fields: entry.CORRECTION.adult,
    fieldsOf: entry.CORRECTION,
    asksAbout: (given, review, asked) => ({
      ...askAboutNewRegion(given, review, asked),
      ...askAboutNewDays(given, review, asked)
    }),
    records: correctedEntry,
    worksOnCase: false,
    changes: (review, given) => ({ ...regionCorrected(given), ...notifiedCorrected(review, given) }),
    touchesAction: (_action, given) => given.authority !== undefined
  },
  'correct-authority': {
    label: 'Correct the local authority',
    past: 'Local authority corrected',
    area: 'oversight',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: [...LEAD, ...NATIONAL],
    isForOwnLead: true,
    to: {},
    guards: ['author-keeps-apart', 'something-changes'],
    fields: entry.AUTHORITY_CORRECTION,
    asksAbout: askAboutNewRegion,
    records: correctedEntry,
    worksOnCase: false,
    changes: (_review, given) => regionCorrected(given),
    touchesAction: () => true
  },
  'hand-over': {
    label: 'Hand over this review',
    past: 'Review handed over',
    area: 'entry',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: [
      'has-inspector',
      'author-keeps-apart',
      'another-inspector',
      'inspector-in-post',
      'inspector-is-not-author'
    ],
    fields: entry.HAND_OVER,
    assigns: 'inspector',
    worksOnCase: true
  }
} as const satisfies StepRows;
