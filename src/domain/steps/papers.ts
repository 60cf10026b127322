import { paperKind, PAPER_FORMS } from '../forms/papers';
import { INSPECTION, LEAD } from './by';
import type { StepRows } from './step';

/** Papers that come by themselves, or after the step that they belong to (KP-9, KP-12, B-1, B-2). */
export const PAPER_STEPS = {
  'file-paper': {
    label: 'File a paper',
    past: 'Paper filed',
    area: 'papers',
    rule: 'KP-12',
    kinds: ['adult', 'child'],
    allowedRoles: ['intake-team', ...INSPECTION, ...LEAD],
    to: {},
    guards: ['mail-is-of-a-child', 'author-keeps-apart', 'file-handed-in'],
    fields: PAPER_FORMS['file-paper'].child,
    fieldsOf: PAPER_FORMS['file-paper'],
    worksOnCase: true,
    files: paperKind
  }
} as const satisfies StepRows;
