import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import { readsMailbox } from '../../src/domain/mail/who-reads';
import { postsOf, type Directory, type Person } from '../../src/domain/people/people';
import type { PersonRef } from '../../src/domain/people/person-ref';
import { inFewRequests } from '../../src/register/client/one-request';
import { readDirectory } from '../../src/register/directory/directory';
import { mailKeysAt, type StoredMail } from '../../src/register/mail/mails';
import { addMessages, messagesOf, waitingAbout, type Message } from '../../src/register/messages';
import type { AboutMail } from '../../src/register/reviews/about-schema';
import type { Role } from '../../src/domain/words';
import { mailReference } from '../outbox/deliver-mail';

interface Telling {
  readonly sp: SPFI;
  readonly now: () => string;
}

/** Of the mails that waited while nobody was in post, so many are told one by one: the page lists all. */
const MOST_MISSED = 50;

/**
 * Tells everyone of the intake team of a mail, each once for each reason. Where nobody is in post, the administrators
 * are told, once a day, that a mail waits for nobody.
 */
export async function tellIntake(o: Telling, mail: Pick<StoredMail, 'key'>, why: AboutMail['why']): Promise<void> {
  const { people } = await readDirectory(o.sp);
  const today = ukDay(o.now());
  const intake = intakeOf(people, today);
  if (intake.length > 0) {
    await tellOfMail(o, mail, { why, people: intake, role: 'intake-team' });
    return;
  }
  const administrators = people.filter((person) => postsOf(person, today).some(({ post }) => post === 'administrator'));
  await tellOfMail(o, mail, { why: 'vacant', people: administrators, role: 'administrator', of: today });
}

/**
 * Tells the intake team of the mails that wait and of which nobody in it has been told: they arrived while its post was
 * vacant. Adds nothing twice.
 */
export async function tellOfMissedMail(o: Telling, { people }: Directory): Promise<void> {
  const intake = intakeOf(people, ukDay(o.now()));
  if (intake.length === 0) return;
  const keys = (await mailKeysAt(o.sp, 'waiting')).slice(-MOST_MISSED);
  const told = await inFewRequests(
    o.sp,
    keys.map((key) => (batch) => messagesOf(batch, mailReference(key)))
  );
  const missed = keys.filter((_key, index) => !told[index]?.some(({ mail }) => mail?.why === 'arrived'));
  await addMessages(
    o.sp,
    missed.flatMap((key) => messagesTo(o, key, { why: 'arrived', people: intake, role: 'intake-team' }))
  );
}

const intakeOf = (people: readonly Person[], today: string): readonly Person[] =>
  people.filter((person) => readsMailbox(person, today));

interface Told {
  readonly why: AboutMail['why'];
  readonly people: readonly PersonRef[];
  readonly role?: Role | '';
  /** A day: they are told once for the reason on it, and not of each mail. */
  readonly of?: string;
}

/** Tells some people of a mail, each once for each reason. */
export const tellOfMail = (o: Telling, { key }: Pick<StoredMail, 'key'>, told: Told): Promise<unknown> =>
  addMessages(o.sp, messagesTo(o, key, told));

const messagesTo = (
  { now }: Pick<Telling, 'now'>,
  key: string,
  { why, people, role = '', of = key }: Told
): readonly Message[] =>
  people.map(({ id, name }) =>
    waitingAbout(
      { mail: { key, why } },
      {
        key: `mail/${of}/${why}/${id}`,
        reference: mailReference(key),
        person: { id, name },
        role,
        seq: 0,
        changedAt: now()
      }
    )
  );
