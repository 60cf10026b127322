import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../domain/dates';
import { WHY_HELD } from '../../../domain/review/criterion';
import { WITHOUT_SERVICE } from '../../../domain/review/service-involved';
import type { Row } from '../state/rows';
import { orderBy, type ReviewColumn } from '../state/sorting';
import { DueTag } from './DueTag';
import { DutyName } from './DutyName';
import { ReviewLink } from './ReviewLink';
import { RiskTag } from './RiskTag';
import { Quiet, Second } from './table/cell-text';
import type { Column } from './table/column';

/** The columns of a table of reviews. `today` is YYYY-MM-DD. */
export const reviewColumns = (
  today: string,
  onOpen: (reference: string) => void
): readonly Column<Row, ReviewColumn>[] => [
  {
    id: 'reference',
    label: strings.ColumnReference,
    width: 14,
    compare: orderBy('reference'),
    filter: { review: 'reference' },
    cell: ({ reference }) => <ReviewLink isRowName reference={reference} onOpen={onOpen} />
  },
  {
    id: 'authority',
    label: strings.ColumnAuthority,
    width: 13,
    compare: orderBy('authority'),
    filter: { review: 'partnership' },
    cell: ({ authority }) => authority
  },
  {
    id: 'whyHeld',
    label: WHY_HELD,
    width: 14,
    compare: orderBy('whyHeld'),
    filter: { review: 'why' },
    cell: ({ whyHeld }) => whyHeld || <Quiet>{strings.NotRecordedYet}</Quiet>
  },
  {
    id: 'service',
    label: strings.ColumnService,
    width: 19,
    compare: orderBy('service'),
    filter: { review: 'location' },
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
    compare: orderBy('status'),
    filter: { review: 'phase' },
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
    compare: orderBy('risk'),
    filter: { review: 'risk' },
    cell: ({ risk, direction }) => <RiskTag risk={risk} direction={direction} />
  },
  {
    id: 'due',
    label: strings.ColumnDue,
    width: 17,
    compare: orderBy('due'),
    filter: { review: 'attention' },
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
