import { STAGES } from '../../../domain/review/stage';
import { RISK_LEVELS } from '../../../domain/review/risk';
import type { Row } from './rows';

export type Column = 'reference' | 'authority' | 'whyHeld' | 'service' | 'status' | 'risk' | 'due';

export interface Sorting {
  readonly by: Column;
  readonly down: boolean;
}

/** Sorts reviews without a task last. */
const NEVER = '9999-12-31';

const risks: readonly string[] = [...RISK_LEVELS, 'unrated'];
const byText = (a: string, b: string): number => a.localeCompare(b, 'en-GB');

const ORDERS: Readonly<Record<Column, (a: Row, b: Row) => number>> = {
  reference: () => 0,
  authority: (a, b) => byText(a.authority, b.authority),
  whyHeld: (a, b) => byText(a.whyHeld, b.whyHeld),
  service: (a, b) => byText(a.service, b.service),
  status: (a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || byText(a.status, b.status),
  risk: (a, b) => risks.indexOf(a.risk) - risks.indexOf(b.risk),
  due: (a, b) => byText(a.next?.due ?? NEVER, b.next?.due ?? NEVER)
};

/** Sorts rows. The reference breaks ties, so that the order is stable. */
export const sorted = (rows: readonly Row[], { by, down }: Sorting): readonly Row[] =>
  [...rows].sort((a, b) => (ORDERS[by](a, b) || byText(a.reference, b.reference)) * (down ? -1 : 1));

/** Sorts rows by the person’s own tasks, the soonest due first. */
export const ownSoonest = (rows: readonly Row[]): readonly Row[] =>
  [...rows].sort(
    (a, b) => byText(a.mine[0]?.due ?? NEVER, b.mine[0]?.due ?? NEVER) || byText(a.reference, b.reference)
  );

/** Reverses the order of a column that is pressed again. */
export const turned = (sorting: Sorting, by: Column): Sorting => ({ by, down: sorting.by === by && !sorting.down });
