import { RISK_LEVELS } from '../../../domain/review/risk';
import { STAGES } from '../../../domain/review/stage';
import { byText, inOrderOf } from './columns';
import type { Row } from './rows';

export type ReviewColumn = 'reference' | 'authority' | 'whyHeld' | 'service' | 'status' | 'risk' | 'due';

/** Sorts reviews without a task last. */
const NEVER = '9999-12-31';

const byStage = inOrderOf(STAGES);
const byRisk = inOrderOf([...RISK_LEVELS, 'unrated'] as const);
const byReference = (a: Row, b: Row): number => byText(a.reference, b.reference);

const ORDERS: Readonly<Record<ReviewColumn, (a: Row, b: Row) => number>> = {
  reference: () => 0,
  authority: (a, b) => byText(a.authority, b.authority),
  whyHeld: (a, b) => byText(a.whyHeld, b.whyHeld),
  service: (a, b) => byText(a.service, b.service),
  status: (a, b) => byStage(a.stage, b.stage) || byText(a.status, b.status),
  risk: (a, b) => byRisk(a.risk, b.risk),
  due: (a, b) => byText(a.next?.due ?? NEVER, b.next?.due ?? NEVER)
};

/** The ascending order of reviews by a column. The reference breaks ties, so that the order is stable. */
export const orderBy =
  (column: ReviewColumn) =>
  (a: Row, b: Row): number =>
    ORDERS[column](a, b) || byReference(a, b);

/** Sorts rows by the person’s own tasks, the soonest due first. */
export const ownSoonest = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => byText(a.mine[0]?.due ?? NEVER, b.mine[0]?.due ?? NEVER) || byReference(a, b));
