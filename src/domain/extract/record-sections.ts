import { COMMENT_COLUMNS } from '../comments/comment';
import { sheetOf } from '../comments/sheet';
import { longDay, longTime } from '../dates';
import { DUTIES, dutyLabel } from '../duties';
import { CHRONOLOGY_HEADINGS, chronologyCells, inOrder } from '../imr/chronology';
import { ACTION_STATE_LABELS } from '../review/actions';
import { RISK_LABELS } from '../review/risk';
import { ROLE_LABELS } from '../words';
import type { Wording } from './answers-in-words';
import type { Extract } from './extract';
import { PARTS, tabled, type Section } from './section';

const dayOf = (day: string): string => (day === '' ? '' : longDay(day));

/** The chronology, by date, with what was struck out and why. */
export const chronologySection = ({ chronology, unreadable }: Extract): Section => ({
  ...tabled(PARTS.chronology, 'The chronology has no entries.', {
    headings: [...CHRONOLOGY_HEADINGS, 'Entered, struck out'],
    shares: [4, 11, 6, 13, 22, 14, 13, 17],
    rows: inOrder(chronology).map((entry) => [
      ...chronologyCells(entry),
      [
        [entry.enteredBy, ...(entry.enteredAt === '' ? [] : [longTime(entry.enteredAt)])].join(', '),
        ...(entry.struck
          ? [`Struck out by ${entry.struck.by}, ${longTime(entry.struck.at)}: ${entry.struck.reason}`]
          : [])
      ].join('\n')
    ])
  }),
  ...(unreadable.length === 0 ? {} : { paragraphs: [`Entries that cannot be read: ${unreadable.join(', ')}.`] })
});

/** The comments on the draft that was received last. Earlier ones are in the history. */
export const commentsSection = ({ events }: Extract): Section =>
  tabled(PARTS.comments, 'There are no comments on the latest draft. Comments on earlier ones are in the history.', {
    headings: Object.values(COMMENT_COLUMNS),
    shares: [13, 33, 34, 20],
    rows: sheetOf(events).map(({ page, says, correction, source }) => [page, says, correction, source])
  });

export const actionsSection = ({ review }: Extract): Section =>
  tabled(PARTS.actions, 'The review has no actions.', {
    headings: ['No.', 'Organisation', 'Location code', 'Action', 'Due', 'Status', 'Evidence', 'Entered, last update'],
    shares: [5, 15, 10, 24, 10, 10, 14, 12],
    rows: review.actions.map((action) => [
      action.id,
      `${action.organisation}${action.regulated ? '' : '\nNot regulated by us'}`,
      action.locationCode,
      action.action,
      action.dueAsWritten ?? dayOf(action.due),
      ACTION_STATE_LABELS[action.state],
      action.evidence,
      `${longDay(action.enteredOn)}\n${dayOf(action.heardOn)}`
    ])
  });

export const ratingsSection = ({ review }: Extract): Section =>
  tabled(PARTS.ratings, 'The risk was not rated.', {
    headings: ['Rating', 'By whom and when', 'Reason'],
    shares: [12, 28, 60],
    rows: review.ratings.map(({ level, rationale, by, at }) => [
      RISK_LABELS[level],
      `${by.name}, ${longTime(at)}`,
      rationale
    ])
  });

/** The tasks that are open, that were completed and that were waived. */
export function tasksSection({ review, duties }: Extract, { say }: Wording): Section {
  const labelled = (duty: Parameters<typeof dutyLabel>[0]): string => say(dutyLabel(duty, review));
  return tabled(PARTS.tasks, 'The review has no tasks.', {
    headings: ['Task', 'Status', 'Since', 'Due', 'Assigned to'],
    shares: [40, 24, 12, 12, 12],
    rows: [
      ...duties.map((duty) => [labelled(duty), 'Open', longDay(duty.since), dayOf(duty.due), ROLE_LABELS[duty.owner]]),
      ...review.completedDuties.map(({ on, since, due, ...duty }) => [
        labelled(duty),
        `Completed on ${longDay(on)}`,
        longDay(since),
        dayOf(due),
        ROLE_LABELS[DUTIES[duty.duty].owner]
      ]),
      ...review.waived.map(({ seq, reason, ...duty }) => [
        labelled(duty),
        `Waived, history ${seq}: ${reason}`,
        '',
        '',
        ROLE_LABELS[DUTIES[duty.duty].owner]
      ])
    ]
  });
}

/** The row of the old register that the review came of, cell by cell. */
export const oldRegisterSection = ({ oldRows }: Extract): Section =>
  tabled(PARTS.oldRegister, 'The review did not come from the old register.', {
    headings: ['Where it was', 'Column', 'What it said', 'What became of it'],
    shares: [20, 20, 36, 24],
    rows: oldRows.flatMap(({ sheet, row, cells }) =>
      cells.map(({ column, heading, shown, fate }) => [`${sheet}, ${column}${row}`, heading, shown, fate])
    )
  });
