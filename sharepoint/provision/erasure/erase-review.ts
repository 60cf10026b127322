import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { chainHash } from '../../../bot/history-chain';
import type { Tombstone } from '../../../src/domain/retention/tombstone';
import { allRows, equals, everyRow } from '../../../src/register/client/rows';
import { unlessOvertaken, OVERTAKEN } from '../../../src/register/client/overtaken';
import { deleteRow } from '../../../src/register/client/write-row';
import { addMessages, cardToErase, messagesOf } from '../../../src/register/messages';
import { addOldRows, oldRowsOf } from '../../../src/register/old-register';
import { emptied } from '../../../src/domain/take-over/signed-row';
import { removeRows } from '../../../src/register/remove-rows';
import type { StoredReview } from '../../../src/register/reviews/reviews';
import { addTombstone, eventRows, tombstoneRows, type StoredTombstone } from '../../../src/register/tombstones';
import { mailsOfReview, type MailLink } from './mails-of-review';
import { removeMailFile, removePapers } from './remove-papers';

/**
 * Puts the tombstone of a review into the history, then removes its row, in the version that was decided on. `changed`
 * if someone has changed the review since: then it stays as it is, without a tombstone.
 */
export async function beginErasure(
  sp: SPFI,
  stored: StoredReview,
  { tombstone, before }: { readonly tombstone: Tombstone; readonly before: StoredTombstone | undefined }
): Promise<'begun' | 'changed'> {
  // One that an interrupted run left may say less than the review by now.
  if (before) await deleteRow(sp, 'history', before);
  await addTombstone(sp, tombstone, chainHash(stored.lastHash, tombstone));
  const removed = await unlessOvertaken(deleteRow(sp, 'reviews', stored));
  if (removed !== OVERTAKEN) return 'begun';
  await removeRows(sp, 'history', () => tombstoneRows(sp, tombstone.reference));
  return 'changed';
}

const DraftSchema = v.object({ DraftKey: v.string() });

/** What erasing a review has left to say: how many cards are in chats, and the mails that another review keeps. */
interface Erased {
  readonly cards: number;
  readonly shared: readonly string[];
}

interface Erasing {
  /** What every mail is about, as it was when the run began. */
  readonly mailLinks: readonly MailLink[];
  readonly isInRegister: (reference: string) => boolean;
  /** A UTC time. */
  readonly now: string;
}

/**
 * Removes everything that is left of a review whose row is gone, for good, but its tombstone. It can be interrupted
 * anywhere and done again. What the service needs to edit cards in chats waits in SCR Messages until it has.
 */
export async function removeTraces(
  sp: SPFI,
  reference: string,
  { mailLinks, isInRegister, now }: Erasing
): Promise<Erased> {
  const mails = mailsOfReview(mailLinks, reference, isInRegister);
  let cards = 0;
  for (const about of [reference, ...mails.erased.map(({ key }) => `mail/${key}`)]) {
    const sent = (await messagesOf(sp, about)).flatMap((message) => cardToErase(message, reference, now) ?? []);
    await addMessages(sp, sent);
    cards += sent.length;
    await removeRows(sp, 'messages', () => allRows(sp, 'messages', [], equals<'messages'>('Reference', about)));
  }
  for (const list of ['register', 'actions', 'chronology'] as const)
    await removeRows(sp, list, () => allRows(sp, list, [], equals<typeof list>('Reference', reference)));
  await removeRows(sp, 'drafts', async () =>
    (await everyRow(sp, 'drafts', ['DraftKey'])).filter((row) =>
      v.parse(DraftSchema, row).DraftKey.endsWith(`|${reference}`)
    )
  );
  await removePapers(sp, reference);
  for (const { key, withFile } of mails.erased) {
    if (withFile) await removeMailFile(sp, key);
    await removeRows(sp, 'mail', () => allRows(sp, 'mail', [], equals<'mail'>('Key', key)));
  }
  await emptyOldRows(sp, reference);
  // Last: as long as one is there, the next run knows that there is something left.
  await removeRows(sp, 'history', () => eventRows(sp, reference));
  return { cards, shared: mails.shared };
}

/**
 * Of the rows of the old register, which review came of which stays, so that the file, read again, does not bring the
 * review back.
 */
async function emptyOldRows(sp: SPFI, reference: string): Promise<void> {
  const rows = await oldRowsOf(sp, reference);
  await removeRows(sp, 'oldRegister', () =>
    allRows(sp, 'oldRegister', [], equals<'oldRegister'>('Reference', reference))
  );
  await addOldRows(sp, rows.map(emptied));
}
