import * as v from 'valibot';

import type { Asking } from '../../src/domain/mail/headers';
import type { MailHead } from '../../src/domain/mail/mail';

/** What Microsoft Graph answers, as far as the service reads it. */

/** A mail as a list of Microsoft Graph has it. */
export interface ArrivedMail extends MailHead, Omit<Asking, 'isJunk'> {}
/** The same, of which it is known whether it lay in the folder for junk email. */
export interface FoundMail extends ArrivedMail, Pick<Asking, 'isJunk'> {}

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
export const PageSchema = v.object({ value: v.array(MessageSchema), '@odata.nextLink': v.optional(v.string()) });
export const MarkedSchema = v.object({
  value: v.array(
    v.object({
      id: v.string(),
      isDraft: v.boolean(),
      sentDateTime: v.nullish(v.string(), ''),
      internetMessageId: v.nullish(v.string(), ''),
      conversationId: v.nullish(v.string(), ''),
      toRecipients: v.nullish(v.array(Address), []),
      body: v.nullish(v.object({ content: v.nullish(v.string(), '') }))
    })
  )
});
export const AttachmentsSchema = v.object({
  value: v.array(
    v.object({
      '@odata.type': v.optional(v.string(), ''),
      id: v.string(),
      name: v.nullish(v.string(), ''),
      isInline: v.nullish(v.boolean(), false)
    })
  )
});
export const MadeSchema = v.object({ id: v.string() });
export const FoldersSchema = v.object({ value: v.array(v.object({ id: v.string(), displayName: v.string() })) });

export function mailOf(message: v.InferOutput<typeof MessageSchema>): ArrivedMail {
  const headers = message.internetMessageHeaders.map(({ name, value }) => ({ name: name.toLowerCase(), value }));
  const [from = ''] = message.from ? addressesIn([message.from]) : [];
  const answerTo = addressesIn(message.replyTo);
  return {
    messageId: message.id,
    internetMessageId: message.internetMessageId,
    conversationId: message.conversationId,
    receivedAt: utc(message.receivedDateTime),
    from,
    replyTo: answerTo.join(', ') || from,
    answerTo: answerTo.length > 0 ? answerTo : [from],
    subject: message.subject,
    headers,
    kinds: headers
      .filter(({ name }) => name === 'content-type')
      .map(({ value }) => (value.split(';')[0] ?? '').trim().toLowerCase())
  };
}

export const addressesIn = (people: readonly v.InferOutput<typeof Address>[]): readonly string[] =>
  people.map(({ emailAddress }) => emailAddress.address.trim().toLowerCase()).filter((address) => address !== '');

/** A moment as we write it everywhere. */
export const utc = (moment: string): string => (moment === '' ? '' : new Date(moment).toISOString());
