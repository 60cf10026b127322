import type { SPFI } from '@pnp/sp';
import { eventsOf } from '../../../bot/commands/past-of';
import { dutyKey } from '../../../src/domain/duties';
import type { Extract, ExtractedEntry, ExtractedMail, ExtractedMessage } from '../../../src/domain/extract/extract';
import type { Directory } from '../../../src/domain/people/people';
import type { PersonRef } from '../../../src/domain/people/person-ref';
import type { ReviewEvent } from '../../../src/domain/review/review';
import { readChronology, readEntered, readNumbers } from '../../../src/register/chronology';
import { readDirectory } from '../../../src/register/directory/directory';
import { draftsOf } from '../../../src/register/drafts';
import { readHistory } from '../../../src/register/history';
import { mailFile } from '../../../src/register/mail/mail-file';
import { readMail } from '../../../src/register/mail/mails';
import { messagesOf, type StoredMessage } from '../../../src/register/messages';
import { oldRowsOf } from '../../../src/register/old-register';
import { inOneRequest } from '../../../src/register/client/one-request';
import { closedInFavourOf } from '../../../src/register/reviews/closed-in-favour';
import type { StoredReview } from '../../../src/register/reviews/reviews';
import type { FolderOut } from '../backup/folder-out';
import { everythingInLibrary, readVersions } from '../backup/read-documents';
import { mailsOfReview, readMailLinks } from '../erasure/mails-of-review';

/**
 * Reads everything held on a review that was read, and writes its papers and mails into the folder as they are. The
 * history goes as far as the review that was read.
 */
export async function readExtract(
  sp: SPFI,
  stored: StoredReview,
  { folder, madeBy, madeAt }: { readonly folder: FolderOut; readonly madeBy: PersonRef; readonly madeAt: string }
): Promise<Extract> {
  const { review, duties } = stored;
  const { reference } = review;
  const events = eventsOf(stored, await readHistory(sp, reference)).filter(({ seq }) => seq <= review.seq);
  const mails = await mailsHeld(sp, reference, folder);
  const own = mails.filter(({ isShared }) => !isShared).map(({ mail }) => `mail/${mail.key}`);
  const messages: StoredMessage[] = [];
  for (const about of [reference, ...own]) messages.push(...(await messagesOf(sp, about)));
  const names = namesIn(await readDirectory(sp), events);
  const drafts = await draftsOf(sp, reference);
  const [related] = await inOneRequest(sp, (batch) => [closedInFavourOf(batch, review)]);
  return {
    review,
    events,
    isWhole: events.length === review.seq,
    duties,
    ...(await chronologyHeld(sp, reference)),
    messages: messages.map(asExtracted),
    mails,
    ...(await papersHeld(sp, reference, folder)),
    drafts: drafts.map(({ personId, step, given, keptAt }) => ({
      by: { id: personId, name: names.get(personId) ?? personId },
      step,
      given,
      savedAt: keptAt
    })),
    oldRows: await oldRowsOf(sp, reference),
    related: related.map((other) => other.reference),
    names,
    madeBy,
    madeAt
  };
}

/** Names by directory id: those of the Directory, and those that the history has of people who have left it. */
const namesIn = ({ people }: Directory, events: readonly ReviewEvent[]): ReadonlyMap<string, string> =>
  new Map(
    [
      ...events.flatMap(({ by, named, formerly, told }) => [by, named, formerly, ...told.map(({ person }) => person)]),
      ...people
    ].flatMap((person) => (person ? [[person.id, person.name] as const] : []))
  );

const asExtracted = (message: StoredMessage): ExtractedMessage => ({
  person: message.person,
  role: message.role,
  insteadOf: message.insteadOf,
  notice: message.notice,
  ...(message.reminder ? { duty: dutyKey(message.reminder) } : {}),
  ...(message.mail ? { mail: message.mail.key } : {}),
  ...(message.together ? { isOfDuplicate: true } : {}),
  seq: message.seq,
  sentAt: message.sentAt,
  readAt: message.seenAt
});

async function chronologyHeld(sp: SPFI, reference: string): Promise<Pick<Extract, 'chronology' | 'unreadable'>> {
  const [entries, entered, numbers] = [
    await readChronology(sp, reference),
    await readEntered(sp, reference),
    await readNumbers(sp, reference)
  ];
  const chronology = entries.map((entry): ExtractedEntry => {
    const { by = '', at = '' } = entered.get(entry.number) ?? {};
    return { ...entry, enteredBy: by, enteredAt: at };
  });
  const readable = new Set(entries.map(({ number }) => number));
  return { chronology, unreadable: numbers.map(({ number }) => number).filter((number) => !readable.has(number)) };
}

async function mailsHeld(sp: SPFI, reference: string, folder: FolderOut): Promise<readonly ExtractedMail[]> {
  // Any other reference, of a review in the register or not, makes a mail a shared one.
  const { erased: own, shared } = mailsOfReview(await readMailLinks(sp), reference, () => true);
  const held: ExtractedMail[] = [];
  for (const key of [...shared, ...own.map((each) => each.key)]) {
    const mail = await readMail(sp, key);
    if (!mail) continue;
    const bytes = await mailFile(sp, key);
    const path = `mails/${key}.eml`;
    if (bytes) await folder.write(path, bytes);
    const isShared = shared.includes(mail.furtherOf ?? key);
    held.push({ mail, isShared, ...(bytes ? { file: { path, hash: folder.hashes()[path] ?? '' } } : {}) });
  }
  return held.sort((a, b) => a.mail.receivedAt.localeCompare(b.mail.receivedAt));
}

async function papersHeld(
  sp: SPFI,
  reference: string,
  folder: FolderOut
): Promise<Pick<Extract, 'papers' | 'missing'>> {
  const papers: Extract['papers'][number][] = [];
  const missing: string[] = [];
  const all = await everythingInLibrary(sp);
  const own = all.filter(({ path, isFolder }) => !isFolder && path.startsWith(`${reference}/`));
  for (const { path, at, kind } of own) {
    const versions = await readVersions(sp, { path, at }, (file, bytes) => folder.write(file, bytes));
    if (typeof versions === 'string') missing.push(path);
    else
      papers.push({
        path,
        kind,
        versions: versions.map(({ label, savedAt, file }) => ({
          label,
          savedAt,
          path: file,
          hash: folder.hashes()[file] ?? ''
        }))
      });
  }
  return { papers, missing };
}
