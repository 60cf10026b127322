import { PATTERN_KINDS, patternsIn, type Pattern, type PatternKind } from '../../../domain/insight/patterns';
import { rowsBehind, type Row } from './rows';
import type { Filters } from './view';

/** What several reviews share, and their rows: open, and recently closed. */
export interface SharedBy {
  readonly kind: PatternKind;
  readonly shared: string;
  /** Adult and children’s reviews at one service. */
  readonly mixed: boolean;
  readonly rows: readonly Row[];
  readonly open: number;
}

/** The patterns among the rows that meet the filters, by what is shared; the most reviews first. */
export function patternsOf(
  rows: readonly Row[],
  filters: Filters
): readonly { readonly kind: PatternKind; readonly patterns: readonly SharedBy[] }[] {
  const found = patternsIn(rowsBehind(filters, rows).map((row) => ({ ...row.shown, row })));
  return PATTERN_KINDS.map((kind) => ({
    kind,
    patterns: found.filter((pattern) => pattern.kind === kind).map(sharedBy)
  }));
}

function sharedBy({ kind, shared, mixed, reviews }: Pattern<Row['shown'] & { readonly row: Row }>): SharedBy {
  const rows = reviews.map(({ row }) => row);
  return {
    kind,
    shared,
    mixed: mixed && kind === 'location',
    rows,
    open: rows.filter(({ stage }) => stage !== 'closed').length
  };
}
