import { PUTTING_RIGHT_FORMS } from '../forms/putting-right';
import { correctedBy, withdrawnBy } from '../review/putting-right/withdrawal';
import { POSTS, type Role } from '../words';
import type { StepRows } from './step';

/** Who may put something right depends on who recorded it, and when. */
const ANYBODY: readonly Role[] = [...POSTS, 'imr-author', 'case-inspector'];

/** How people put right what was recorded by mistake (KP-2). */
export const PUTTING_RIGHT_STEPS = {
  withdraw: {
    label: 'Withdraw: recorded by mistake',
    past: 'Withdrawn: recorded by mistake',
    area: 'oversight',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: ANYBODY,
    to: {},
    guards: ['stands-for-no-other'],
    fields: PUTTING_RIGHT_FORMS.withdraw,
    worksOnCase: false,
    dischargesNothing: true,
    putsRight: true,
    readsHistory: true,
    changes: withdrawnBy,
    touchesAction: () => true
  },
  'correct-step': {
    label: 'Correct an answer',
    past: 'Answer corrected',
    area: 'oversight',
    rule: 'KP-2',
    kinds: ['adult', 'child'],
    allowedRoles: ANYBODY,
    to: {},
    guards: [],
    fields: PUTTING_RIGHT_FORMS['correct-step'],
    worksOnCase: false,
    dischargesNothing: true,
    putsRight: true,
    readsHistory: true,
    changes: correctedBy,
    touchesAction: () => true
  }
} as const satisfies StepRows;
