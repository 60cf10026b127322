import { wordKey } from '../../input/characters';
import { isInitials } from '../../letters/initials';
import { NOT_KNOWN, saysNothing, type Reading, type ToRead } from './reading';

/** What stands before the name of a person. */
const TITLES = /^(?:mr|mrs|ms|miss|mx|master|dr|baby)\b\.?\s?/i;
/** “Adults”, “Children”: what stands before several people of one review. */
const OF_SEVERAL = /^(?:Adults|Children|Siblings) (?=[A-Z])/;
/** Between two people: “J.T. / M.T.”, “Case A and Case B”. A comma stands between the names of one, too. */
const BETWEEN = / ?[&/+;] ?| and /i;
const BETWEEN_INITIALS = / ?[&/+;,] ?| and /i;
const IN_BRACKETS = / ?\([^()]{0,100}\)$/;
/** Words that say that they are several. */
const SAYS_SEVERAL =
  /\b(?:twins|triplets|siblings|sibling group|brothers|sisters|couple|adults|children|babies|cases)\b|\b(?:two|three|four|[2-9]) (?:people|residents|service users|others)\b|\bx ?[2-9]$/i;
const MOST_PEOPLE = 4;
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
 * service. A longer text is a note, in which names are looked for. Several people may be several cases: the lead looks.
 */
export function readInitials({ line, heading }: ToRead): Reading {
  if (saysNothing(line)) return NOT_KNOWN;
  const people = peopleIn(line);
  const reading = people.length > 1 ? initialsOf(people, line) : oneIn(line);
  const isOfSeveral = people.length > 1 || (SAYS_SEVERAL.test(line) && !isOfService(line));
  return isOfSeveral && (reading.is === 'taken' || reading.is === 'note')
    ? { ...reading, doubt: `“${heading}” may be of several people: check whether each has a review of their own.` }
    : reading;
}

function oneIn(line: string): Reading {
  if (isOne(line)) return { is: 'taken', takes: { initials: line } };
  if (isOfService(line)) return { is: 'taken', takes: { service: line }, said: 'Read as a service.' };
  const [, first = '', rest = ''] = WITH_REST.exec(line) ?? [];
  if (first !== '' && isInitials(first, true) && !isNameBehind(rest))
    return { is: 'taken', takes: { initials: first }, noted: rest };
  return nameLeftOut(line);
}

const isOne = (words: string): boolean => isInitials(words, true) || LOCAL.test(words);

function isOfService(line: string): boolean {
  const words = wordKey(line).split(' ');
  return words.length > 1 && OF_SERVICES.has(words.at(-1) ?? '');
}

/** The people whom a cell names; one or none where it does not name several for sure. */
function peopleIn(line: string): readonly string[] {
  const bare = line.replace(IN_BRACKETS, '').replace(OF_SEVERAL, '');
  const initials = bare.split(BETWEEN_INITIALS);
  if (initials.every(isOne)) return initials;
  const names = bare.split(BETWEEN);
  return isOfService(bare) || names.length > MOST_PEOPLE || !names.every((each) => isOne(each) || isName(each))
    ? []
    : names;
}

/** “Amy Brown”, and neither “sister” nor “two others”. */
const isName = (words: string): boolean =>
  initialsOfName(words) !== undefined && words.split(' ').every((word) => /^\p{Lu}/u.test(word));

/** The initials of several people, as they are written, or as short as they fit. The names are left out. */
function initialsOf(people: readonly string[], line: string): Reading {
  const areInitials = people.every(isOne);
  const each = people.map((one) => (isOne(one) ? one : (initialsOfName(one) ?? '')));
  const written = areInitials && !NO_LOCAL_SIGN.test(line) ? [line.replace(IN_BRACKETS, '')] : [];
  const fitting = [...written, each.join(' & '), each.map(lastWord).join(' & ')].find(
    ({ length }) => length <= LONGEST
  );
  const [inBrackets = ''] = IN_BRACKETS.exec(line) ?? [];
  const noted = areInitials ? { noted: true as const } : inBrackets === '' ? {} : { noted: inBrackets.trim() };
  if (fitting === undefined) return { is: 'note' };
  return {
    is: 'taken',
    takes: { initials: fitting },
    ...noted,
    said: `Read as one review of several people.${areInitials ? '' : ' The names are left out.'}`
  };
}

/** Signs that a local reference does not have. */
const NO_LOCAL_SIGN = /[+;]/;

const lastWord = (words: string): string => words.replace(/^.* /, '');

/** “A B Brown” is a name, “AB (2 of 3)” is none. */
const isNameBehind = (rest: string): boolean => /^\p{Lu}\p{Ll}/u.test(rest);

function nameLeftOut(line: string): Reading {
  const initials = initialsOfName(line);
  return initials === undefined ? { is: 'note' } : { is: 'taken', takes: { initials }, said: 'The name is left out.' };
}

/** The first letters of a name; undefined where words are none. */
function initialsOfName(line: string): string | undefined {
  const words = firstNameFirst(line)
    .replace(TITLES, '')
    .split(/[\s.,]+/)
    .filter((word) => /^\p{L}/u.test(word));
  if (NO_NAME.test(line) || words.length === 0 || words.length > MOST_WORDS) return undefined;
  return words.map((word) => word.charAt(0).toUpperCase()).join('');
}

/** “BROWN, Amy” is Amy Brown. */
function firstNameFirst(line: string): string {
  const [family = '', first, ...more] = line.split(',');
  return first === undefined || more.length > 0 ? line : `${first.trim()} ${family}`;
}
