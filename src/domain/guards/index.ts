import type { GuardId } from '../ids';
import type { Guard } from './guard';
import { ENTRY_GUARDS } from './entry';
import { IMR_GUARDS } from './imr';
import { OVERSIGHT_GUARDS } from './oversight';
import { PAPER_GUARDS } from './papers';
import { REPORT_GUARDS } from './report';

/** What must never happen, each with its refusal. */
export const GUARDS: Readonly<Record<GuardId, Guard>> = {
  ...ENTRY_GUARDS,
  ...IMR_GUARDS,
  ...OVERSIGHT_GUARDS,
  ...PAPER_GUARDS,
  ...REPORT_GUARDS
};
