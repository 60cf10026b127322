import { ratingsIn } from '../review/risk';
import { referenceIn } from '../review/reference';
import { waiversIn } from '../review/waiver';
import * as form from '../forms/oversight';
import type { StepRows } from './step';
import { DIRECTION, LEAD, NATIONAL } from './by';

/** How regional safeguarding leads keep the register complete and up to date (KP-2). */
export const OVERSIGHT_STEPS = {
  nudge: {
    label: 'Send a reminder',
    past: 'Reminder sent by the regional safeguarding lead',
    area: 'oversight',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: LEAD,
    to: {},
    guards: ['task-is-open'],
    fields: form.NUDGE,
    worksOnCase: false
  },
  'waive-duty': {
    label: 'Waive a task',
    past: 'Task waived',
    area: 'oversight',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: LEAD,
    to: {},
    guards: ['author-keeps-apart', 'task-is-open', 'duty-can-be-waived'],
    fields: form.WAIVER,
    worksOnCase: false,
    changes: (review, given, { seq }) => ({ waived: [...review.waived, ...waiversIn(given, seq)] }),
    dischargesNothing: true
  },
  'set-risk': {
    label: 'Rate the risk',
    past: 'Risk rated',
    area: 'oversight',
    rule: 'KP-6',
    kinds: ['adult', 'child'],
    allowedRoles: [...LEAD, ...DIRECTION],
    to: {},
    guards: [],
    fields: form.RISK,
    worksOnCase: false,
    changes: (review, given, event) => ({ ratings: [...review.ratings, ...ratingsIn(given, event)] })
  },
  close: {
    label: 'Close the review',
    past: 'Review closed',
    area: 'oversight',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: LEAD,
    to: { entry: 'closed' },
    guards: ['author-keeps-apart', 'nothing-owed', 'no-action-open', 'another-reference', 'stands-for-no-other'],
    fields: form.CLOSING,
    crossFieldCheck: form.checkClosing,
    records: ({ otherReference, ...given }) => ({
      ...given,
      ...(otherReference ? { otherReference: referenceIn(otherReference) ?? otherReference } : {})
    }),
    worksOnCase: false,
    dischargesNothing: true,
    touchesAction: () => true
  },
  reopen: {
    label: 'Reopen the review',
    past: 'Review reopened',
    area: 'oversight',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: LEAD,
    from: { entry: ['closed'] },
    to: { entry: 'notified' },
    guards: ['author-keeps-apart'],
    fields: form.REOPENING,
    worksOnCase: false,
    touchesAction: () => true
  },
  'legal-hold': {
    label: 'Set or lift a legal hold',
    past: 'Legal hold set or lifted',
    area: 'oversight',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: NATIONAL,
    from: { entry: ['notified', 'closed'] },
    to: {},
    guards: ['author-keeps-apart'],
    fields: form.LEGAL_HOLD,
    worksOnCase: false
  }
} as const satisfies StepRows;
