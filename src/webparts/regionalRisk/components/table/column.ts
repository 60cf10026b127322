import type * as React from 'react';

/** One column of a table of rows R. The first column of a table is the header of each row. */
export interface Column<R, Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** Its share of the width, as CSS has it. */
  readonly width: string;
  readonly cell: (row: R) => React.ReactNode;
  /** Whether the rows can be put in its order. */
  readonly sorts?: true;
}

export interface Order<Id extends string = string> {
  readonly by: Id;
  readonly down: boolean;
}
