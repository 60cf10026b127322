import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import type { LetterText } from '../../src/domain/letters/letter-text';
import { candidatesOf, readLetter } from '../../src/domain/letters/read-letter';
import { answersOf, understand, type Understood } from '../../src/domain/letters/understand';
import type { Mail, MailRead } from '../../src/domain/mail/mail';
import { mayBeSeveral } from '../../src/domain/mail/several';
import { inOneRequest } from '../../src/register/client/one-request';
import { unlessMissing } from '../../src/register/client/sharepoint-errors';
import { findLocations, readLocations } from '../../src/register/locations/locations';

/** A name that more locations begin with is not that of one. */
const MOST_OF_NAME = 20;

/**
 * Understands a letter or mail by rules, with what the location list has for the codes and names in it (KP-1, KP-5).
 * `today` is YYYY-MM-DD. One request. Throws `RegisterUnavailable` when SharePoint cannot be reached.
 */
export async function understandLetter(sp: SPFI, text: LetterText, today: string): Promise<Understood> {
  const read = readLetter(text);
  const { codes, names } = candidatesOf(read);
  if (codes.length + names.length === 0) return understand(read, { locations: [], mayBeMore: false }, today);
  const [coded, ...named] = await inOneRequest(sp, (batch) => [
    unlessMissing(readLocations(batch, codes), []),
    ...names.map((name) => findLocations(batch, name, MOST_OF_NAME))
  ]);
  const found = [...coded, ...named.flatMap(({ locations }) => locations)];
  return understand(
    read,
    {
      locations: [...new Map(found.map((location) => [location.code, location])).values()],
      mayBeMore: named.some(({ more }) => more)
    },
    today
  );
}

/** What was read of the file of a mail. It was received when the mailbox says, whatever its own lines do. */
export const receivedWith = (text: LetterText, { receivedAt }: Pick<Mail, 'receivedAt'>): LetterText => ({
  ...text,
  receivedOn: ukDay(receivedAt)
});

/** What is kept of a mail that was understood: nothing that names a person. */
export const mailRead = (understood: Understood): MailRead => ({
  answers: answersOf(understood),
  asked: Object.entries(understood.fields).flatMap(([field, { state }]) => (state === 'question' ? [field] : [])),
  ...(understood.kind === undefined ? {} : { kind: understood.kind }),
  ownReferences: [...new Set(understood.ownReferences.map(({ reference }) => reference))],
  ...(mayBeSeveral(understood) ? { mayBeSeveral: true as const } : {}),
  mayBe: understood.mayBe
});
