import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../sqlite';
import { idOf, type Arrive } from './arrival';
import type { Attachments } from './attachments';
import { nonDeliveryReport } from './bounce';
import { mimeOfDraft } from './compose';
import type { Folders } from './folders';
import { addressesOf, type Message } from './message';
import type { Messages } from './messages';
import type { Switches } from './switches';

interface Store {
  readonly database: DatabaseSync;
  readonly folders: Folders;
  readonly messages: Messages;
  readonly attachments: Attachments;
  readonly switches: Switches;
  readonly arrive: Arrive;
  /** Of the mailbox. */
  readonly address: string;
}

/** One sending of a mail. A draft that is sent twice has left twice. */
export interface Sending {
  /** When it was sent: UTC. */
  readonly at: string;
  readonly recipients: readonly string[];
  readonly mime: Uint8Array;
  /** Its copy in the mailbox: none while it is on its way, or once the copy has been removed. */
  readonly copy?: Message;
}

/** Sends drafts. They leave at once, and are in Sent Items later, as the settings say. */
export function createSending({ database, folders, messages, attachments, switches, arrive, address }: Store) {
  const insert = database.prepare('insert into outgoing (message, at, due, recipients, mime) values (?, ?, ?, ?, ?)');
  const due = database.prepare(
    'select number, message, at, mime from outgoing where sent_as is null and due <= ? order by number'
  );
  const settled = database.prepare('update outgoing set sent_as = ? where number = ?');
  const all = database.prepare('select at, recipients, mime, sent_as from outgoing order by number');
  const exists = database.prepare('select 1 from message where number = ?');
  let settling: Promise<unknown> = Promise.resolve();

  /** The copy in Sent Items: the draft itself, or another where it has been sent already. Undefined if it is gone. */
  const copyOf = (number: number, at: string): Message | undefined => {
    if (!exists.get(number)) return undefined;
    const draft = messages.at(number);
    const sent = { ...draft, isDraft: false, isRead: true, sent: at, received: at, folder: idOf(folders, 'sentitems') };
    if (!draft.isDraft) {
      const copy = messages.add(sent);
      messages.putProperties(copy, messages.properties(draft));
      return copy;
    }
    messages.setInTransit(draft, false);
    const moved = messages.move(sent, sent.folder);
    return switches.settings().draftId === 'changed' ? messages.giveOtherIds(moved) : moved;
  };

  const settleOne = async ({ number, message, at, mime }: Readonly<Record<string, unknown>>): Promise<void> => {
    const bytes = mime instanceof Uint8Array ? mime : new Uint8Array();
    const copy = inTransaction(database, () => {
      const made = copyOf(Number(message), String(at));
      if (made) attachments.putMime(made.number, bytes);
      settled.run(made?.number ?? 0, Number(number));
      return made;
    });
    if (!copy) return;
    const { details } = copy;
    const received = new Date();
    const failed = [...details.to, ...details.cc, ...details.bcc].filter((each) => switches.doesBounce(each.address));
    const usual = { folder: 'inbox', dmarc: 'pass', received } as const;
    if (failed.length > 0)
      await arrive(nonDeliveryReport({ mail: copy, failed, address, at: received }), { ...usual, shownTo: failed });
    if (addressesOf(details).some((each) => each.toLowerCase() === address.toLowerCase())) await arrive(bytes, usual);
  };

  return {
    /** Sends a draft that has recipients. */
    send(draft: Message): void {
      const { sentAfterMs, inTransit } = switches.settings();
      const at = new Date();
      const recipients = JSON.stringify(addressesOf(draft.details));
      inTransaction(database, () => {
        insert.run(draft.number, at.toISOString(), at.getTime() + sentAfterMs, recipients, mimeOfDraft(draft, at));
        if (inTransit === 'gone') messages.setInTransit(draft, true);
      });
    },
    /** Puts into Sent Items what has been on its way long enough. To be called before the mailbox is read. */
    async settle(): Promise<void> {
      // One that could not be put there is tried again with the next.
      settling = settling
        .catch(() => undefined)
        .then(async () => {
          for (const row of due.all(Date.now())) await settleOne(row);
        });
      await settling;
    },
    sendings: (): readonly Sending[] =>
      all.all().map((row) => {
        const number = Number(row['sent_as'] ?? 0);
        return {
          at: String(row['at']),
          recipients: (JSON.parse(String(row['recipients'])) as unknown[]).map(String),
          mime: row['mime'] instanceof Uint8Array ? row['mime'] : new Uint8Array(),
          ...(exists.get(number) && { copy: messages.at(number) })
        };
      })
  };
}
