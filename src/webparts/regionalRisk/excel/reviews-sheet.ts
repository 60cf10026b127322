import * as strings from 'RegionalRiskWebPartStrings';
import { ATTENTION_LABELS } from '../../../domain/duties/attention';
import { isDate } from '../../../domain/dates';
import { dutyLabel } from '../../../domain/duties';
import { WHY_HELD } from '../../../domain/review/criterion';
import { entryOf, ENTRY_LABELS } from '../../../domain/review/entry';
import { AGE_LABELS } from '../../../domain/insight/figures';
import { DIRECTION_LABELS, RISK_LABELS } from '../../../domain/review/risk';
import { WITHOUT_SERVICE } from '../../../domain/review/service-involved';
import type { Say } from '../../../domain/text';
import { KIND_NAMES } from '../../../domain/words';
import type { Row } from '../state/rows';
import type { Cell, Sheet, SheetColumn } from './workbook';

interface ReviewColumn extends SheetColumn {
  readonly cell: (row: Row) => Cell;
}

const columnsIn = (say: Say): readonly ReviewColumn[] => [
  { heading: strings.ColumnReference, width: 18, cell: ({ reference }) => reference },
  { heading: strings.ColumnKind, width: 12, cell: ({ kind }) => KIND_NAMES[kind] },
  { heading: say(ENTRY_LABELS.authority), width: 24, cell: ({ authority }) => authority },
  { heading: say(ENTRY_LABELS.partnership), width: 34, cell: ({ partnership }) => partnership },
  {
    heading: say(ENTRY_LABELS.partnershipReference),
    width: 20,
    cell: ({ shown }) => entryOf(shown.review, 'partnershipReference')
  },
  { heading: WHY_HELD, width: 26, cell: ({ whyHeld }) => whyHeld },
  {
    heading: ENTRY_LABELS.service,
    width: 30,
    cell: ({ service, withoutService }) => (withoutService ? WITHOUT_SERVICE : service)
  },
  { heading: ENTRY_LABELS.locationCodes, width: 20, cell: ({ locationCodes }) => locationCodes },
  { heading: strings.ColumnStatus, width: 26, cell: ({ status }) => status },
  {
    heading: strings.ColumnRisk,
    width: 14,
    cell: ({ risk }) => (risk === 'unrated' ? strings.Unrated : RISK_LABELS[risk])
  },
  {
    heading: strings.ColumnDirection,
    width: 16,
    cell: ({ risk, direction }) => (risk === 'unrated' ? '' : DIRECTION_LABELS[direction])
  },
  { heading: strings.FilterAttention, width: 22, cell: ({ attention }) => ATTENTION_LABELS[attention] },
  {
    heading: strings.ColumnDue,
    width: 34,
    cell: ({ next, shown }) => (next ? say(dutyLabel(next, shown.review)) : '')
  },
  { heading: strings.ColumnDueOn, width: 18, cell: ({ next }) => (next ? dayCell(next.due) : '') },
  { heading: strings.ColumnNotified, width: 18, cell: ({ notifiedOn }) => dayCell(notifiedOn) },
  { heading: strings.FilterAge, width: 16, cell: ({ age }) => AGE_LABELS[age] },
  { heading: strings.FilterPerson, width: 28, cell: ({ people }) => people }
];

/** A day; what is none as it is. */
const dayCell = (day: string): Cell => (isDate(day) ? { day } : day);

/** The rows given as a sheet, in their order, as the site words them. */
export function reviewsSheet(rows: readonly Row[], say: Say): Sheet {
  const columns = columnsIn(say);
  return { name: strings.SectionReviews, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
}
