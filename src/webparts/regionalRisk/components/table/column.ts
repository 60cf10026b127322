import type * as React from 'react';

/** One column of a table of rows R. The first column of a table is the header of each row. */
export interface Column<R, Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** Its share of the width at first, in percent. */
  readonly width: number;
  readonly cell: (row: R) => React.ReactNode;
  /** Whether the rows can be put in its order. */
  readonly sorts?: true;
  /** What filters the rows by it, drawn in its header. */
  readonly filter?: React.ReactNode;
}

export interface Order<Id extends string = string> {
  readonly by: Id;
  readonly down: boolean;
}
