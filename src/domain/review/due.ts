import { plainLine, withoutEnd } from '../input/characters';
import { lastDay, isNotKnown, readWritten } from '../input/part-date';
import { readTime } from '../input/time-of-day';

/**
 * When an action is due: YYYY-MM-DD, empty for a plan without a date. `dueAsWritten` is what the plan says, where that
 * is more than the day.
 */
type DueRead = { readonly due: string; readonly dueAsWritten?: string } | { readonly problem: string };

const BY = /^(?:due |complete |completed )?(?:by|before|no later than)(?: the)?(?: end of)? /i;
/** What a plan says of an action that goes on, or whose date is still to come. */
const NO_DATE =
  /^(on-?going|continuous|continuing|immediate(ly)?|as soon as possible|asap|tb[ac]|to be (agreed|confirmed|decided)|n\/a|not applicable|none|no date|-)$/i;

/**
 * Reads the due date of a plan: a day, “By 31/12/2026”, a month or year, which is due by its last day; or words such as
 * “ongoing”, which are a plan without a date. Anything else may be a slip, and is asked about.
 */
export function readDue(typed: string): DueRead {
  const written = plainLine(typed).slice(0, LONGEST);
  if (written === '') return { due: '' };
  const bare = withoutEnd(written);
  if (NO_DATE.test(bare) || isNotKnown(bare)) return { due: '', dueAsWritten: typed.trim() };
  const read = readWritten(written.replace(BY, ''));
  if (!('date' in read) || read.date.on === '' || !read.date.on.startsWith('20'))
    return {
      problem:
        ('mistake' in read && read.mistake) ||
        `“${written}” is not a real date. Enter it as 31/12/2026 or December 2026, or “ongoing” if it has none.`
    };
  const { on, about } = read.date;
  const time = readTime(read.rest);
  if ('problem' in time) return time;
  const isPlain = on.length === WHOLE_DAY && !about && ['', '00:00'].includes(time.time);
  return isPlain ? { due: on } : { due: lastDay(on), dueAsWritten: typed.trim() };
}

const WHOLE_DAY = 10;
const LONGEST = 80;
