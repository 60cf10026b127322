import { wordKey } from '../../input/characters';
import { isInitials } from '../../letters/initials';
import { NOT_KNOWN, saysNothing, type Reading, type ToRead } from './reading';

/** What stands before the name of a person. */
const TITLES = /^(?:mr|mrs|ms|miss|mx|master|dr|baby)\b\.?\s?/i;
/** “Adults A & B”, “Children K and L”, “AB & CD”: several people of one review. */
const SEVERAL = /^(?:(?:Adults|Children|Siblings) )?[A-Z]{1,3}(?:(?:, ?| ?& ?| and |\/)[A-Z]{1,3}){1,3}$/;
/** “Child K”, “Adult 12”. */
const LOCAL = /^(?:adult|child|baby|case) (?:[A-Z]{1,2}\d{0,3}|\d{1,4})$/i;
/** Initials, and what else was written beside them. */
const WITH_REST = /^([A-Z](?:[. ]?[A-Z]){1,2}\.?|(?:Child|Adult|Baby) [A-Z]{1,2})(?=[ (,;:-])[ ,;:-]{0,3}(\S.{0,200})$/;
/** The words of a service, which is named where the person should be. */
const OF_SERVICES: ReadonlySet<string> = new Set(
  'view lodge court manor house hospital hall home homes care centre clinic hospice grange nursing residential unit ward surgery trust ltd limited villa cottage gardens park place agency'.split(
    ' '
  )
);
const MOST_WORDS = 4;
const LONGEST = 12;
/** What no name of a person has. */
const NO_NAME = /[\d@:;?!<>{}]/;

/**
 * Reads who the review is of. Of a name its initials are taken, and the name is left out; a service goes to the
 * service. A longer text is a note, in which names are looked for.
 */
export function readInitials({ line }: ToRead): Reading {
  if (saysNothing(line)) return NOT_KNOWN;
  if (SEVERAL.test(line))
    return line.length <= LONGEST
      ? { is: 'taken', takes: { initials: line }, noted: true, said: 'Read as one review of several people.' }
      : { is: 'note' };
  if (isInitials(line, true) || LOCAL.test(line)) return { is: 'taken', takes: { initials: line } };
  const words = wordKey(line).split(' ');
  const [last = ''] = words.slice(-1);
  if (words.length > 1 && OF_SERVICES.has(last))
    return { is: 'taken', takes: { service: line }, said: 'Read as a service.' };
  const [, first = '', rest = ''] = WITH_REST.exec(line) ?? [];
  if (first !== '' && isInitials(first, true) && !isNameBehind(rest))
    return { is: 'taken', takes: { initials: first }, noted: rest };
  return nameLeftOut(line);
}

/** “A B Brown” is a name, “AB (2 of 3)” is none. */
const isNameBehind = (rest: string): boolean => /^\p{Lu}\p{Ll}/u.test(rest);

function nameLeftOut(line: string): Reading {
  const words = firstNameFirst(line)
    .replace(TITLES, '')
    .split(/[\s.,]+/)
    .filter((word) => /^\p{L}/u.test(word));
  if (NO_NAME.test(line) || words.length === 0 || words.length > MOST_WORDS) return { is: 'note' };
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join('');
  return { is: 'taken', takes: { initials }, said: 'The name is left out.' };
}

/** “BROWN, Amy” is Amy Brown. */
function firstNameFirst(line: string): string {
  const [family = '', first, ...more] = line.split(',');
  return first === undefined || more.length > 0 ? line : `${first.trim()} ${family}`;
}
