import * as form from '../forms/oversight';
import type { StepId } from '../ids';
import type { Step } from './step';
import { DIRECTION, LEAD } from './by';

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
    guards: ['duty-is-owed'],
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
    guards: ['author-keeps-apart', 'duty-is-owed', 'duty-can-be-waived'],
    fields: form.WAIVER,
    worksOnCase: false
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
    worksOnCase: false
  },
  close: {
    label: 'Close the review',
    past: 'Review closed',
    area: 'oversight',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: LEAD,
    to: { entry: 'closed' },
    guards: ['author-keeps-apart', 'nothing-owed', 'no-action-open', 'another-reference'],
    fields: form.CLOSING,
    crossFieldCheck: form.checkClosing,
    worksOnCase: false
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
    worksOnCase: false
  }
} as const satisfies Partial<Record<StepId, Step>>;
