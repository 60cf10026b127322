import { TRACK_STATES } from '../../../domain/words';
import type { Row } from './rows';

export const COLUMNS = ['reference', 'authority', 'service', 'imr', 'terms', 'due'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly by: Column;
  readonly down: boolean;
}

/** Reviews on which nothing is due come after those on which something is. */
const NEVER = '9999-12-31';

const imr: readonly string[] = TRACK_STATES.imr;
const terms: readonly string[] = TRACK_STATES.terms;
const byText = (a: string, b: string): number => a.localeCompare(b, 'en-GB');

const ORDERS: Readonly<Record<Column, (a: Row, b: Row) => number>> = {
  reference: () => 0,
  authority: (a, b) => byText(a.authority, b.authority),
  service: (a, b) => byText(a.service, b.service),
  imr: (a, b) => imr.indexOf(a.imr) - imr.indexOf(b.imr),
  terms: (a, b) => terms.indexOf(a.terms) - terms.indexOf(b.terms),
  due: (a, b) => byText(a.next?.due ?? NEVER, b.next?.due ?? NEVER)
};

/** Rows in order; the reference settles what is equal, so that the order never jumps. */
export const sorted = (rows: readonly Row[], { by, down }: Sorting): readonly Row[] =>
  [...rows].sort((a, b) => (ORDERS[by](a, b) || byText(a.reference, b.reference)) * (down ? -1 : 1));

/** A column that is pressed again turns round. */
export const turned = (sorting: Sorting, by: Column): Sorting => ({ by, down: sorting.by === by && !sorting.down });
