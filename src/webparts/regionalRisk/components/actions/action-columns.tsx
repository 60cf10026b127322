import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ACTION_STATE_LABELS } from '../../../../domain/review/actions';
import { longDay } from '../../../../domain/dates';
import type { ActionRow } from '../../state/actions';
import { DueTag } from '../DueTag';
import { ReviewLink } from '../ReviewLink';
import type { Column } from '../table/column';
import { Quiet, Second } from '../table/cell-text';

/** When an action is due. A closed action is never overdue. */
const Due: React.FC<{ row: ActionRow; today: string }> = ({ row: { action, status }, today }) => {
  if (action.due === '') return <Quiet>{action.dueAsWritten ?? strings.ActionUndated}</Quiet>;
  return status === 'over' ? (
    <Quiet>{format(strings.ActionWasDue, longDay(action.due))}</Quiet>
  ) : (
    <DueTag due={action.due} today={today} />
  );
};

/** The columns of a table of actions; `update` gives the button that updates one. */
export const actionColumns = (
  today: string,
  onOpen: (reference: string) => void,
  update: (row: ActionRow) => React.ReactNode
): readonly Column<ActionRow>[] => [
  {
    id: 'organisation',
    label: strings.ActionOrganisation,
    width: 19,
    cell: ({ action }) => (
      <>
        {action.organisation}
        {action.locationCode !== '' && <Second>{action.locationCode}</Second>}
      </>
    )
  },
  { id: 'action', label: strings.ActionWhat, width: 27, cell: ({ action }) => action.action },
  { id: 'due', label: strings.ActionDue, width: 15, cell: (row) => <Due row={row} today={today} /> },
  {
    id: 'state',
    label: strings.ActionState,
    width: 22,
    cell: ({ action }) => (
      <>
        {ACTION_STATE_LABELS[action.state]}
        {action.evidence !== '' && <Second>{action.evidence}</Second>}
      </>
    )
  },
  {
    id: 'review',
    label: strings.ActionReview,
    width: 17,
    cell: (row) => (
      <>
        <ReviewLink reference={row.row.reference} onOpen={onOpen}>
          {row.row.reference}, {row.action.id}
        </ReviewLink>
        {update(row)}
      </>
    )
  }
];
