import type { Diary } from './diary';
import sentences from './sentences.json';
import { addDays, addWorkingDays, workingDayAt } from './working-days';

/** How often an action is done, and how often it takes longer than the plan says. */
const DONE = 0.93;
const LATE = 0.35;
const USED = 0.4;

/** The action plan and what becomes of it, until the review is closed. `received` is the day of the plan. */
export function writeFollowUpCourse(diary: Diary, received: string): void {
  const { chance, subject } = diary;
  const entered = diary.after(received, 5);
  const first = chance.between(0, sentences.actions.length - 1);
  const actions = Array.from({ length: chance.between(2, 4) }, (_each, index) => ({
    id: `A${index + 1}`,
    isRegulated: index === 0 || chance.happens(0.5),
    action: sentences.actions[(first + index) % sentences.actions.length] ?? '',
    due: workingDayAt(addDays(entered, chance.between(30, 110)))
  }));
  const rows = actions.map(({ isRegulated, action, due }) =>
    [
      isRegulated ? subject.service : `${subject.authority} Council (example)`,
      action,
      due,
      isRegulated ? 'yes' : 'no',
      isRegulated ? subject.code : ''
    ].join('\t')
  );
  diary.write(entered, 'inspector', 'add-actions', { rows: rows.join('\n') });
  if (chance.happens(USED))
    diary.write(diary.after(entered, 10), 'inspector', 'record-use', {
      usedIn: 'Example: next inspection',
      use: sentences.use
    });
  const ends = actions.flatMap(({ id, isRegulated, due }) => {
    if (!isRegulated) return due;
    const isLate = chance.happens(LATE);
    if (isLate) diary.write(due, 'inspector', 'update-action', { item: id, state: 'in-progress' });
    if (!chance.happens(DONE)) return [];
    const done = addWorkingDays(due, isLate ? chance.between(15, 60) : 0);
    diary.write(done, 'inspector', 'update-action', { item: id, state: 'done', evidence: sentences.evidence });
    return done;
  });
  // An action that is never done keeps the review open.
  const last = [...ends].sort().at(-1);
  if (last !== undefined && ends.length === actions.length)
    diary.write(diary.after(last, 6), 'lead', 'close', { ending: 'completed', reason: sentences.closing });
}
