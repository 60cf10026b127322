import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import type { StoredMail } from '../../src/register/mail/mails';
import { readsMailbox } from '../../src/domain/mail/who-reads';
import type { PersonRef } from '../../src/domain/people/person-ref';
import { readDirectory } from '../../src/register/directory/directory';
import { addMessages, waitingAbout } from '../../src/register/messages';
import type { AboutMail } from '../../src/register/reviews/about-schema';
import type { Role } from '../../src/domain/words';
import { mailReference } from '../outbox/deliver-mail';

interface Telling {
  readonly sp: SPFI;
  readonly now: () => string;
}

/** Tells everyone of the intake team of a mail, each once for each reason. */
export async function tellIntake(o: Telling, mail: Pick<StoredMail, 'key'>, why: AboutMail['why']): Promise<void> {
  const { people } = await readDirectory(o.sp);
  const intake = people.filter((person) => readsMailbox(person, ukDay(o.now())));
  await tellOfMail(o, mail, { why, people: intake, role: 'intake-team' });
}

/** Tells some people of a mail, each once for each reason. */
export const tellOfMail = (
  { sp, now }: Telling,
  { key }: Pick<StoredMail, 'key'>,
  { why, people, role = '' }: { why: AboutMail['why']; people: readonly PersonRef[]; role?: Role | '' }
): Promise<unknown> =>
  addMessages(
    sp,
    people.map(({ id, name }) =>
      waitingAbout(
        { mail: { key, why } },
        {
          key: `mail/${key}/${why}/${id}`,
          reference: mailReference(key),
          person: { id, name },
          role,
          seq: 0,
          changedAt: now()
        }
      )
    )
  );
