import { plainLine, withoutEnd } from './characters';
import { isNotKnown } from './part-date';

/** `time` is HH:MM by the 24-hour clock, with :SS where seconds were given; empty when it is not known. */
type TimeRead = { readonly time: string } | { readonly problem: string };

const CLOCK = /^(\d{1,2})(?:[:.h](\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)? ?(?:([ap])\.?m|h|hrs?|hours)?$/i;
const FOUR_DIGITS = /^(\d{2})(\d{2}) ?(?:h|hrs?|hours)?$/i;
const WITH_MINUTES = /\d[:.h]\d|\d{4}/i;
const LONGEST = 40;

/**
 * Reads a time as typed: 14:30, 14.30 hrs, 2.30pm, 2 pm, 09:14:27, 1430 hrs, noon, “not known”. Empty means not known.
 */
export function readTime(typed: string): TimeRead {
  const text = plainLine(typed.slice(0, 2 * LONGEST));
  const bare = withoutEnd(text);
  if (bare === '' || isNotKnown(bare)) return { time: '' };
  if (text.length > LONGEST) return { problem: notATime(`${text.slice(0, LONGEST - 1)}…`) };
  if (/^(12 )?(noon|midday)$/i.test(bare)) return { time: '12:00' };
  const [, hours = '', minutes = '00', seconds = '00', half] = CLOCK.exec(bare) ?? FOUR_DIGITS.exec(bare) ?? [];
  const hour = Number(hours);
  if (hours === '' || Number(minutes) > 59 || Number(seconds) > 59 || hour > (half ? 12 : 23) || (half && hour === 0))
    return { problem: notATime(text) };
  const rest = `:${minutes}${Number(seconds) > 0 ? `:${seconds}` : ''}`;
  if (half) return { time: `${two((hour % 12) + (/p/i.test(half) ? 12 : 0))}${rest}` };
  if (!WITH_MINUTES.test(text)) return { problem: notATime(text) };
  // “2.30” is ambiguous: 02:30 or 14:30. “0:30” is not.
  return hours.length === 1 && hour > 0
    ? { problem: `“${text}” may be night or afternoon. Enter ${two(hour)}:${minutes} or ${two(hour + 12)}:${minutes}.` }
    : { time: `${two(hour)}${rest}` };
}

const two = (number: number): string => String(number % 24).padStart(2, '0');

const notATime = (text: string): string =>
  `“${text}” is not a time. Enter it as 14:30 or 2.30pm, or leave it empty and enter what the source says in the event.`;
