import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { WITHHELD_IDS } from '../../domain/mail/acknowledging';
import { EMAIL_TEMPLATE_IDS } from '../../domain/email-templates';
import { MAIL_STAGES, type Acknowledgement, type Mail, type MailStage } from '../../domain/mail/mail';
import { STEP_IDS } from '../../domain/steps';
import { KINDS } from '../../domain/words';
import { json, line, whole } from '../client/cells';
import type { Etag } from '../client/etag';
import { OVERTAKEN, unlessOvertaken } from '../client/overtaken';
import { allRows, equals, firstRow, lastRows, parseRow, readableRows, type Condition } from '../client/rows';
import { jsonOf } from '../client/schemas';
import { addUnlessThere, updateRow } from '../client/write-row';
import type { Cells } from '../lists';

/** A mail, with the item and the version that was read. */
export interface StoredMail extends Mail {
  readonly id: number;
  readonly etag: Etag;
}

const Person = v.object({ id: v.string(), name: v.string() });

const AcknowledgementSchema = v.variant('is', [
  v.object({ is: v.literal('due'), by: v.exactOptional(Person) }),
  v.object({ is: v.literal('sending'), since: v.string(), by: v.exactOptional(Person) }),
  v.object({
    is: v.literal('sent'),
    at: v.string(),
    to: v.string(),
    internetMessageId: v.string(),
    conversationId: v.string(),
    text: v.string()
  }),
  v.object({ is: v.literal('withheld'), why: v.picklist(WITHHELD_IDS) }),
  v.object({
    is: v.literal('bounced'),
    at: v.string(),
    to: v.string(),
    internetMessageId: v.string(),
    conversationId: v.string()
  })
]);

const ReadSchema = v.object({
  answers: v.record(v.string(), v.string()),
  asked: v.array(v.string()),
  kind: v.exactOptional(v.picklist(KINDS)),
  ownReferences: v.array(v.string()),
  notInRegister: v.exactOptional(v.array(v.string())),
  mayBeSeveral: v.exactOptional(v.literal(true)),
  mayBe: v.array(v.picklist(STEP_IDS)),
  problem: v.exactOptional(v.string())
});

const MailSchema = v.object({
  key: v.string(),
  messageId: v.string(),
  internetMessageId: v.string(),
  conversationId: v.string(),
  receivedAt: v.string(),
  from: v.string(),
  replyTo: v.string(),
  subject: v.string(),
  stage: v.picklist(MAIL_STAGES),
  acknowledgement: AcknowledgementSchema,
  read: v.exactOptional(ReadSchema),
  handedTo: v.exactOptional(Person),
  setAside: v.exactOptional(v.string()),
  sameAs: v.exactOptional(v.string()),
  reference: v.exactOptional(v.string()),
  by: v.exactOptional(Person),
  isFiled: v.exactOptional(v.literal(true)),
  furtherOf: v.exactOptional(v.string()),
  outgoing: v.exactOptional(
    v.object({
      template: v.picklist(EMAIL_TEMPLATE_IDS),
      subject: v.string(),
      body: v.string(),
      askedAt: v.string(),
      press: v.string()
    })
  )
});

const COLUMNS = ['State'];
const RowSchema = v.object({ State: jsonOf(MailSchema) });

/** Registers a mail, once. */
export const addMail = (sp: SPFI, mail: Mail): Promise<'added' | 'already there'> =>
  addUnlessThere(sp, 'mail', toRow(mail));

/** A mail by its key, in one request. */
export async function readMail(sp: SPFI, key: string): Promise<StoredMail | undefined> {
  const row = await firstRow(sp, 'mail', COLUMNS, equals<'mail'>('Key', whole(key)));
  return row === undefined ? undefined : fromRow(parseRow('mail', RowSchema, row));
}

/** All mail at a stage, in the order it was registered. */
export const mailsAt = (sp: SPFI, stage: MailStage): Promise<readonly StoredMail[]> =>
  many(sp, equals<'mail'>('Stage', stage));

/** The keys of all mail at a stage, in the order it was registered. */
export const mailKeysAt = async (sp: SPFI, stage: MailStage): Promise<readonly string[]> =>
  readableRows(
    'mail',
    v.object({ Key: v.string() }),
    await allRows(sp, 'mail', ['Key'], equals<'mail'>('Stage', stage))
  ).map(({ Key }) => Key);

/** All mail whose acknowledgement is in a state. */
export const mailsAcknowledged = (sp: SPFI, is: Acknowledgement['is']): Promise<readonly StoredMail[]> =>
  many(sp, equals<'mail'>('Acknowledged', is));

/** All mail of a conversation: that which belongs to it itself, and that whose answer does. */
export async function mailsOfConversation(sp: SPFI, conversationId: string): Promise<readonly StoredMail[]> {
  const cell = whole(conversationCell(conversationId));
  const [own, answered] = await Promise.all([
    many(sp, equals<'mail'>('Conversation', cell)),
    many(sp, equals<'mail'>('AnswerConversation', cell))
  ]);
  return [...new Map([...own, ...answered].map((mail) => [mail.key, mail])).values()];
}

/** All mail of a review, and all that was sent about it in answer. */
export const mailsOfReview = (sp: SPFI, reference: string): Promise<readonly StoredMail[]> =>
  many(sp, equals<'mail'>('Reference', whole(reference)));

/** All mail that one person was handed. */
export const mailsHandedTo = (sp: SPFI, personId: string): Promise<readonly StoredMail[]> =>
  many(sp, equals<'mail'>('HandedTo', whole(personId)));

/** The latest mail to which an answer went to an address, or is being sent. */
export async function lastAnsweredAt(sp: SPFI, address: string): Promise<readonly StoredMail[]> {
  const { filter } = equals<'mail'>('ReplyTo', line(address) ?? '');
  return readable(await lastRows(sp, 'mail', COLUMNS, { filter: `${filter} and (${ANSWERED})` }, MOST_OF_SENDER));
}

/** The first mail with an id of its sender’s program from an address, of the latest of where its answer goes. */
export async function firstDelivery(
  sp: SPFI,
  { internetMessageId, from, replyTo }: Pick<Mail, 'internetMessageId' | 'from' | 'replyTo'>
): Promise<StoredMail | undefined> {
  const condition = equals<'mail'>('ReplyTo', line(replyTo) ?? '');
  const found = readable(await lastRows(sp, 'mail', COLUMNS, condition, MOST_OF_SENDER)).filter(
    (mail) => mail.internetMessageId === internetMessageId && mail.from === from && !mail.outgoing && !mail.furtherOf
  );
  return found.sort((a, b) => a.id - b.id)[0];
}

/** The latest mail, of that received at a UTC time or later, to which an answer went or is being sent. */
export async function lastAnsweredSince(sp: SPFI, since: string): Promise<readonly StoredMail[]> {
  const filter = `${receivedSince(since)} and (${ANSWERED})`;
  return readable(await lastRows(sp, 'mail', COLUMNS, { filter }, MOST_ANSWERED));
}

/** Mail received at a UTC time or later, the newest first, at most so many. */
export const mailsSince = async (sp: SPFI, since: string, most: number): Promise<readonly StoredMail[]> =>
  readable(await lastRows(sp, 'mail', COLUMNS, { filter: receivedSince(since) }, most));

/** Changes a mail that was read; `changed` if someone else has changed it since. */
export async function saveMail(sp: SPFI, stored: StoredMail, next: Mail): Promise<StoredMail | 'changed'> {
  const etag = await unlessOvertaken(updateRow(sp, 'mail', stored, toRow(next)));
  return etag === OVERTAKEN ? 'changed' : { ...next, id: stored.id, etag };
}

const receivedSince = (since: string): string => `ReceivedAt ge datetime'${new Date(since).toISOString()}'`;

const ANSWERED = (['sending', 'sent', 'bounced'] as const)
  .map((is) => equals<'mail'>('Acknowledged', is).filter)
  .join(' or ');
const MOST_OF_SENDER = 50;
/** More than are answered in an hour. */
const MOST_ANSWERED = 100;

const many = async (sp: SPFI, condition: Condition): Promise<readonly StoredMail[]> =>
  readable(await allRows(sp, 'mail', COLUMNS, condition));

const readable = (rows: readonly unknown[]): readonly StoredMail[] =>
  readableRows('mail', RowSchema, rows).map(fromRow);

const fromRow = ({
  State,
  id,
  etag
}: v.InferOutput<typeof RowSchema> & Pick<StoredMail, 'id' | 'etag'>): StoredMail => ({ ...State, id, etag });

/** Conversation ids are longer than a column that is searched by: their end tells them apart. */
const conversationCell = (conversationId: string): string => conversationId.slice(-200);

function toRow(mail: Mail): Cells<'mail'> {
  const { key, messageId, internetMessageId, conversationId, receivedAt, from, replyTo, subject } = mail;
  const { stage, acknowledgement, read, handedTo, setAside, sameAs, reference, by, isFiled, furtherOf, outgoing } =
    mail;
  const state: Mail = {
    ...{ key, messageId, internetMessageId, conversationId, receivedAt, from, replyTo, subject },
    ...{ stage, acknowledgement },
    ...(read ? { read } : {}),
    ...(handedTo ? { handedTo } : {}),
    ...(setAside === undefined ? {} : { setAside }),
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(reference === undefined ? {} : { reference }),
    ...(by ? { by } : {}),
    ...(isFiled ? { isFiled } : {}),
    ...(furtherOf === undefined ? {} : { furtherOf }),
    ...(outgoing ? { outgoing } : {})
  };
  return {
    Title: line(key),
    Key: whole(key),
    ReceivedAt: receivedAt,
    Stage: stage,
    Acknowledged: acknowledgement.is,
    ReplyTo: line(replyTo),
    Conversation: line(conversationCell(conversationId)),
    AnswerConversation:
      acknowledgement.is === 'sent' || acknowledgement.is === 'bounced'
        ? line(conversationCell(acknowledgement.conversationId))
        : null,
    HandedTo: handedTo ? whole(handedTo.id) : null,
    Reference: reference === undefined ? null : whole(reference),
    State: json(state)
  };
}
