import type { GuardId, StepId } from '../ids';
import type { Step } from './step';
import { ENTRY_STEPS } from './entry';
import { IMR_STEPS } from './imr';
import { OUTCOME_STEPS } from './outcome';
import { OVERSIGHT_STEPS } from './oversight';
import { PANEL_STEPS } from './panel';
import { PAPER_STEPS } from './papers';
import { PUBLICATION_STEPS } from './publication';
import { PUTTING_RIGHT_STEPS } from './putting-right';
import { REPORT_STEPS } from './report';
import { TAKE_OVER_STEPS } from './take-over';

export { STEP_IDS, type StepId } from '../ids';

const rows = {
  ...ENTRY_STEPS,
  ...TAKE_OVER_STEPS,
  ...PANEL_STEPS,
  ...IMR_STEPS,
  ...REPORT_STEPS,
  ...PUBLICATION_STEPS,
  ...OUTCOME_STEPS,
  ...PAPER_STEPS,
  ...OVERSIGHT_STEPS,
  ...PUTTING_RIGHT_STEPS
} satisfies Readonly<Record<StepId, unknown>>;

/** Everything that anybody can do, in the order in which it is offered. */
export const STEPS: Readonly<Record<StepId, Step>> = rows;

/** The steps that a guard guards. */
export type StepsGuardedBy<G extends GuardId> = {
  [S in StepId]: G extends (typeof rows)[S]['guards'][number] ? S : never;
}[StepId];

/** Whether a step begins a review. */
export const begins = (step: StepId): boolean => STEPS[step].begins !== undefined;
