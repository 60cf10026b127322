import * as v from 'valibot';

import { attachedTo } from './handed-in-files';
import { Data } from './press-data';
import type { Turn } from './turn';

const Id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500));

/** An activity of the Bot Framework, as far as we read it. What we do not name here is not looked at. */
const InboundSchema = v.object({
  id: v.nullish(Id, ''),
  type: v.pipe(v.string(), v.nonEmpty()),
  channelId: Id,
  serviceUrl: v.pipe(v.string(), v.url()),
  from: v.object({ id: Id, aadObjectId: v.optional(v.pipe(Id, v.toLowerCase())) }),
  recipient: v.object({ id: Id, name: v.optional(v.string()) }),
  conversation: v.object({
    id: Id,
    conversationType: v.optional(v.string()),
    isGroup: v.optional(v.boolean()),
    tenantId: v.optional(v.string())
  }),
  channelData: v.nullish(v.object({ tenant: v.nullish(v.object({ id: v.string() })) })),
  name: v.nullish(v.string()),
  action: v.nullish(v.string()),
  text: v.nullish(v.string()),
  attachments: v.nullish(v.array(v.unknown()), []),
  membersAdded: v.nullish(v.array(v.object({ id: v.string() }))),
  replyToId: v.nullish(v.string(), ''),
  value: v.optional(v.unknown())
});
export type Inbound = v.InferOutput<typeof InboundSchema>;

/** What the channel needs to find the chat again: ids, and no name of a person. */
export const ChannelReferenceSchema = v.object({
  channelId: v.string(),
  serviceUrl: v.string(),
  user: v.object({ id: v.string(), name: v.literal('') }),
  bot: v.object({ id: v.string(), name: v.string() }),
  conversation: v.object({
    id: v.string(),
    conversationType: v.string(),
    isGroup: v.boolean(),
    name: v.string(),
    tenantId: v.optional(v.string())
  })
});

const CardActionSchema = v.object({
  action: v.object({
    verb: v.optional(v.string()),
    data: v.pipe(
      Data,
      v.check((data) => data['verb'] === undefined || typeof data['verb'] === 'string')
    )
  }),
  trigger: v.nullish(v.string())
});

export const readInbound = (body: unknown): Inbound | undefined => {
  const parsed = v.safeParse(InboundSchema, body);
  return parsed.success ? parsed.output : undefined;
};

export const isCardAction = ({ type, name }: Inbound): boolean => type === 'invoke' && name === 'adaptiveCard/action';

/** Bots can be addressed in groups, where everybody would read the answer. */
export const isPersonal = ({ conversation: { id, conversationType, isGroup }, recipient }: Inbound): boolean =>
  isGroup !== true &&
  (conversationType === undefined || conversationType === 'personal') &&
  !isOfOthers(id, recipient.id);

/**
 * Two people have a personal conversation as well, in which cards of ours may stand: the id of their thread names both
 * of them, and not the bot.
 */
const isOfOthers = (conversationId: string, botId: string): boolean =>
  conversationId.startsWith('19:') && !conversationId.includes(botId.replace(/^28:/, ''));

/** In characters. No command is as long: a longer message is cut just beyond, and not looked into. */
export const LONGEST_MESSAGE = 2_000;

/**
 * What the person did: nothing where it does not concern us, `malformed` where a card's button was pressed in a way
 * that no card of ours offers.
 */
export function readTurn(inbound: Inbound, personId: string): Turn | 'malformed' | undefined {
  const chat = chatOf(inbound, personId);
  const { type, action, text, value, replyToId, membersAdded, recipient, from, id: messageId, attachments } = inbound;
  if (isCardAction(inbound)) {
    const parsed = v.safeParse(CardActionSchema, value);
    if (!parsed.success) return 'malformed';
    const {
      action: { verb, data },
      trigger
    } = parsed.output;
    return {
      kind: 'pressed',
      chat,
      verb: verb ?? verbIn(data),
      data,
      messageId: replyToId,
      automatic: trigger === 'automatic'
    };
  }
  if (type === 'installationUpdate') return action?.startsWith('add') ? { kind: 'opened', chat } : undefined;
  if (type === 'conversationUpdate')
    return membersAdded?.some(({ id }) => id === recipient.id || id === from.id) ? { kind: 'opened', chat } : undefined;
  if (type !== 'message') return undefined;
  if (value === undefined || value === null) {
    const said = text ?? '';
    const isLong = said.length > LONGEST_MESSAGE;
    const attached = attachedTo(attachments);
    const plain = isLong ? said.slice(0, LONGEST_MESSAGE + 1) : plainTextOf(said);
    return attached.files.length + attached.others > 0
      ? { kind: 'handed-in', chat, text: plain, ...attached, id: messageId }
      : { kind: 'said', chat, text: plain };
  }
  // Action.Submit, of a client that does not know Action.Execute: the verb travels in the data.
  const data = v.safeParse(Data, value);
  return data.success && verbIn(data.output) !== ''
    ? { kind: 'pressed', chat, verb: verbIn(data.output), data: data.output, messageId: replyToId, automatic: false }
    : 'malformed';
}

function chatOf({ channelId, serviceUrl, from, recipient, conversation }: Inbound, personId: string): Turn['chat'] {
  const reference: v.InferOutput<typeof ChannelReferenceSchema> = {
    channelId,
    serviceUrl,
    user: { id: from.id, name: '' },
    bot: { id: recipient.id, name: recipient.name ?? '' },
    conversation: {
      id: conversation.id,
      conversationType: 'personal',
      isGroup: false,
      name: '',
      ...(conversation.tenantId ? { tenantId: conversation.tenantId } : {})
    }
  };
  return { personId, conversationId: conversation.id, serviceUrl, reference: JSON.stringify(reference) };
}

const verbIn = ({ verb }: Readonly<Record<string, unknown>>): string => (typeof verb === 'string' ? verb : '');

/** Teams puts the name of the bot before the words when it is mentioned. */
const plainTextOf = (text: string): string =>
  text
    .replace(/<at>[^<]*<\/at>/gi, ' ')
    .replace(/&nbsp;|<[^<>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
