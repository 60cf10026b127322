import * as v from 'valibot';

import { withLineFeeds } from '../../src/domain/input/characters';
import { MailRefused, type Graph } from './graph';
import {
  AttachmentsSchema,
  FoldersSchema,
  MadeSchema,
  MarkedSchema,
  PageSchema,
  addressesIn,
  mailOf,
  utc,
  type ArrivedMail,
  type FoundMail
} from './graph-shapes';

/** The mailbox by Microsoft Graph: every request that the service sends of it. Each throws as `Graph` does. */
export interface Mailbox {
  /**
   * The oldest mail in the inbox, or in the folder for junk email: a page, and the next ones until one has something
   * new.
   */
  arrived(folder: 'inbox' | 'junkemail', isNew?: IsNew): Promise<readonly ArrivedMail[]>;
  /** All mail received at a UTC time or later, wherever it is now, but what was sent from here. */
  receivedSince(since: string): Promise<readonly FoundMail[]>;
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

/** Whether something of a page is new. */
type IsNew = (page: readonly ArrivedMail[]) => Promise<boolean>;

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
  readonly conversationId: string;
  readonly to: string;
  /** What it says. */
  readonly text: string;
}

interface Answering {
  readonly mark: string;
  /** In place of the one that was answered, which may name a person. */
  readonly subject: string;
  readonly body: string;
}

/** What marks our answers, so that one is found again whatever became of the request that sent it. */
const MARK = 'String {5d8e1f0a-6f0b-4c3e-9a57-2f6f0a9c7b11} Name ScrAck';
const TAKEN_IN = 'Taken in';
/** What is ordered has to be in the filter, first. No mail is older. */
const ALWAYS = '2000-01-01T00:00:00Z';
type Page = v.InferOutput<typeof PageSchema>;
const PAGE = 50;
const MOST_PAGES = 40;
const SELECTED =
  'id,internetMessageId,conversationId,receivedDateTime,subject,from,replyTo,internetMessageHeaders,isDraft,sentDateTime';

export function createMailbox(graph: Graph, address: string): Mailbox {
  const user = `/users/${encodeURIComponent(address)}`;
  const messageAt = (id: string): string => `${user}/messages/${encodeURIComponent(id)}`;
  let takenIn: Promise<string> | undefined;

  const page = async (path: string, asked: string): Promise<Page> =>
    v.parse(PageSchema, await (await graph({ path, asked })).json());

  /** The messages of a page and of those that follow it, until one is the last that is wanted. */
  async function pagesOf(
    first: string,
    asked: string,
    isLast: (messages: Page['value']) => Promise<boolean> = () => Promise.resolve(false)
  ): Promise<Page['value']> {
    const found: Page['value'] = [];
    let next: string | undefined = first;
    for (let pages = 0; next !== undefined && pages < MOST_PAGES; pages += 1) {
      const { value, '@odata.nextLink': more } = await page(next, asked);
      found.push(...value);
      if (await isLast(value)) break;
      next = more;
    }
    return found;
  }

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
    async arrived(folder, isNew = () => Promise.resolve(true)) {
      const first = listed(`${user}/mailFolders/${folder}/messages`, ALWAYS);
      return (await pagesOf(first, 'list what arrived', (messages) => isNew(messages.map(mailOf)))).map(mailOf);
    },
    async receivedSince(since) {
      const all = async (folder: string): Promise<Page['value']> =>
        pagesOf(listed(folder, since), 'list what was received');
      const junk = new Set((await all(`${user}/mailFolders/junkemail/messages`)).map(({ id }) => id));
      return (await all(`${user}/messages`))
        .filter(({ isDraft }) => !isDraft)
        .map((message) => ({ ...mailOf(message), isJunk: junk.has(message.id) }))
        .filter(({ from }) => from !== address);
    },
    original: (messageId) =>
      unlessGone(async () => {
        const answer = await graph({ path: `${messageAt(messageId)}/$value`, asked: 'read a mail' });
        return new Uint8Array(await answer.arrayBuffer());
      }),
    async attached(messageId) {
      const path = `${messageAt(messageId)}/attachments`;
      const listing = await unlessGone(() =>
        graph({ path: `${path}?$select=name,isInline`, asked: 'list attachments' })
      );
      if (!listing) return [];
      const files: AttachedFile[] = [];
      for (const file of v.parse(AttachmentsSchema, await listing.json()).value) {
        if (file['@odata.type'] !== '#microsoft.graph.fileAttachment' || file.isInline) continue;
        const answer = await graph({
          path: `${path}/${encodeURIComponent(file.id)}/$value`,
          asked: 'read an attachment'
        });
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
      const path = `${messageAt(messageId)}/move`;
      await unlessGone(() => graph({ method: 'POST', path, asked: 'put a mail away', body: { destinationId } }));
    },
    async marked(mark) {
      const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${MARK}' and ep/value eq '${mark}')`;
      const select = 'id,isDraft,sentDateTime,internetMessageId,conversationId,toRecipients,body';
      const path = `${user}/messages?$filter=${encodeURIComponent(filter)}&$select=${select}&$top=10`;
      const { value } = v.parse(MarkedSchema, await (await graph({ path, asked: 'look for an answer' })).json());
      const [found] = [...value].sort((a, b) => Number(a.isDraft) - Number(b.isDraft));
      if (!found) return undefined;
      const { id, isDraft, internetMessageId, conversationId, body } = found;
      return {
        ...{ id, isDraft, internetMessageId, conversationId },
        sentAt: utc(found.sentDateTime),
        to: addressesIn(found.toRecipients).join(', '),
        text: withLineFeeds(body?.content ?? '').trim()
      };
    },
    draftAnswer: (messageId, { mark, subject, body }) =>
      unlessGone(async () => {
        const reply = `${messageAt(messageId)}/createReply`;
        const made = await graph({ method: 'POST', path: reply, asked: 'draft an answer', body: {} });
        const { id } = v.parse(MadeSchema, await made.json());
        await graph({
          method: 'PATCH',
          path: messageAt(id),
          asked: 'write an answer',
          body: {
            subject,
            body: { contentType: 'text', content: body },
            internetMessageHeaders: [{ name: 'X-Auto-Response-Suppress', value: 'All' }],
            singleValueExtendedProperties: [{ id: MARK, value: mark }]
          }
        });
        return id;
      }),
    async send(draftId) {
      await graph({ method: 'POST', path: `${messageAt(draftId)}/send`, asked: 'send an answer' });
    },
    async discard(draftId) {
      const path = messageAt(draftId);
      await unlessGone(() => graph({ method: 'DELETE', path, asked: 'throw a draft away' }));
    }
  };
}

const listed = (path: string, since: string): string =>
  `${path}?$filter=${encodeURIComponent(`receivedDateTime ge ${since}`)}&$orderby=receivedDateTime&$top=${PAGE}&$select=${SELECTED}`;

/** A colleague may have deleted it. */
async function unlessGone<Done>(work: () => Promise<Done>): Promise<Done | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MailRefused && error.status === 404) return undefined;
    throw error;
  }
}
