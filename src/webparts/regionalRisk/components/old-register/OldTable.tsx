import * as React from 'react';
import { stylesOf } from '../../hooks/styles-of';
import { useReportCss } from '../report/report-styles';

interface OldTableProps {
  label: string;
  headings: readonly string[];
  /** The cells of each row, the first of which names it. */
  rows: readonly (readonly React.ReactNode[])[];
}

// Where the cells are stacked, each is a line: its heading, and what it says.
const useBeside = stylesOf(() => ({
  cell: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 12px' }
}));

/** A small table, which stacks its cells where there is little room. In print its heading repeats on every page. */
export const OldTable: React.FC<OldTableProps> = ({ label, headings, rows }) => {
  const css = useReportCss();
  const beside = useBeside();
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
                <div className={beside.cell}>
                  {cell !== '' && <span className={css.label}>{headings[column]}</span>}
                  {cell}
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
