import type { SPFI } from '@pnp/sp';
import { chainHash } from '../../../bot/history-chain';
import { createClock } from '../../../bot/settings/working-days';
import { openDuties } from '../../../src/domain/duties';
import { STANDARD_SETTINGS } from '../../../src/domain/settings';
import { addEntries } from '../../../src/register/chronology';
import { fileDocument } from '../../../src/register/documents/documents';
import { saveDraft } from '../../../src/register/drafts';
import { appendHistory } from '../../../src/register/history';
import { fileMail } from '../../../src/register/mail/mail-file';
import { addMail } from '../../../src/register/mail/mails';
import { addMessage, waitingAbout } from '../../../src/register/messages';
import type { OutboxEntry, ReviewRecord } from '../../../src/register/reviews/review-record';
import { eventsOf, inspector, replay, type Act } from '../../domain/builders';
import { said } from '../../domain/in-words';
import { aMail } from '../../domain/mail/a-mail';
import { createShown } from '../../register/entries';

const WRITTEN_AT = '2012-08-07T10:00:00.000Z';

/** The events of a story as the service records them, chained, each with `mark` among what was typed. */
export function chainOf(reference: string, acts: readonly Act[], mark: string): readonly OutboxEntry[] {
  let previousHash = '';
  return eventsOf(acts).map((each) => {
    const event = {
      ...each,
      reference,
      id: `${reference}#${each.seq}`,
      key: `person/form ${reference} ${each.seq}`,
      given: { ...each.given, note: `${mark} typed ${each.seq}` },
      told: each.told.map((told) => ({ ...told, id: told.id.replace(each.reference, reference) }))
    };
    const entry = { event, previousHash, hash: chainHash(previousHash, event) };
    previousHash = entry.hash;
    return entry;
  });
}

export function recordOf(chain: readonly OutboxEntry[]): ReviewRecord {
  const review = replay(chain.map(({ event }) => event));
  return {
    review,
    duties: openDuties(review, createClock(STANDARD_SETTINGS)),
    pending: [],
    lastHash: chain.at(-1)?.hash ?? ''
  };
}

/** Writes into the history, and sends, what an event says. */
export async function deliver(sp: SPFI, entry: OutboxEntry): Promise<void> {
  const { event } = entry;
  await appendHistory(sp, entry, said);
  for (const { id, person, to, notice } of event.told)
    await addMessage(sp, {
      ...waitingAbout(
        {},
        { key: id, reference: event.reference, person, role: to, seq: event.seq, changedAt: event.at }
      ),
      notice,
      state: 'sent',
      sentAt: event.at,
      conversationId: `chat ${person.id}`,
      activityId: `activity ${id}`
    });
}

/** A review that has left something wherever one can: with `mark` in everything that someone wrote. */
export async function livedReview(sp: SPFI, reference: string, acts: readonly Act[], mark: string): Promise<void> {
  const chain = chainOf(reference, acts, mark);
  await createShown(sp, recordOf(chain), `form ${reference} 1`);
  for (const entry of chain) await deliver(sp, entry);
  const entry = (event: string) => ({
    date: { on: '2011-05', about: true },
    time: '',
    source: `${mark} source`,
    event,
    action: `${mark} action`,
    comment: ''
  });
  const by = { by: inspector.name, at: WRITTEN_AT };
  await addEntries(sp, { reference, form: 'f', entries: [entry(`${mark} happened`)], there: [], ...by });
  for (const [version, kind] of [
    ['first', 'imr'],
    ['second', 'imr'],
    ['only', 'outcome']
  ] as const)
    await fileDocument(sp, {
      reference,
      name: `${mark} ${kind}.txt`,
      kind,
      bytes: new TextEncoder().encode(`${mark} ${version}`),
      hash: `${kind} ${version}`
    });
  await saveDraft(
    sp,
    { personId: inspector.id, step: 'reopen', reference },
    { form: 'f', given: { reason: `${mark} draft` }, keptAt: WRITTEN_AT }
  );
  const key = `mail${reference.replaceAll('-', '')}`.slice(-16);
  await addMail(sp, { ...aMail, key, subject: `${mark} subject`, stage: 'recorded', reference });
  await addMail(sp, { ...aMail, key: `x${key.slice(1)}`, subject: `${mark} again`, stage: 'set-aside', sameAs: key });
  for (const each of [key, `x${key.slice(1)}`])
    await fileMail(sp, each, new TextEncoder().encode(`Subject: ${mark}\n\n${mark} body`));
}
