import * as form from '../forms/report';
import { askAboutDayBefore } from '../forms/day-before';
import type { StepRows } from './step';
import { INSPECTION } from './by';

/** The draft report of the review, and our comments on it (KP-12). */
export const REPORT_STEPS = {
  'ask-draft': {
    label: 'Record draft report requested',
    past: 'Draft report requested',
    area: 'report',
    rule: 'KP-12',
    kinds: ['adult', 'child'],
    allowedRoles: INSPECTION,
    from: { report: ['awaited'] },
    to: { report: 'asked' },
    guards: ['author-keeps-apart'],
    fields: form.DRAFT_REQUEST,
    happened: { on: 'askedOn', words: 'the draft report was requested' },
    worksOnCase: true
  },
  'receive-draft': {
    label: 'Record draft report received',
    past: 'Draft report received',
    area: 'report',
    rule: 'KP-12',
    kinds: ['adult', 'child'],
    allowedRoles: INSPECTION,
    from: { report: ['awaited', 'asked', 'received', 'commented'] },
    to: { report: 'received' },
    guards: ['author-keeps-apart', 'file-handed-in'],
    fields: form.DRAFT_RECEIPT,
    asksAbout: ({ receivedOn, commentsDueOn }) => askAboutDayBefore('commentsDueOn', commentsDueOn, receivedOn),
    happened: { on: 'receivedOn', words: 'the draft report was received' },
    worksOnCase: true,
    files: () => 'draft-report'
  },
  'send-comments': {
    label: 'Record comments sent',
    past: 'Comments on the draft report sent',
    area: 'report',
    rule: 'KP-12',
    kinds: ['adult', 'child'],
    allowedRoles: INSPECTION,
    from: { report: ['received'] },
    to: { report: 'commented' },
    guards: ['author-keeps-apart'],
    fields: form.COMMENTS,
    happened: { on: 'sentOn', words: 'our comments were sent', notBefore: ['receive-draft'] },
    worksOnCase: true
  },
  'finalise-report': {
    label: 'Record report as final',
    past: 'Report recorded as final',
    area: 'report',
    rule: 'KP-12',
    kinds: ['adult', 'child'],
    allowedRoles: INSPECTION,
    from: { report: ['awaited', 'asked', 'received', 'commented'] },
    to: { report: 'final' },
    guards: ['author-keeps-apart', 'commented-or-why', 'file-handed-in'],
    fields: form.FINAL_REPORT,
    happened: { on: 'finalOn', words: 'the report became final', notBefore: ['receive-draft', 'send-comments'] },
    worksOnCase: true,
    files: () => 'final-report'
  }
} as const satisfies StepRows;
