import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../domain/dates';
import { WHY_HELD } from '../../../domain/review/criterion';
import { WITHOUT_SERVICE } from '../../../domain/review/service-involved';
import type { Row } from '../state/rows';
import type { Column as Id } from '../state/sorting';
import type { ColumnFilterName } from './ColumnFilter';
import { DueTag } from './DueTag';
import { DutyName } from './DutyName';
import { ReviewLink } from './ReviewLink';
import { RiskTag } from './RiskTag';
import { Quiet, Second } from './table/cell-text';
import type { Column } from './table/column';

/** The filter in the header of each column. */
export const FILTER_OF_COLUMN: Readonly<Record<Id, ColumnFilterName>> = {
  reference: 'reference',
  authority: 'partnership',
  whyHeld: 'why',
  service: 'location',
  status: 'phase',
  risk: 'risk',
  due: 'attention'
};

/** The columns of a table of reviews. `today` is YYYY-MM-DD. */
export const reviewColumns = (today: string, onOpen: (reference: string) => void): readonly Column<Row, Id>[] => [
  {
    id: 'reference',
    label: strings.ColumnReference,
    width: 14,
    sorts: true,
    cell: ({ reference }) => <ReviewLink isRowName reference={reference} onOpen={onOpen} />
  },
  { id: 'authority', label: strings.ColumnAuthority, width: 13, sorts: true, cell: ({ authority }) => authority },
  {
    id: 'whyHeld',
    label: WHY_HELD,
    width: 14,
    sorts: true,
    cell: ({ whyHeld }) => whyHeld || <Quiet>{strings.NotRecordedYet}</Quiet>
  },
  {
    id: 'service',
    label: strings.ColumnService,
    width: 19,
    sorts: true,
    cell: ({ service, withoutService, locationCodes }) => (
      <>
        {service || <Quiet>{withoutService ? WITHOUT_SERVICE : strings.NoService}</Quiet>}
        {!withoutService && <Second>{locationCodes || strings.NoLocation}</Second>}
      </>
    )
  },
  {
    id: 'status',
    label: strings.ColumnStatus,
    width: 13,
    sorts: true,
    cell: ({ status, closed }) => (
      <>
        {status}
        {closed && <Second>{[closed.ending, longDay(closed.on)].filter((part) => part !== '').join(', ')}</Second>}
      </>
    )
  },
  {
    id: 'risk',
    label: strings.ColumnRisk,
    width: 10,
    sorts: true,
    cell: ({ risk, direction }) => <RiskTag risk={risk} direction={direction} />
  },
  {
    id: 'due',
    label: strings.ColumnDue,
    width: 17,
    sorts: true,
    cell: ({ next, shown }) =>
      next ? (
        <>
          <DutyName duty={next} review={shown.review} />
          <Second>
            <DueTag due={next.due} today={today} />
          </Second>
        </>
      ) : (
        <Quiet>{strings.NothingDue}</Quiet>
      )
  }
];
