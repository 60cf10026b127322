import * as React from 'react';
import type { Column } from './column';
import { useTableCss } from './table-styles';
import { useNearViewport } from './use-near-viewport';

interface RowChunkProps<R> {
  columns: readonly Column<R>[];
  rows: readonly R[];
  /** The index of the first of them among all rows, from 0. */
  first: number;
  keyOf: (row: R) => string;
  /** Drawn wherever the page is scrolled, so that jumping to the end stays there, and Tab comes to the next row. */
  always: boolean;
  onFocus: () => void;
  /** Estimated height of a row, in CSS pixels. */
  about: number;
  /** Draws something below a row over its whole width, such as an open form. */
  below: ((row: R) => React.ReactNode) | undefined;
}

/** Virtualises some rows of a long table: drawn only while near the viewport. */
export function RowChunk<R>({
  columns,
  rows,
  first,
  keyOf,
  always,
  onFocus,
  about,
  below
}: RowChunkProps<R>): React.ReactElement {
  const css = useTableCss();
  const body = React.useRef<HTMLTableSectionElement>(null);
  const { near, height } = useNearViewport(body, first === 0);
  return (
    <tbody ref={body} role="rowgroup" className={css.body} onFocus={onFocus}>
      {near || always ? (
        rows.map((row, at) => (
          <React.Fragment key={keyOf(row)}>
            <tr role="row" aria-rowindex={first + at + 2} className={css.tr}>
              {columns.map(({ id, label, cell }, index) =>
                index === 0 ? (
                  <th key={id} role="rowheader" scope="row" className={css.rowHeader}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} role="cell" className={css.td}>
                    <span aria-hidden className={css.cellLabel}>
                      {label}
                    </span>
                    <div className={css.cell}>{cell(row)}</div>
                  </td>
                )
              )}
            </tr>
            <Below columns={columns.length}>{below?.(row)}</Below>
          </React.Fragment>
        ))
      ) : (
        <tr aria-hidden className={css.far}>
          <td colSpan={columns.length} style={{ height: height ?? rows.length * about, padding: 0 }} />
        </tr>
      )}
    </tbody>
  );
}

const Below: React.FC<{ columns: number }> = ({ columns, children }) => {
  const css = useTableCss();
  if (!children) return null;
  return (
    <tr role="row" className={css.belowRow}>
      <td role="cell" colSpan={columns} className={css.below}>
        {children}
      </td>
    </tr>
  );
};
