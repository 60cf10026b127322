import { askAboutDayBeforeThat } from '../forms/day-before';
import * as form from '../forms/panel';
import { lastAnswer } from '../review/review';
import type { StepRows } from './step';
import { INSPECTION, LEAD } from './by';

/** The panel, of which we are not members, and the progress of the review, of which we stay aware (KP-7). */
export const PANEL_STEPS = {
  'decline-panel': {
    label: 'Record panel invitation declined',
    past: 'Panel invitation declined',
    area: 'panel',
    rule: 'KP-7',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart'],
    fields: form.PANEL_INVITATION,
    asksAbout: form.askAboutInvitation,
    happened: { on: 'declinedOn', words: 'the invitation was declined' },
    worksOnCase: true
  },
  'record-membership': {
    label: 'Record panel membership',
    past: 'Panel membership recorded as an exception',
    area: 'panel',
    rule: 'KP-7',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart', 'not-on-panel'],
    fields: form.PANEL_MEMBERSHIP,
    asksAbout: ({ since }, review) =>
      askAboutDayBeforeThat('since', since, {
        on: lastAnswer(review, 'decline-panel', 'invitedOn'),
        words: 'the invitation'
      }),
    happened: { on: 'since', words: 'the membership began' },
    worksOnCase: true
  },
  'end-membership': {
    label: 'Record panel membership ended',
    past: 'Panel membership ended',
    area: 'panel',
    rule: 'KP-7',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart', 'on-panel'],
    fields: form.PANEL_LEAVING,
    happened: { on: 'leftOn', words: 'the membership ended', notBefore: ['record-membership'] },
    worksOnCase: true
  },
  'record-progress': {
    label: 'Record progress',
    past: 'Progress recorded',
    area: 'panel',
    rule: 'KP-7',
    kinds: ['adult', 'child'],
    allowedRoles: [...INSPECTION, ...LEAD],
    to: {},
    guards: ['author-keeps-apart'],
    fields: form.PROGRESS,
    happened: { on: 'heardOn', words: 'we heard', isNews: true },
    worksOnCase: true
  }
} as const satisfies StepRows;
