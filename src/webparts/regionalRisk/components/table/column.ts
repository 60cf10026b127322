import type * as React from 'react';
import type { ColumnRules } from '../../state/columns';

/** One column of a table of rows R. The first column of a table is the header of each row. */
export interface Column<R, Id extends string = string> extends ColumnRules<R, Id> {
  /** Its share of the width at first, in percent. */
  readonly width: number;
  readonly cell: (row: R) => React.ReactNode;
}
