import * as v from 'valibot';
import { htmlOfText, textOfHtml, withCrlf } from '../bodies';
import type { Details, ExtendedProperty, Message } from '../message';
import {
  accessDenied,
  bodyPropertyMissing,
  bodyUnreadable,
  bodyValueInvalid,
  cannotBeSet,
  headerInvalid
} from './failure';
import { extendedPropertyId } from './extended-property';
import { MESSAGE_PROPERTIES } from './message-entity';

const RecipientSchema = v.pipe(
  v.object({ emailAddress: v.object({ name: v.optional(v.string(), ''), address: v.pipe(v.string(), v.nonEmpty()) }) }),
  v.transform(({ emailAddress: { name, address } }) => ({ name, address }))
);
const RecipientsSchema = v.array(RecipientSchema);
const BodySchema = v.pipe(
  v.object({
    contentType: v.optional(v.pipe(v.string(), v.toLowerCase(), v.picklist(['text', 'html'])), 'text'),
    content: v.string()
  }),
  v.transform(({ contentType, content }) =>
    contentType === 'html'
      ? { html: content, text: textOfHtml(content) }
      : { html: htmlOfText(content), text: withCrlf(content) }
  )
);
const ImportanceSchema = v.pipe(v.string(), v.toLowerCase(), v.picklist(['low', 'normal', 'high']));

const WishSchema = v.partial(
  v.strictObject({
    subject: v.string(),
    body: BodySchema,
    toRecipients: RecipientsSchema,
    ccRecipients: RecipientsSchema,
    bccRecipients: RecipientsSchema,
    replyTo: RecipientsSchema,
    internetMessageHeaders: v.array(v.object({ name: v.string(), value: v.string() })),
    importance: ImportanceSchema,
    categories: v.array(v.string()),
    isRead: v.boolean(),
    singleValueExtendedProperties: v.array(v.object({ id: v.string(), value: v.string() }))
  })
);
/** What a request wants a message to be. */
export type MessageWish = v.InferOutput<typeof WishSchema>;

/** Of mail that is no draft, an app without Mail-Advanced.ReadWrite changes these alone. */
const ALWAYS: readonly string[] = ['importance', 'categories', 'isRead', 'singleValueExtendedProperties'];

const ObjectSchema = v.record(v.string(), v.unknown());

/** The JSON object of a body, without annotations. Throws Graph’s refusal for anything else. */
export function objectOf(body: Buffer, isJson: boolean): Readonly<Record<string, unknown>> {
  const json = isJson ? jsonOf(body) : undefined;
  const parsed = v.safeParse(ObjectSchema, json);
  if (!parsed.success || Array.isArray(json)) throw bodyUnreadable();
  return Object.fromEntries(Object.entries(parsed.output).filter(([name]) => !name.includes('@')));
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Reads what is to be set of a message. Refuses what Graph does not know, and what cannot be set. */
export function wishOf(given: Readonly<Record<string, unknown>>): MessageWish {
  const parsed = v.safeParse(WishSchema, given);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const name = v.getDotPath(issue) ?? '';
    if (issue.type !== 'strict_object') throw bodyValueInvalid(name);
    throw MESSAGE_PROPERTIES.includes(name) ? cannotBeSet(name) : bodyPropertyMissing(name, 'Message');
  }
  for (const { name } of parsed.output.internetMessageHeaders ?? [])
    if (!/^x-[\w-]+$/i.test(name)) throw headerInvalid(name);
  return parsed.output;
}

/** A message with what is wished. Throws if it is no draft and the wish is for more than may be changed then. */
export function withWish<M extends Pick<Message, 'subject' | 'isDraft' | 'isRead' | 'details'>>(
  message: M,
  wish: MessageWish
): M {
  if (!message.isDraft && Object.keys(wish).some((name) => !ALWAYS.includes(name))) throw accessDenied();
  const details: Details = {
    ...message.details,
    ...wish.body,
    to: wish.toRecipients ?? message.details.to,
    cc: wish.ccRecipients ?? message.details.cc,
    bcc: wish.bccRecipients ?? message.details.bcc,
    replyTo: wish.replyTo ?? message.details.replyTo,
    headers: wish.internetMessageHeaders ?? message.details.headers,
    importance: wish.importance ?? message.details.importance,
    categories: wish.categories ?? message.details.categories
  };
  return { ...message, subject: wish.subject ?? message.subject, isRead: wish.isRead ?? message.isRead, details };
}

export const propertiesWished = ({ singleValueExtendedProperties = [] }: MessageWish): readonly ExtendedProperty[] =>
  singleValueExtendedProperties.map(({ id, value }) => ({ id: extendedPropertyId(id), value }));
