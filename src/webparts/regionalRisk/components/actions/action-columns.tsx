import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ACTION_STATE_LABELS, ACTION_STATES } from '../../../../domain/review/actions';
import { longDay } from '../../../../domain/dates';
import { ACTION_STATUSES, bySoonest, SOON_DAYS, type ActionRow, type ActionStatus } from '../../state/actions';
import { byText, inOrderOf } from '../../state/columns';
import { DueTag } from '../DueTag';
import { ReviewLink } from '../ReviewLink';
import type { Column } from '../table/column';
import { Quiet, Second } from '../table/cell-text';

type ActionColumn = 'organisation' | 'action' | 'due' | 'state' | 'review';

const DUE_WORDS: Readonly<Record<ActionStatus, string>> = {
  late: strings.ActionDueOverdue,
  soon: format(strings.ActionDueSoon, SOON_DAYS),
  ahead: strings.ActionDueLater,
  undated: strings.ActionUndated,
  over: strings.ActionDueClosed
};

/** When an action is due. A closed action is never overdue. */
const Due: React.FC<{ row: ActionRow; today: string }> = ({ row: { action, status }, today }) => {
  if (action.due === '') return <Quiet>{action.dueAsWritten ?? strings.ActionUndated}</Quiet>;
  return status === 'over' ? (
    <Quiet>{format(strings.ActionWasDue, longDay(action.due))}</Quiet>
  ) : (
    <DueTag due={action.due} today={today} />
  );
};

const organisationOf = ({ action }: ActionRow): string => `${action.organisation} ${action.locationCode}`;
const byState = inOrderOf(ACTION_STATES);

/** The columns of a table of actions; `update` gives the button that updates one. `today` is YYYY-MM-DD. */
export const actionColumns = (
  today: string,
  onOpen: (reference: string) => void,
  update: (row: ActionRow) => React.ReactNode
): readonly Column<ActionRow, ActionColumn>[] => [
  {
    id: 'organisation',
    label: strings.ActionOrganisation,
    width: 19,
    compare: (a, b) => byText(organisationOf(a), organisationOf(b)),
    filter: { words: organisationOf },
    cell: ({ action }) => (
      <>
        {action.organisation}
        {action.locationCode !== '' && <Second>{action.locationCode}</Second>}
      </>
    )
  },
  {
    id: 'action',
    label: strings.ActionWhat,
    width: 27,
    compare: (a, b) => byText(a.action.action, b.action.action),
    filter: { words: ({ action }) => action.action },
    cell: ({ action }) => action.action
  },
  {
    id: 'due',
    label: strings.ActionDue,
    width: 15,
    compare: bySoonest,
    filter: { only: ACTION_STATUSES.map((value) => ({ value, title: DUE_WORDS[value] })) },
    cell: (row) => <Due row={row} today={today} />
  },
  {
    id: 'state',
    label: strings.ActionState,
    width: 22,
    compare: (a, b) => byState(a.action.state, b.action.state),
    filter: {
      choices: ACTION_STATES.map((value) => ({ value, title: ACTION_STATE_LABELS[value] })),
      valueIn: ({ action }) => action.state
    },
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
    compare: (a, b) => byText(a.key, b.key),
    filter: { review: 'reference' },
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
