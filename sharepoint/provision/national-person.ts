import type { SPFI } from '@pnp/sp';
import { postsOf } from '../../src/domain/people/people';
import type { PersonRef } from '../../src/domain/people/person-ref';
import { NATIONAL } from '../../src/domain/steps/by';
import { readDirectory } from '../../src/register/directory/directory';
import { readHoldings } from '../../src/register/directory/holdings';

/** The person with an email who answers for the whole register on a day, YYYY-MM-DD. */
export async function nationalPerson(sp: SPFI, email: string, today: string): Promise<PersonRef | undefined> {
  const row = (await readHoldings(sp)).find((each) => each.email.toLowerCase() === email.trim().toLowerCase());
  const person = row && (await readDirectory(sp)).people.find(({ id }) => id === row.personId.toLowerCase());
  return person && postsOf(person, today).some(({ post }) => NATIONAL.includes(post))
    ? { id: person.id, name: person.name }
    : undefined;
}
