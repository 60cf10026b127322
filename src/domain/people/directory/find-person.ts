import { isEmail } from '../../input/identity';
import { codeKey, wordKey } from '../../input/characters';
import type { Answers } from '../../fields';
import type { Reachable } from '../../need-to-know/access';
import type { DirectoryRow } from './row';

/** Who was meant by the name or the work email address of someone who was not chosen from a list. */
type PersonMeant =
  | { readonly is: 'found'; readonly person: Reachable }
  | { readonly is: 'unknown'; readonly sentence: string }
  /** Someone has to say which of them, the best known names first. */
  | { readonly is: 'several'; readonly people: readonly Reachable[]; readonly sentence: string };

/** More than this, and a longer name finds them sooner than a list. */
const MOST_OFFERED = 20;

/**
 * Finds a person among those that are known. An email address, and the whole of a name that only one person has, name
 * them; parts of a name only offer them.
 */
export function findPerson(typed: string, known: readonly Reachable[]): PersonMeant {
  const people = [...new Map(known.map((person) => [person.id.toLowerCase(), person])).values()];
  const line = typed.trim();
  const [owner] = people.filter(({ email }) => email.toLowerCase() === line.toLowerCase());
  if (isEmail(line)) return owner ? { is: 'found', person: owner } : { is: 'unknown', sentence: NO_SUCH_EMAIL };
  const key = wordKey(line);
  const named = people.filter(({ name }) => key !== '' && codeKey(name) === codeKey(line));
  const [only] = named;
  if (only && named.length === 1) return { is: 'found', person: only };
  const alike = named.length > 0 ? named : people.filter(({ name }) => hasWords(name, key));
  if (alike.length === 0) return { is: 'unknown', sentence: NO_SUCH_NAME };
  return {
    is: 'several',
    people: [...alike].sort((a, b) => a.name.localeCompare(b.name, 'en-GB')).slice(0, MOST_OFFERED),
    sentence: alike.length > MOST_OFFERED ? TOO_MANY : WHICH
  };
}

/** Whether each word begins a word of the name. */
function hasWords(name: string, key: string): boolean {
  const parts = wordKey(name).split(' ');
  return key !== '' && key.split(' ').every((word) => parts.some((part) => part.startsWith(word)));
}

/** The people in the rows of the Directory, each with the newest email address. */
export const peopleOfRows = (rows: readonly DirectoryRow[]): readonly Reachable[] => {
  const emails = new Map(rows.filter(({ email }) => email !== '').map(({ personId, email }) => [personId, email]));
  return rows.map(({ personId, name }) => ({ id: personId, name, email: emails.get(personId) ?? '' }));
};

/** What is said of a person who was found, in the answers of the form: what was typed of them comes first. */
export const withPerson = (given: Answers, { id, name, email }: Reachable): Answers => ({
  ...given,
  person: id,
  ...(name && !given['name'] ? { name } : {}),
  ...(isEmail(email) && !given['email'] ? { email } : {})
});

const WHICH =
  'Select the person you mean from the list. If they are not in it, enter their whole name or their work email address.';
const TOO_MANY = `More than ${MOST_OFFERED} people have this name. Select the person from the list, or enter their work email address.`;
const NO_SUCH_EMAIL =
  'No one in the organisation has this work email address. Check it, or ask the person which address they sign in with.';
const NO_SUCH_NAME = 'No one with this name is known to the register. Enter their work email address instead.';
