import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { pageOf, pageParts, pageWords, type PageColumn } from '../../../../domain/insight/regional-report/columns';
import type { ReportLine } from '../../../../domain/insight/regional-report/line';
import type { RegionalReport } from '../../../../domain/insight/regional-report/report';
import { isLoud, LINES_HEADING } from '../../../../domain/insight/regional-report/words';
import { useReportCss } from './report-styles';

interface ReportRowsProps {
  report: Pick<RegionalReport, 'lines' | 'pageHeadings'>;
  onOpen?: (reference: string) => void;
}

/** The reviews of a report, a row each. In print the heading row repeats on every page. */
export const ReportRows: React.FC<ReportRowsProps> = ({ report, onOpen }) => {
  const css = useReportCss();
  const columns = pageOf(report);
  return (
    <table role="table" className={css.table} aria-label={LINES_HEADING}>
      <colgroup>
        {columns.map(({ columns: [first], share }) => (
          <col key={first} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <thead role="rowgroup" className={css.head}>
        <tr role="row">
          {columns.map(({ heading }) => (
            <th key={heading} role="columnheader" scope="col" className={css.th}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={css.body}>
        {report.lines.map((line) => (
          <tr key={line.reference} role="row" className={css.row}>
            {columns.map((page, at) => (
              <td key={page.columns[0]} role={at === 0 ? 'rowheader' : 'cell'} className={css.td}>
                <span className={css.label}>{page.heading}</span>
                <Parts line={line} page={page} onOpen={onOpen} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Parts: React.FC<{ line: ReportLine; page: PageColumn; onOpen?: (reference: string) => void }> = ({
  line,
  page,
  onOpen
}) => {
  const css = useReportCss();
  return (
    <>
      {pageParts(line.cells, page).map((column) => {
        const words = pageWords(line.cells, column);
        if (column === 'reference' && onOpen)
          return (
            <span key={column} className={css.part}>
              <button
                type="button"
                className={css.open}
                aria-label={format(strings.OpenReview, words)}
                onClick={() => onOpen(line.reference)}
              >
                {words}
              </button>
            </span>
          );
        if (column === 'risk')
          return (
            <span key={column} className={css.part}>
              <span className={`${css.rating} ${css[line.risk]}`}>{words}</span>
            </span>
          );
        return (
          <span key={column} className={isLoud(line, column) ? `${css.part} ${css.loud}` : css.part}>
            {words}
          </span>
        );
      })}
    </>
  );
};
