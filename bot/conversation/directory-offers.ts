import { longDay } from '../../src/domain/dates';
import {
  DIRECTORY_FIELDS,
  OTHER_PERSON,
  placeChoices,
  postChoices,
  type DirectoryAction
} from '../../src/domain/people/directory/forms';
import { saidOf } from '../../src/domain/people/directory/change';
import { canManagePost, placesManaged, postsManaged, type Place } from '../../src/domain/people/directory/posts';
import { rowKey, rowsOf, type DirectoryRow } from '../../src/domain/people/directory/row';
import type { Choice, Answers } from '../../src/domain/fields';
import type { Reachable } from '../../src/domain/need-to-know/access';
import { personIn, postsOf, type Directory, type Person } from '../../src/domain/people/people';
import { ROLE_LABELS } from '../../src/domain/words';
import type { Offers } from '../cards/form-fields';
import type { DirectoryFormView } from '../cards/directory-form-card';
import { shortened } from '../cards/size';
import type { CardInvoke } from '../teams/turn';

/** A choice whose title has no term in it: names and posts. */
type NamedChoice = Choice & { readonly title: string };

interface Manager {
  readonly action: DirectoryAction;
  readonly at: Place;
  readonly given: Answers;
  readonly person: Person;
  readonly directory: Directory;
  readonly today: string;
  /** Who was found by a name that was typed: one of them was meant. */
  readonly found?: readonly Reachable[] | undefined;
}

const LONGEST_NAME = 100;
const NOBODY = 'No one is in the Directory for this place. Add a person first.';

/** The posts and places that a person may choose from. */
export function choicesFor(person: Person, today: string): DirectoryFormView['choices'] {
  const places = placesManaged(person, today);
  const posts = new Set(places.flatMap((place) => postsManaged(person, place, today)));
  return {
    post: postChoices.filter(({ value }) => [...posts].some((post) => post === value)),
    place: placeChoices.filter(({ value }) => places.some((place) => place === value))
  };
}

/** Whom and what one can choose on the form of a change. */
export function directoryOffers({ action, at, given, person: manager, directory, today, found = [] }: Manager): Offers {
  const rows = rowsOf(directory).filter(
    ({ post, region, until }) =>
      region === at && (until === undefined || until >= today) && canManagePost(manager, post, region, today)
  );
  const everyone = directory.people
    .filter(({ id }) => id !== manager.id)
    .map((person) => ({ value: person.id, title: titleOf(person, today) }))
    .sort(byTitle);
  const alike = found
    .filter(({ id }) => id !== manager.id)
    .map((one) => ({ value: one.id, title: titleOfFound(one, directory, today) }));
  const people = { person: { choices: alike.length > 0 ? alike : withChosen(everyone, given), none: NOBODY } };
  switch (action) {
    case 'enter':
      return people;
    case 'cover':
      return { away: { choices: peopleIn(rows.filter(({ coverFor }) => !coverFor)), none: NOBODY }, ...people };
    case 'end':
      return {
        row: { choices: rows.map((row) => ({ value: rowKey(row), title: rowTitle(row) })).sort(byTitle), none: NOBODY }
      };
  }
}

/** When the Directory could not be read, what was chosen stays chosen. */
export const chosenAlone = (given: Answers): Pick<DirectoryFormView, 'choices' | 'offers'> => ({
  choices: { post: postChoices, place: placeChoices },
  offers: Object.fromEntries(
    ['person', 'away', 'row'].flatMap((id) =>
      given[id]
        ? [[id, { choices: [{ value: given[id], title: 'The one you chose' }], none: '' }]]
        : [[id, { choices: [NOT_READ], none: '' }]]
    )
  )
});

const NOT_READ: Choice = { value: '-', title: 'Press the button again to see the list' };

/** What was typed, by field. */
export function typedOnDirectoryForm({ data }: CardInvoke, action: DirectoryAction): Answers {
  const typed = [...DIRECTORY_FIELDS[action], OTHER_PERSON].flatMap(({ id }): (readonly [string, string])[] => {
    const answer = Object.hasOwn(data, id) ? data[id] : undefined;
    return typeof answer === 'string' && answer !== '' ? [[id, answer]] : [];
  });
  return Object.fromEntries(typed);
}

/**
 * A person who is not in the Directory, chosen from the people picker or among those found, stays selected when the
 * form is shown again.
 */
function withChosen(choices: readonly Choice[], { person = '', name = '' }: Answers): readonly Choice[] {
  if (person === '' || choices.some(({ value }) => value === person)) return choices;
  return [{ value: person, title: shortened(name || 'The person you chose', LONGEST_NAME) }, ...choices];
}

const titleOf = (person: Person, today: string): string =>
  [
    shortened(person.name, LONGEST_NAME),
    ...postsOf(person, today).map(({ post, region }) => `${ROLE_LABELS[post]}, ${region}`)
  ].join('; ');

/** Name, email address and posts: enough to tell two people of one name apart. */
const titleOfFound = ({ id, name, email }: Reachable, directory: Directory, today: string): string => {
  const known = personIn(directory, id);
  return [known ? titleOf(known, today) : shortened(name, LONGEST_NAME), email]
    .filter((part) => part !== '')
    .join('; ');
};

const rowTitle = (row: DirectoryRow): string =>
  `${shortened(row.name, LONGEST_NAME)}, ${saidOf(row)}${row.coverFor ? `, for ${shortened(row.coverForName ?? 'someone who is away', LONGEST_NAME)}` : ''}`;

const peopleIn = (rows: readonly DirectoryRow[]): readonly Choice[] =>
  [
    ...new Map(
      rows.map((row) => [
        row.personId,
        {
          value: row.personId,
          title: `${shortened(row.name, LONGEST_NAME)}, ${ROLE_LABELS[row.post]}${row.from ? ` since ${longDay(row.from)}` : ''}`
        }
      ])
    ).values()
  ].sort(byTitle);

const byTitle = (a: NamedChoice, b: NamedChoice): number => a.title.localeCompare(b.title, 'en-GB');
