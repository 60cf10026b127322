import * as React from 'react';
import { matching, type ColumnRules } from '../state/columns';
import { aboutRowsBehind, type Row } from '../state/rows';
import type { View } from '../state/view';

/**
 * What is about reviews, and matches every filter of the view: those of reviews and those of the columns. Every number
 * on the page counts what the filters leave.
 */
export const useMatching = <R extends { readonly row: Row }, Id extends string>(
  columns: readonly ColumnRules<R, Id>[],
  view: View,
  all: readonly R[]
): readonly R[] =>
  React.useMemo(
    () =>
      matching(
        columns,
        view,
        aboutRowsBehind(view.filters, all, ({ row }) => row)
      ),
    [columns, view, all]
  );
