import { askAboutSheet } from '../comments/ask-about-sheet';
import * as sheet from '../forms/comments';
import * as form from '../forms/report';
import { askAboutDayBefore } from '../forms/day-before';
import { recordDocument } from '../forms/imr';
import type { StepRows } from './step';
import { INSPECTION, LEAD } from './by';

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
    happened: { on: 'receivedOn', words: 'the draft report was received', notBefore: ['receive-draft'] },
    worksOnCase: true,
    files: () => 'draft-report',
    changes: sheet.beginSheet
  },
  'add-comments': {
    label: 'Add comments on the draft report',
    past: 'Comments on the draft report added',
    area: 'report',
    rule: 'KP-12',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    from: { report: ['received'] },
    to: {},
    guards: ['author-keeps-apart', 'sheet-has-room'],
    fields: sheet.SHEET,
    crossFieldCheck: sheet.checkComments,
    asksAbout: sheet.askAboutRepeats,
    worksOnCase: true,
    changes: sheet.addComments
  },
  'make-comments-file': {
    label: 'Make the Word file of our comments',
    past: 'Word file of our comments made',
    area: 'report',
    rule: 'KP-12',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    from: { report: ['received', 'commented'] },
    to: {},
    guards: ['author-keeps-apart', 'sheet-to-send', 'history-readable'],
    fields: sheet.COMMENT_FORMS['make-comments-file'],
    records: recordDocument,
    notes: sheet.noteComments,
    readsHistory: true,
    worksOnCase: true
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
    asksAbout: askAboutSheet,
    notes: sheet.noteComments,
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
