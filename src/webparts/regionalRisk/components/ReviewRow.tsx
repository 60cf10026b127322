import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import * as strings from 'RegionalRiskWebPartStrings';
import { dutyLabel } from '../../../domain/duties';
import { WITHOUT_SERVICE } from '../../../domain/service-involved';
import type { Row } from '../state/rows';
import type { Column } from '../state/sorting';
import { COLUMN_LABELS } from './column-labels';
import { DueTag } from './DueTag';
import { RiskTag } from './RiskTag';
import { useTableCss } from './table-styles';

export interface ReviewRowProps {
  row: Row;
  today: string;
  onOpen: (reference: string) => void;
}

export const ReviewRow: React.FC<ReviewRowProps> = ({ row, today, onOpen }) => {
  const css = useTableCss();
  const cell = (column: Column, content: React.ReactNode) => (
    <td role="cell" className={css.td}>
      <span aria-hidden className={css.cellLabel}>{COLUMN_LABELS[column]}</span>
      <div className={css.cell}>{content}</div>
    </td>
  );
  return (
    <tr role="row" className={css.tr}>
      <th role="rowheader" scope="row" className={css.rowHeader}>
        <Link as="button" onClick={() => onOpen(row.reference)} styles={{ root: { fontWeight: 600, minHeight: 24 } }}>{row.reference}</Link>
      </th>
      {cell('authority', row.authority)}
      {cell(
        'service',
        <>
          {row.service || <span className={css.quiet}>{row.withoutService ? WITHOUT_SERVICE : strings.NoService}</span>}
          {!row.withoutService && <span className={css.second}>{row.locationCodes || strings.NoLocation}</span>}
        </>
      )}
      {cell('stage', row.stage)}
      {cell('risk', <RiskTag risk={row.risk} direction={row.direction} />)}
      {cell(
        'due',
        row.next ? (
          <>
            {dutyLabel(row.next, row.shown.review)}
            <span className={css.second}><DueTag due={row.next.due} today={today} /></span>
          </>
        ) : (
          <span className={css.quiet}>{strings.NothingDue}</span>
        )
      )}
    </tr>
  );
};
