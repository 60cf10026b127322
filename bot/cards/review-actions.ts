import type { Action } from '../../src/domain/review/actions';
import { isLate, type OpenDuty } from '../../src/domain/duties';
import type { Review } from '../../src/domain/review/review';
import type { Element } from './card';
import { exact, heading, run, words } from './elements';
import { dueDay, lateMark } from './review-duties';
import type { Room } from './review-room';
import { shortened } from './size';

const LONGEST_NAME = 80;
const LONGEST_ACTION = 160;

/** An action that is followed up, with the day on which that is due, YYYY-MM-DD. */
interface Followed {
  readonly action: Action;
  readonly due: string;
}

/** The actions of regulated organisations, the soonest due first, and how many there are beside those shown (B-3). */
export function actionsToFollow(
  { actions }: Review,
  duties: readonly OpenDuty[],
  today: string,
  room: Room
): readonly Element[] {
  if (actions.length === 0) return [];
  const followed = duties.flatMap(({ item, due }): readonly Followed[] =>
    actions.filter(({ id }) => id === item).map((action) => ({ action, due }))
  );
  const rest = summary(actions.length - followed.length, followed.slice(room.actions), today);
  return [
    heading('Actions to follow up'),
    ...followed.slice(0, room.actions).map((each) => line(each, today, room)),
    ...(followed.length === 0 ? [words('Nothing to follow up now.', { spacing: 'Small' })] : []),
    ...(rest === '' ? [] : [words(rest, { spacing: 'Small', isSubtle: true })])
  ];
}

const line = (
  { action: { id, organisation, action, due: planned }, due }: Followed,
  today: string,
  room: Room
): Element =>
  exact(
    [
      ...lateMark({ due }, today),
      run(`${id}, ${shortened(organisation, Math.min(room.line, LONGEST_NAME))}: `, { weight: 'Bolder' }),
      run(
        `${shortened(action, Math.min(room.line, LONGEST_ACTION))} (${dueDay({ due })}${planned ? '' : ', local target'})`
      )
    ],
    { spacing: 'Small' }
  );

/** “and 12 more, 3 of them overdue; 20 others are closed or not ours to follow.” Empty when nothing is left out. */
function summary(others: number, hidden: readonly Followed[], today: string): string {
  const late = hidden.filter((each) => isLate(each, today)).length;
  return [
    ...(hidden.length > 0
      ? [`and ${hidden.length} more in the register${late > 0 ? `, ${late} of them overdue` : ''}`]
      : []),
    ...(others > 0
      ? [`${others} ${others === 1 ? 'other is' : 'others are'} closed, waived or not ours to follow`]
      : [])
  ].join('; ');
}
