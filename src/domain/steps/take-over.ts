import { TAKE_OVER, checkTakeOver, UNDO_TAKE_OVER } from '../forms/take-over';
import { asTakenOver } from '../review/taken-over';
import type { StepRows } from './step';
import { LEAD, NATIONAL } from './by';

/** How reviews come in from the register that was kept before this one, and how that is undone (KP-2). */
export const TAKE_OVER_STEPS = {
  'take-over-adult': {
    label: 'Take over an adult review',
    past: 'Taken over from the old register',
    area: 'entry',
    rule: 'KP-2',
    kinds: ['adult'],
    allowedRoles: LEAD,
    begins: 'adult',
    isApart: true,
    to: {},
    guards: ['inspector-in-post'],
    fields: TAKE_OVER.adult,
    crossFieldCheck: checkTakeOver,
    assigns: 'inspector',
    worksOnCase: false,
    changes: asTakenOver
  },
  'take-over-child': {
    label: 'Take over a children’s review',
    past: 'Taken over from the old register',
    area: 'entry',
    rule: 'KP-2',
    kinds: ['child'],
    allowedRoles: LEAD,
    begins: 'child',
    isApart: true,
    to: {},
    guards: ['inspector-in-post'],
    fields: TAKE_OVER.child,
    crossFieldCheck: checkTakeOver,
    assigns: 'inspector',
    worksOnCase: false,
    changes: asTakenOver
  },
  'undo-take-over': {
    label: 'Take out of the register',
    past: 'Taken out: it had been taken over by mistake',
    area: 'oversight',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: [...LEAD, ...NATIONAL],
    isApart: true,
    from: { entry: ['notified', 'closed'] },
    to: { entry: 'closed' },
    guards: ['author-keeps-apart', 'nothing-since-taken-over'],
    fields: UNDO_TAKE_OVER,
    worksOnCase: false,
    changes: ({ done }, _given, { seq, at, by }) => ({
      done: { ...done, close: { seq, at, by, given: { ending: 'mistake' }, vacant: [] } }
    }),
    dischargesNothing: true
  }
} as const satisfies StepRows;
