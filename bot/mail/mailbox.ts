import * as v from 'valibot';

import type { Asking } from '../../src/domain/mail/acknowledging';
import type { MailHead } from '../../src/domain/mail/mail';
import { MailRefused, type Graph } from './graph';

/** The mailbox by Microsoft Graph: every request that the service sends of it. Each throws as `Graph` does. */
export interface Mailbox {
  /** The oldest mail in the inbox, or in the folder for junk email. */
  arrived(folder: 'inbox' | 'junkemail'): Promise<readonly ArrivedMail[]>;
  /** All mail received at a UTC time or later, wherever it is now, but what was sent from here. */
  receivedSince(since: string): Promise<readonly ArrivedMail[]>;
  /** A mail as it came; undefined if it was deleted. */
  original(messageId: string): Promise<Uint8Array | undefined>;
  /** The files that were attached to a mail, in their order; none if it was deleted. */
  attached(messageId: string): Promise<readonly AttachedFile[]>;
  /** Puts a mail that has been taken in into its folder. One that someone has moved or deleted stays as it is. */
  putAway(messageId: string): Promise<void>;
  /** The draft or sent mail that has a mark. */
  marked(mark: string): Promise<MarkedMail | undefined>;
  /** Makes an answer to a mail, with a mark, and does not send it. Gives its id; undefined if the mail was deleted. */
  draftAnswer(messageId: string, answer: Answering): Promise<string | undefined>;
  /** Sends a draft. */
  send(draftId: string): Promise<void>;
  /** Throws a draft away. */
  discard(draftId: string): Promise<void>;
}

/** A mail as a list of Microsoft Graph has it. */
export interface ArrivedMail extends MailHead, Omit<Asking, 'isJunk'> {}

interface AttachedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface MarkedMail {
  readonly id: string;
  readonly isDraft: boolean;
  /** UTC. */
  readonly sentAt: string;
  readonly internetMessageId: string;
  readonly to: string;
}

interface Answering {
  readonly mark: string;
  readonly body: string;
}

/** What marks our answers, so that one is found again whatever became of the request that sent it. */
const MARK = 'String {5d8e1f0a-6f0b-4c3e-9a57-2f6f0a9c7b11} Name ScrAck';
const TAKEN_IN = 'Taken in';
/** What is ordered has to be in the filter, first. No mail is older. */
const ALWAYS = '2000-01-01T00:00:00Z';
const PAGE = 50;
const MOST_PAGES = 40;
const SELECTED =
  'id,internetMessageId,conversationId,receivedDateTime,subject,from,replyTo,internetMessageHeaders,isDraft,sentDateTime';

const Address = v.object({ emailAddress: v.object({ address: v.nullish(v.string(), '') }) });
const MessageSchema = v.object({
  id: v.string(),
  internetMessageId: v.nullish(v.string(), ''),
  conversationId: v.nullish(v.string(), ''),
  receivedDateTime: v.nullish(v.string(), ''),
  subject: v.nullish(v.string(), ''),
  isDraft: v.nullish(v.boolean(), false),
  from: v.nullish(Address),
  replyTo: v.nullish(v.array(Address), []),
  internetMessageHeaders: v.nullish(v.array(v.object({ name: v.string(), value: v.string() })), [])
});
const PageSchema = v.object({ value: v.array(MessageSchema), '@odata.nextLink': v.optional(v.string()) });
const MarkedSchema = v.object({
  value: v.array(
    v.object({
      id: v.string(),
      isDraft: v.boolean(),
      sentDateTime: v.nullish(v.string(), ''),
      internetMessageId: v.nullish(v.string(), ''),
      toRecipients: v.nullish(v.array(Address), [])
    })
  )
});
const AttachmentsSchema = v.object({
  value: v.array(
    v.object({
      '@odata.type': v.optional(v.string(), ''),
      id: v.string(),
      name: v.nullish(v.string(), ''),
      isInline: v.nullish(v.boolean(), false)
    })
  )
});
const MadeSchema = v.object({ id: v.string() });
const FoldersSchema = v.object({ value: v.array(v.object({ id: v.string(), displayName: v.string() })) });

export function createMailbox(graph: Graph, address: string): Mailbox {
  const user = `/users/${encodeURIComponent(address)}`;
  let takenIn: Promise<string> | undefined;

  const page = async (path: string, asked: string) => v.parse(PageSchema, await (await graph({ path, asked })).json());

  /** The id of the folder for mail that has been taken in, which is made if it is not there. */
  async function findTakenIn(): Promise<string> {
    const path = `${user}/mailFolders`;
    const find = async (): Promise<string | undefined> => {
      const filter = encodeURIComponent(`displayName eq '${TAKEN_IN}'`);
      const found = await graph({ path: `${path}?$filter=${filter}&$top=10`, asked: 'find a folder' });
      return v.parse(FoldersSchema, await found.json()).value.find(({ displayName }) => displayName === TAKEN_IN)?.id;
    };
    const there = await find();
    if (there !== undefined) return there;
    try {
      const made = await graph({ method: 'POST', path, asked: 'make a folder', body: { displayName: TAKEN_IN } });
      return v.parse(MadeSchema, await made.json()).id;
    } catch (error) {
      const other = error instanceof MailRefused && error.status === 409 ? await find() : undefined;
      if (other === undefined) throw error;
      return other;
    }
  }

  return {
    async arrived(folder) {
      const { value } = await page(listed(`${user}/mailFolders/${folder}/messages`, ALWAYS), 'list what arrived');
      return value.map(mailOf);
    },
    async receivedSince(since) {
      const found: ArrivedMail[] = [];
      let next: string | undefined = listed(`${user}/messages`, since);
      for (let pages = 0; next !== undefined && pages < MOST_PAGES; pages += 1) {
        const { value, '@odata.nextLink': more } = await page(next, 'list what was received');
        found.push(
          ...value
            .filter(({ isDraft }) => !isDraft)
            .map(mailOf)
            .filter(({ from }) => from !== address)
        );
        next = more;
      }
      return found;
    },
    original: (messageId) =>
      unlessGone(async () => {
        const answer = await graph({ path: `${user}/messages/${messageId}/$value`, asked: 'read a mail' });
        return new Uint8Array(await answer.arrayBuffer());
      }),
    async attached(messageId) {
      const path = `${user}/messages/${messageId}/attachments`;
      const listing = await unlessGone(() =>
        graph({ path: `${path}?$select=name,isInline`, asked: 'list attachments' })
      );
      if (!listing) return [];
      const files: AttachedFile[] = [];
      for (const file of v.parse(AttachmentsSchema, await listing.json()).value) {
        if (file['@odata.type'] !== '#microsoft.graph.fileAttachment' || file.isInline) continue;
        const answer = await graph({ path: `${path}/${file.id}/$value`, asked: 'read an attachment' });
        files.push({ name: file.name, bytes: new Uint8Array(await answer.arrayBuffer()) });
      }
      return files;
    },
    async putAway(messageId) {
      takenIn ??= findTakenIn();
      const destinationId = await takenIn.catch((error: unknown) => {
        takenIn = undefined;
        throw error;
      });
      const path = `${user}/messages/${messageId}/move`;
      await unlessGone(() => graph({ method: 'POST', path, asked: 'put a mail away', body: { destinationId } }));
    },
    async marked(mark) {
      const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${MARK}' and ep/value eq '${mark}')`;
      const select = 'id,isDraft,sentDateTime,internetMessageId,toRecipients';
      const path = `${user}/messages?$filter=${encodeURIComponent(filter)}&$select=${select}&$top=10`;
      const { value } = v.parse(MarkedSchema, await (await graph({ path, asked: 'look for an answer' })).json());
      const [found] = [...value].sort((a, b) => Number(a.isDraft) - Number(b.isDraft));
      return found && { ...found, sentAt: utc(found.sentDateTime), to: addressesIn(found.toRecipients).join(', ') };
    },
    draftAnswer: (messageId, { mark, body }) =>
      unlessGone(async () => {
        const reply = `${user}/messages/${messageId}/createReply`;
        const made = await graph({ method: 'POST', path: reply, asked: 'draft an answer', body: {} });
        const { id } = v.parse(MadeSchema, await made.json());
        await graph({
          method: 'PATCH',
          path: `${user}/messages/${id}`,
          asked: 'write an answer',
          body: {
            body: { contentType: 'text', content: body },
            internetMessageHeaders: [{ name: 'X-Auto-Response-Suppress', value: 'All' }],
            singleValueExtendedProperties: [{ id: MARK, value: mark }]
          }
        });
        return id;
      }),
    async send(draftId) {
      await graph({ method: 'POST', path: `${user}/messages/${draftId}/send`, asked: 'send an answer' });
    },
    async discard(draftId) {
      const path = `${user}/messages/${draftId}`;
      await unlessGone(() => graph({ method: 'DELETE', path, asked: 'throw a draft away' }));
    }
  };
}

const listed = (path: string, since: string): string =>
  `${path}?$filter=${encodeURIComponent(`receivedDateTime ge ${since}`)}&$orderby=receivedDateTime&$top=${PAGE}&$select=${SELECTED}`;

function mailOf(message: v.InferOutput<typeof MessageSchema>): ArrivedMail {
  const headers = message.internetMessageHeaders.map(({ name, value }) => ({ name: name.toLowerCase(), value }));
  const [from = ''] = message.from ? addressesIn([message.from]) : [];
  const [replyTo = from] = addressesIn(message.replyTo);
  return {
    messageId: message.id,
    internetMessageId: message.internetMessageId,
    conversationId: message.conversationId,
    receivedAt: utc(message.receivedDateTime),
    from,
    replyTo,
    subject: message.subject,
    headers,
    kinds: headers
      .filter(({ name }) => name === 'content-type')
      .map(({ value }) => (value.split(';')[0] ?? '').trim().toLowerCase())
  };
}

const addressesIn = (people: readonly v.InferOutput<typeof Address>[]): readonly string[] =>
  people.map(({ emailAddress }) => emailAddress.address.trim().toLowerCase()).filter((address) => address !== '');

/** A moment as we write it everywhere. */
const utc = (moment: string): string => (moment === '' ? '' : new Date(moment).toISOString());

/** A colleague may have deleted it. */
async function unlessGone<Done>(work: () => Promise<Done>): Promise<Done | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MailRefused && error.status === 404) return undefined;
    throw error;
  }
}
