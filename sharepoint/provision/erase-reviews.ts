import { ukDay } from '../../src/domain/dates';
import { postsOf } from '../../src/domain/people/people';
import type { PersonRef } from '../../src/domain/people/person-ref';
import { readDirectory } from '../../src/register/directory/directory';
import { readHoldings } from '../../src/register/directory/holdings';
import type { SPFI } from '@pnp/sp';
import { runOnSite } from './command';
import { eraseReviews } from './erasure/erase-reviews';

const USAGE = '--site https://… [--confirm NUMBER --by someone@example.org]';
const ERASERS: readonly string[] = ['administrator', 'national-safeguarding-advisor'];

void runOnSite({ usage: USAGE, texts: ['confirm', 'by'] }, async ({ sp, text, say }) => {
  const now = (): string => new Date().toISOString();
  const confirm = text('confirm');
  if (confirm === undefined) return eraseReviews({ sp, now, say });
  const by = await eraser(sp, text('by') ?? '', ukDay(now()));
  if (!/^\d{1,6}$/.test(confirm) || !by) {
    say(
      `Give the number that the dry run showed, and the email of an administrator or the national safeguarding advisor as it is in SCR Directory: ${USAGE}`
    );
    return false;
  }
  return eraseReviews({ sp, now, say, confirmed: { count: Number(confirm), by } });
});

/** The person with an email who may have reviews erased today. */
async function eraser(sp: SPFI, email: string, today: string): Promise<PersonRef | undefined> {
  const row = (await readHoldings(sp)).find((each) => each.email.toLowerCase() === email.trim().toLowerCase());
  const person = row && (await readDirectory(sp)).people.find(({ id }) => id === row.personId.toLowerCase());
  return person && postsOf(person, today).some(({ post }) => ERASERS.includes(post))
    ? { id: person.id, name: person.name }
    : undefined;
}
