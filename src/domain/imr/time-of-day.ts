import { isNotKnown } from './part-date';

/** `time` is HH:MM by the 24-hour clock, empty when it is not known. */
type TimeRead = { readonly time: string } | { readonly problem: string };

const CLOCK = /^(\d{1,2})(?:[:.](\d{2})(?::00)?)?\s*(?:([ap])\.?m\.?)?$/i;
const FOUR_DIGITS = /^(\d{2})(\d{2})\s*(?:h|hrs|hours)?$/i;

/** Reads a time as typed: 14:30, 14.30, 2.30pm, 2 pm, 1430 hrs, “not known”. Empty means not known. */
export function readTime(typed: string): TimeRead {
  const text = typed.trim();
  if (text === '' || isNotKnown(text)) return { time: '' };
  const [, hours = '', minutes = '00', half] = CLOCK.exec(text) ?? FOUR_DIGITS.exec(text) ?? [];
  const hour = Number(hours);
  if (hours === '' || Number(minutes) > 59 || hour > (half ? 12 : 23) || (half && hour === 0))
    return { problem: notATime(text) };
  if (half) return { time: `${two((hour % 12) + (/p/i.test(half) ? 12 : 0))}:${minutes}` };
  if (!/[:.]|\d{4}/.test(text)) return { problem: notATime(text) };
  // “2.30” is ambiguous: 02:30 or 14:30.
  return hours.length === 1
    ? { problem: `“${text}” may be night or afternoon. Enter ${two(hour)}:${minutes} or ${two(hour + 12)}:${minutes}.` }
    : { time: `${hours}:${minutes}` };
}

const two = (number: number): string => String(number % 24).padStart(2, '0');

const notATime = (text: string): string =>
  `“${text}” is not a time. Enter it as 14:30 or 2.30pm, or leave it empty and enter what the source says in the event.`;
