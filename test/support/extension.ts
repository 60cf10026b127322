import type { CardJson, Chat } from './chat';

/** A conversation with others, in which the bot need not be. */
export const GROUP = {
  conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: 'local' }
};

/** What the message extension answered, as a client of Teams shows it. */
export interface Shown {
  readonly status: number;
  readonly cards: readonly CardJson[];
  /** The two lines by which each card is chosen. */
  readonly previews: readonly { readonly title: string; readonly text: string }[];
  readonly sentence: string;
}

interface Body {
  readonly composeExtension: {
    readonly type: string;
    readonly text?: string;
    readonly attachments?: readonly {
      readonly content: CardJson;
      readonly preview: { readonly content: { readonly title: string; readonly text: string } };
    }[];
  };
}

/** A person asks the message extension in a conversation with others. */
export async function asksExtension(
  chat: Chat,
  name: 'query' | 'queryLink' | 'anonymousQueryLink',
  value: unknown,
  more: Readonly<Record<string, unknown>> = {}
): Promise<Shown> {
  const answer = await chat.send({ type: 'invoke', name: `composeExtension/${name}`, value, ...GROUP, ...more });
  const {
    composeExtension: { type, text = '', attachments = [] }
  } = (await answer.json()) as Body;
  if (type !== 'result' && type !== 'message') throw new Error(`Teams shows no answer of the type ${type}.`);
  return {
    status: answer.status,
    cards: attachments.map(({ content }) => content),
    previews: attachments.map(({ preview }) => preview.content),
    sentence: text
  };
}

export const searches = (chat: Chat, text: string): Promise<Shown> =>
  asksExtension(chat, 'query', {
    commandId: 'find',
    parameters: [{ name: 'text', value: text }],
    queryOptions: { skip: 0, count: 25 }
  });

export const pastes = (chat: Chat, url: string): Promise<Shown> => asksExtension(chat, 'queryLink', { url });

/** A person presses a button of a card in a conversation with others; the sentence that Teams shows them. */
export async function pressesAmongOthers(chat: Chat, data: Readonly<Record<string, unknown>>): Promise<string> {
  const answer = await chat.send({
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: 'shared',
    value: { action: { type: 'Action.Execute', verb: data['verb'], data }, trigger: 'manual' },
    ...GROUP
  });
  const { type, value } = (await answer.json()) as { readonly type: string; readonly value: unknown };
  if (answer.status !== 200 || type !== 'application/vnd.microsoft.activity.message' || typeof value !== 'string')
    throw new Error(`The press was answered with ${answer.status} ${type}.`);
  return value;
}
