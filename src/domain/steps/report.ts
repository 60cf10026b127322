import * as form from '../forms/report';
import type { Step } from '../step';
import { INSPECTION, LEAD } from './by';

/** The panel, the progress of the review, its draft report and its publication (KP-7, KP-12, KP-13). */
export const REPORT_STEPS = {
  'decline-panel': {
    label: 'Record a panel invitation declined',
    past: 'Invitation to the panel declined',
    area: 'panel',
    rule: 'KP-7',
    kinds: ['adult', 'child'],
    by: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart'],
    fields: form.PANEL_INVITATION,
    worksOnCase: true
  },
  'record-membership': {
    label: 'Record a panel membership that exists',
    past: 'Membership of the panel recorded as an exception',
    area: 'panel',
    rule: 'KP-7',
    kinds: ['adult', 'child'],
    by: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart', 'not-on-panel'],
    fields: form.PANEL_MEMBERSHIP,
    worksOnCase: true
  },
  'end-membership': {
    label: 'Record the end of the panel membership',
    past: 'Membership of the panel ended',
    area: 'panel',
    rule: 'KP-7',
    kinds: ['adult', 'child'],
    by: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart', 'on-panel'],
    fields: form.PANEL_LEAVING,
    worksOnCase: true
  },
  'record-progress': {
    label: 'Record progress',
    past: 'Progress recorded',
    area: 'panel',
    rule: 'KP-7',
    kinds: ['adult', 'child'],
    by: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart'],
    fields: form.PROGRESS,
    worksOnCase: true
  },
  'ask-draft': {
    label: 'Record draft report asked for',
    past: 'Draft report asked for',
    area: 'report',
    rule: 'KP-12',
    kinds: ['adult', 'child'],
    by: INSPECTION,
    from: { report: ['awaited'] },
    to: { report: 'asked' },
    guards: ['author-keeps-apart'],
    fields: form.DRAFT_REQUEST,
    worksOnCase: true
  },
  'receive-draft': {
    label: 'Record draft report received',
    past: 'Draft report received',
    area: 'report',
    rule: 'KP-12',
    kinds: ['adult', 'child'],
    by: INSPECTION,
    from: { report: ['awaited', 'asked', 'received', 'commented'] },
    to: { report: 'received' },
    guards: ['author-keeps-apart'],
    fields: form.DRAFT_RECEIPT,
    worksOnCase: true
  },
  'send-comments': {
    label: 'Record comments sent',
    past: 'Comments on the draft report sent',
    area: 'report',
    rule: 'KP-12',
    kinds: ['adult', 'child'],
    by: INSPECTION,
    from: { report: ['received'] },
    to: { report: 'commented' },
    guards: ['author-keeps-apart'],
    fields: form.COMMENTS,
    worksOnCase: true
  },
  'finalise-report': {
    label: 'Record the report as final',
    past: 'Report became final',
    area: 'report',
    rule: 'KP-12',
    kinds: ['adult', 'child'],
    by: INSPECTION,
    from: { report: ['awaited', 'asked', 'received', 'commented'] },
    to: { report: 'final' },
    guards: ['author-keeps-apart', 'commented-or-why'],
    fields: form.FINAL_REPORT,
    worksOnCase: true
  },
  'plan-publication': {
    label: 'Record that it will be published',
    past: 'The partnership intends to publish the report',
    area: 'publication',
    rule: 'KP-13',
    kinds: ['adult', 'child'],
    by: INSPECTION,
    from: { publication: ['not-known', 'not-intended', 'intended', 'arranged'] },
    to: { publication: 'intended' },
    guards: ['author-keeps-apart'],
    fields: form.PUBLICATION,
    worksOnCase: true
  },
  'rule-out-publication': {
    label: 'Record that it will not be published',
    past: 'The partnership does not intend to publish the report',
    area: 'publication',
    rule: 'KP-13',
    kinds: ['adult'],
    by: INSPECTION,
    from: { publication: ['not-known', 'intended', 'arranged'] },
    to: { publication: 'not-intended' },
    guards: ['author-keeps-apart'],
    fields: form.NO_PUBLICATION,
    worksOnCase: true
  },
  'arrange-publication': {
    label: 'Record arrangements agreed',
    past: 'Arrangements for publication agreed',
    area: 'publication',
    rule: 'KP-13',
    kinds: ['adult', 'child'],
    by: ['communications'],
    from: { publication: ['intended', 'arranged'] },
    to: { publication: 'arranged' },
    guards: [],
    fields: form.ARRANGEMENTS,
    worksOnCase: false
  },
  'record-published': {
    label: 'Record it as published',
    past: 'Report published',
    area: 'publication',
    rule: 'KP-13',
    kinds: ['adult', 'child'],
    by: ['communications', ...INSPECTION],
    from: { publication: ['not-known', 'intended', 'not-intended', 'arranged'] },
    to: { publication: 'published' },
    guards: ['author-keeps-apart'],
    fields: form.PUBLISHED,
    worksOnCase: false
  }
} as const satisfies Record<string, Step>;
