import { addDays, daysBetween, longDay, weekdayAndDay } from '../../dates';
import { inFigures, several } from '../../several';
import { round, SMALL, TODAY_WORDS, type Drawing, type Shape } from './drawing';

/** A day of the calendar, YYYY-MM-DD. `isAhead`: from today on, within the next four weeks. */
interface DueDay {
  readonly day: string;
  readonly isAhead: boolean;
  /** How many reviews have a task due on it. */
  readonly count: number;
}

const DAYS_AHEAD = 28;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/**
 * The weeks, Monday first, that hold the next 28 days, today included. `due`: of each review, the days on which its
 * tasks are due; a review counts once on a day. Days YYYY-MM-DD.
 */
export function dueCalendar(due: readonly (readonly string[])[], today: string): readonly (readonly DueDay[])[] {
  // 5 January 1970 was a Monday.
  const monday = addDays(today, -(daysBetween('1970-01-05', today) % 7));
  const end = addDays(today, DAYS_AHEAD);
  const weeks = Math.ceil(daysBetween(monday, end) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    WEEKDAYS.map((_name, weekday) => {
      const day = addDays(monday, week * 7 + weekday);
      const isAhead = today <= day && day < end;
      return { day, isAhead, count: isAhead ? due.filter((days) => days.includes(day)).length : 0 };
    })
  );
}

const WIDTH = 396;
const STEP = WIDTH / WEEKDAYS.length;
const HEAD = 20;
const ROW = 36;

/**
 * A page of a calendar. Each day has its number above, and how many reviews have a task due on it below. `todayWords`:
 * what the first day is called; a document is read later than on that day.
 */
export const drawDueCalendar = (
  weeks: readonly (readonly DueDay[])[],
  today: string,
  todayWords = TODAY_WORDS
): Drawing => ({
  width: WIDTH,
  height: HEAD + weeks.length * ROW,
  shapes: [
    ...WEEKDAYS.map((name, place): Shape => ({
      is: 'words',
      tone: 'quiet',
      x: round(place * STEP) + 4,
      y: 13,
      words: name,
      align: 'start',
      size: SMALL
    })),
    ...weeks.flatMap((days, week) =>
      days.flatMap((day, place) => drawDay(day, [round(place * STEP), HEAD + week * ROW], { today, todayWords }))
    )
  ]
});

function drawDay(
  { day, isAhead, count }: DueDay,
  [x, y]: readonly [number, number],
  { today, todayWords }: { readonly today: string; readonly todayWords: string }
): readonly Shape[] {
  if (!isAhead) return [];
  const frame = { x: x + 1, y: y + 1, width: round(STEP - 2), height: ROW - 2 };
  const [date = '', month = ''] = longDay(day).split(' ');
  const name: Shape = {
    is: 'words',
    tone: day === today ? 'words' : 'quiet',
    x: x + 5,
    y: y + 14,
    words: day === today ? todayWords : date === '1' ? `1 ${month.slice(0, 3)}` : date,
    align: 'start',
    size: 11,
    ...(day === today ? { bold: true as const } : {})
  };
  const ground: Shape = {
    is: 'box',
    tone: count > 0 ? 'due' : 'band',
    ...frame,
    ...(day === today ? { outlined: true as const } : {})
  };
  if (count === 0) return [ground, name];
  return [
    {
      is: 'number',
      label: `${weekdayAndDay(day)}: ${several(count, 'review')} with a task due`,
      opens: { due: day },
      ...frame,
      shapes: [
        ground,
        name,
        {
          is: 'words',
          tone: 'words',
          x: x + STEP - 7,
          y: y + 29,
          words: inFigures(count),
          align: 'end',
          size: 15,
          bold: true
        }
      ]
    }
  ];
}
