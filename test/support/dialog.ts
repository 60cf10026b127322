import type { CardJson, Chat } from './chat';
import { GROUP } from './extension';

/** A message of a conversation, as Teams hands it over with the action on it. */
export const messageOf = (html: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id: '1700000000000',
  messageType: 'message',
  createdDateTime: '2026-11-24T09:30:00.000Z',
  from: { user: { id: 'aaaaaaaa-0000-4000-8000-000000000077', displayName: 'A colleague' } },
  body: { contentType: 'html', content: html },
  attachments: [],
  ...more
});
export type Message = ReturnType<typeof messageOf>;

export interface Window {
  readonly status: number;
  readonly title: string;
  readonly card: CardJson;
  /** By title: what each button sends. */
  readonly buttons: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What stands in each input, by the field that it asks for. */
  readonly inputs: Readonly<Record<string, unknown>>;
}

interface Body {
  readonly task: {
    readonly type: string;
    readonly value: { readonly title: string; readonly card: { content: CardJson } };
  };
}

async function asks(chat: Chat, name: string, value: Readonly<Record<string, unknown>>): Promise<Window> {
  const answer = await chat.send({
    type: 'invoke',
    name,
    value: { commandId: 'record', commandContext: 'message', context: { theme: 'default' }, ...value },
    ...GROUP
  });
  const { task } = (await answer.json()) as Body;
  if (task.type !== 'continue') throw new Error(`Teams shows no window for ${JSON.stringify(task)}.`);
  const {
    title,
    card: { content }
  } = task.value;
  return { status: answer.status, title, card: content, ...partsOf(content) };
}

/** The action “Record as a new review” on a message. */
export const recordsMessage = (chat: Chat, message: Message): Promise<Window> =>
  asks(chat, 'composeExtension/fetchTask', { messagePayload: message });

/** A button of the window, with what stands in its inputs, changed by what is typed. */
export function pressesInWindow(
  chat: Chat,
  { buttons, inputs }: Pick<Window, 'buttons' | 'inputs'>,
  o: { readonly title: string; readonly typed?: Readonly<Record<string, string>>; readonly message?: Message }
): Promise<Window> {
  const data = buttons[o.title];
  if (!data) throw new Error(`No button “${o.title}” among: ${Object.keys(buttons).join(', ')}`);
  return asks(chat, 'composeExtension/submitAction', {
    data: { ...inputs, ...o.typed, ...data },
    ...(o.message ? { messagePayload: o.message } : {})
  });
}

/** A window of Teams knows Action.Submit only. */
function partsOf(card: CardJson): Pick<Window, 'buttons' | 'inputs'> {
  const buttons: Record<string, Readonly<Record<string, unknown>>> = {};
  const inputs: Record<string, unknown> = {};
  const walk = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return;
    const { type, id, value, title, data } = part as Readonly<Record<string, unknown>>;
    if (type === 'Action.Execute') throw new Error('A window of Teams does not know Action.Execute.');
    if (type === 'Action.Submit' && typeof title === 'string')
      buttons[title] = data as Readonly<Record<string, unknown>>;
    if (typeof type === 'string' && type.startsWith('Input.') && typeof id === 'string' && value !== undefined)
      inputs[id] = value;
    Object.values(part).forEach(walk);
  };
  walk(card);
  return { buttons, inputs };
}
