import type { SPFI } from '@pnp/sp';

import type { Answers } from '../../src/domain/fields';
import { isObjectId } from '../../src/domain/input/identity';
import type { Reachable } from '../../src/domain/need-to-know/access';
import { findPerson, peopleOfRows, withPerson } from '../../src/domain/people/directory/find-person';
import { OTHER_PERSON } from '../../src/domain/people/directory/forms';
import type { DirectoryRow } from '../../src/domain/people/directory/row';
import { readSitePeople } from '../../src/register/directory/site-people';

/** The answers with the person whom they name; or why nobody is meant yet, by field, and who may be. */
export type Meant =
  | { readonly ok: true; readonly given: Answers }
  | {
      readonly ok: false;
      readonly field: 'person' | 'otherPerson';
      readonly sentence: string;
      readonly people: readonly Reachable[];
    };

/**
 * Whom the answers of a form mean: the person who was chosen or, without one, whose name or work email address was
 * typed. SharePoint is asked only where the Directory does not know them.
 */
export async function personMeant(sp: SPFI, given: Answers, rows: readonly DirectoryRow[]): Promise<Meant> {
  const { person: chosen = '', name = '' } = given;
  const typed = given[OTHER_PERSON.id]?.trim() ?? '';
  const inDirectory = peopleOfRows(rows);
  if (chosen !== '') {
    const isChosen = ({ id }: Reachable): boolean => id === chosen.toLowerCase();
    const known = inDirectory.find(isChosen);
    const isSought = !known && name === '' && isObjectId(chosen);
    const found = isSought ? (await readSitePeople(sp, '')).find(isChosen) : known;
    // Typed before, it may be why this person was among those to select from.
    if (found && typed !== '' && findPerson(typed, [found]).is === 'unknown')
      return {
        ok: false,
        field: 'otherPerson',
        sentence: `You selected ${found.name}, and entered “${typed}”. Empty this field, or select nobody above.`,
        people: []
      };
    return { ok: true, given: isSought && found ? withPerson(given, found) : given };
  }
  if (typed === '') return { ok: true, given };
  const first = findPerson(typed, inDirectory);
  const meant =
    first.is === 'found' && typed.includes('@')
      ? first
      : findPerson(typed, [...inDirectory, ...(await readSitePeople(sp, typed))]);
  switch (meant.is) {
    case 'found':
      return { ok: true, given: withPerson(given, meant.person) };
    case 'several':
      return { ok: false, field: 'person', sentence: meant.sentence, people: meant.people };
    case 'unknown':
      return { ok: false, field: 'otherPerson', sentence: meant.sentence, people: [] };
  }
}
