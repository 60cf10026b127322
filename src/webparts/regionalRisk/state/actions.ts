import { isActionOpen, type Action, type ActionListed } from '../../../domain/review/actions';
import { isWhole } from '../../../domain/review/at-glance';
import { daysBetween } from '../../../domain/dates';
import { byText, inOrderOf } from './columns';
import type { Row } from './rows';

/** The status of an action of a regulated organisation today. Each has exactly one. */
export const ACTION_STATUSES = ['late', 'soon', 'ahead', 'undated', 'over'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** Calendar days within which an action is due soon: organisations are asked in good time. */
export const SOON_DAYS = 28;

export interface ActionRow {
  readonly key: string;
  readonly action: Action;
  readonly status: ActionStatus;
  /** The review whose plan it is in. */
  readonly row: Row;
}

export function actionStatusOf(action: Action, today: string): ActionStatus {
  if (!isActionOpen(action)) return 'over';
  if (action.due === '') return 'undated';
  if (action.due < today) return 'late';
  return daysBetween(today, action.due) <= SOON_DAYS ? 'soon' : 'ahead';
}

const byStatus = inOrderOf(ACTION_STATUSES);

/** Overdue first, then the soonest due; closed last. */
export const bySoonest = (a: ActionRow, b: ActionRow): number =>
  byStatus(a.status, b.status) || byText(a.action.due, b.action.due);

/** The actions of regulated organisations in reviews (B-3), the soonest due first. */
export const actionRows = (
  rows: readonly Row[],
  listed: readonly ActionListed[],
  today: string
): readonly ActionRow[] => {
  const byReview = new Map<string, Action[]>();
  for (const { reference, action } of listed) byReview.set(reference, [...(byReview.get(reference) ?? []), action]);
  // A review that was loaded since is later than the list.
  const actionsOf = ({ reference, shown }: Row): readonly Action[] =>
    isWhole(shown) ? shown.review.actions : (byReview.get(reference) ?? []);
  return rows
    .flatMap((row) =>
      actionsOf(row)
        .filter(({ regulated }) => regulated)
        .map((action): ActionRow => ({
          key: `${row.reference}/${action.id}`,
          action,
          status: actionStatusOf(action, today),
          row
        }))
    )
    .sort((a, b) => bySoonest(a, b) || byText(a.key, b.key));
};

/** Those of one status, or all: what a number counts is what the table shows. */
export const actionsBehind = (status: ActionStatus | undefined, actions: readonly ActionRow[]): readonly ActionRow[] =>
  actions.filter((each) => status === undefined || each.status === status);

export const isActionStatus = (text: string | undefined): text is ActionStatus =>
  ACTION_STATUSES.some((status) => status === text);
