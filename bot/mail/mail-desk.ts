import type { SPFI } from '@pnp/sp';

import type { LetterShown, MailListed, MailShown, MailsRead } from '../../src/client/wire/mail-wire';
import { addDays, ukDay } from '../../src/domain/dates';
import type { LetterText } from '../../src/domain/letters/letter-text';
import { pastedText } from '../../src/domain/letters/quoted';
import type { Mail } from '../../src/domain/mail/mail';
import { mayReadMail, readsMailbox } from '../../src/domain/mail/who-reads';
import type { Directory, Person } from '../../src/domain/people/people';
import { availableBeginnings } from '../../src/domain/review/decide';
import type { Refusal } from '../../src/domain/review/refusal';
import { inOneRequest } from '../../src/register/client/one-request';
import { readDirectory } from '../../src/register/directory/directory';
import { mailFile } from '../../src/register/mail/mail-file';
import { mailsAt, mailsHandedTo, mailsSince, readMail, type StoredMail } from '../../src/register/mail/mails';
import { lastNotificationKeys } from '../../src/register/reviews/reviews';
import type { SayFor } from '../http/routes/route';
import type { CannotRead } from '../letters/cannot-read';
import type { LetterReader } from '../letters/letter-reader';
import { askerIn } from '../page-reads/asker';
import { letterShown, unreadLetter } from './letter-shown';
import { mailListed } from './mail-listed';
import { asNoted, furtherIn, isOwn, notedLately, recordedFrom } from './note-recorded';
import { relatedReviews } from './related-reviews';
import { receivedWith, understandLetter } from './understand';

/**
 * Without a refusal there is nothing for this person: the same for what they may not know of as for what is not there.
 */
export type MailAnswer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly refusal?: Refusal };

/** `actorId` comes from a verified token. */
interface OfMail {
  readonly actorId: string;
  readonly key: string;
}

/** Mail and letters, for those who may read them (KP-1, KP-5). Each throws as the register does. */
export interface MailDesk {
  /** To the intake team, what waits and what was received in the last 30 days; to others, what they were handed. */
  readonly list: (actorId: string) => Promise<MailAnswer<MailsRead>>;
  readonly read: (asked: OfMail) => Promise<MailAnswer<MailShown>>;
  /** A mail as it came. */
  readonly file: (asked: OfMail) => Promise<MailAnswer<{ readonly name: string; readonly bytes: Uint8Array }>>;
  /** What a letter says, for those who may record a review from it. Nothing of it is kept. */
  readonly readLetter: (
    asked: { readonly actorId: string } & ({ readonly text: string } | { readonly bytes: Uint8Array })
  ) => Promise<MailAnswer<{ readonly letter: LetterShown }>>;
}

/** Who asks, with the Directory that they were found in. */
interface Asker {
  readonly asker: Person;
  readonly directory: Directory;
}

interface MailDeskOptions {
  readonly sp: SPFI;
  readonly now: () => string;
  readonly sayFor: SayFor;
  readonly readFile: LetterReader['readFile'];
}

/** So many of the latest reviews are looked through for one that was recorded from a mail within the last minute. */
const LATEST = 20;
const DAYS_LISTED = 30;
const MOST_LISTED = 300;

const NOTHING: { readonly ok: false } = { ok: false };

export function createMailDesk({ sp, now, sayFor, readFile }: MailDeskOptions): MailDesk {
  async function found({ actorId, key }: OfMail): Promise<MailAnswer<Asker & { mail: StoredMail }>> {
    const [directory, mail] = await inOneRequest(sp, (batch) => [readDirectory(batch), readMail(batch, key)]);
    const asker = holderIn(directory, actorId, ukDay(now()));
    return mail && isOwn(mail) && asker && mayReadMail(mail, asker, ukDay(now()))
      ? { ok: true, asker, directory, mail }
      : NOTHING;
  }

  async function shown(
    read: LetterText | Pick<CannotRead, 'sentence'>,
    { asker, directory, mail }: Asker & { readonly mail?: Mail }
  ): Promise<LetterShown> {
    const asking = { sp, asker, directory, now: now(), ...(mail ? { mail } : {}) };
    if ('sentence' in read) return unreadLetter(sayFor()(read.sentence), await relatedReviews(NAMES_NOTHING, asking));
    const understood = await understandLetter(sp, mail ? receivedWith(read, mail) : read, ukDay(now()));
    const related = await relatedReviews(understood, asking);
    return letterShown(read, understood, { related, say: sayFor(understood.kind) });
  }

  return {
    async list(actorId) {
      const today = ukDay(now());
      const since = `${addDays(today, -DAYS_LISTED)}T00:00:00.000Z`;
      const [directory, recorded, handed, waiting, arrived, recording, recent] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        lastNotificationKeys(batch, LATEST),
        mailsHandedTo(batch, actorId),
        mailsAt(batch, 'waiting'),
        mailsAt(batch, 'arrived'),
        mailsAt(batch, 'recording'),
        mailsSince(batch, since, MOST_LISTED + 1)
      ]);
      const asker = holderIn(directory, actorId, today);
      if (!asker) return NOTHING;
      const mine = handed.filter((mail) => mayReadMail(mail, asker, today));
      const all = readsMailbox(asker, today) ? [...waiting, ...arrived, ...recording, ...recent, ...mine] : mine;
      // What waits comes before what is done, where there is more than is sent.
      const mails = [...new Map(all.filter(isOwn).map((mail) => [mail.key, mail])).values()];
      const shown = mails
        .slice(0, MOST_LISTED)
        .sort((a, b) => b.receivedAt.localeCompare(a.receivedAt) || a.key.localeCompare(b.key));
      const further = furtherIn(all);
      const noted = await notedLately(sp, shown, recorded);
      return {
        ok: true,
        mails: noted.map((mail) => mailListed(mail, further(mail.key))),
        isCut: mails.length > MOST_LISTED
      };
    },
    async read(asked) {
      const [known, bytes] = await Promise.all([found(asked), mailFile(sp, asked.key)]);
      if (!known.ok) return known;
      const { mail, asker, directory } = known;
      const { from, replyTo, subject } = mail;
      const recording = recordedFrom(sp, mail);
      const read = bytes ? await readFile(bytes) : { sentence: NOT_FILED[mail.stage === 'gone' ? 'gone' : 'other'] };
      const recorded = await recording;
      const noted = asNoted(mail, recorded);
      const letter = await shown(read, { asker, directory, mail: noted });
      const own = recorded.references;
      return {
        ...{ ok: true, from, replyTo, subject },
        mail: mailListed(noted, own.slice(1)),
        nextForm: recorded.nextForm,
        letter: { ...letter, reviews: letter.reviews.filter(({ reference }) => !own.includes(reference)) }
      };
    },
    async file(asked) {
      const [known, bytes] = await Promise.all([found(asked), mailFile(sp, asked.key)]);
      if (!known.ok || !bytes) return NOTHING;
      return { ok: true, name: fileName(known.mail), bytes };
    },
    async readLetter({ actorId, ...given }) {
      const directory = await readDirectory(sp);
      const asker = holderIn(directory, actorId, ukDay(now()));
      if (!asker || availableBeginnings(asker, directory, now()).length === 0) return NOTHING;
      const read = 'text' in given ? pastedText(given.text) : await readFile(given.bytes);
      return { ok: true, letter: await shown(read, { asker, directory }) };
    }
  };
}

/** A file that cannot be read may still answer an earlier mail. */
const NAMES_NOTHING = { fields: {}, ownReferences: [], partnershipReferences: [], mayBe: [] };

/** Someone who holds a post today. */
function holderIn(directory: Directory, actorId: string, today: string): Person | undefined {
  const known = askerIn(directory, actorId, today);
  return known.ok ? known.asker : undefined;
}

const NOT_FILED = {
  gone: 'This mail was deleted from the mailbox before it was filed.',
  other: 'This mail has not been filed yet. Try again in 10 seconds.'
};

/** The name says nothing of what is in it. */
const fileName = ({ key, receivedAt }: Pick<MailListed, 'key' | 'receivedAt'>): string =>
  `Mail ${ukDay(receivedAt)} ${key}.eml`;
