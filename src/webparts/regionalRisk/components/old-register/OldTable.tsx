import * as React from 'react';
import { useReportCss } from '../report/report-styles';

interface OldTableProps {
  label: string;
  headings: readonly string[];
  /** The cells of each row, the first of which names it. */
  rows: readonly (readonly React.ReactNode[])[];
}

/** A small table, which stacks its cells where there is little room. In print its heading repeats on every page. */
export const OldTable: React.FC<OldTableProps> = ({ label, headings, rows }) => {
  const css = useReportCss();
  return (
    <table role="table" className={css.table} aria-label={label}>
      <thead role="rowgroup" className={css.head}>
        <tr role="row">
          {headings.map((heading) => (
            <th key={heading} role="columnheader" scope="col" className={css.th}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={css.body}>
        {rows.map((cells, at) => (
          <tr key={at} role="row" className={css.row}>
            {cells.map((cell, column) => (
              <td key={column} role={column === 0 ? 'rowheader' : 'cell'} className={css.td}>
                {cell !== '' && <span className={css.label}>{headings[column]}</span>}
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
