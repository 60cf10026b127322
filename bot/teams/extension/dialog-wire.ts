import * as v from 'valibot';

import { Data } from '../press-data';
import type { AskedInDialog, TeamsMessage } from './asked';

/** The action on a message in Teams: its window is opened, and a button in it is pressed. */
export const MESSAGE_ACTION = {
  opened: 'composeExtension/fetchTask',
  pressed: 'composeExtension/submitAction'
} as const;

export const isOfDialog = (name: string | null | undefined): boolean =>
  name === MESSAGE_ACTION.opened || name === MESSAGE_ACTION.pressed;

const MessageSchema = v.pipe(
  v.object({
    body: v.object({
      content: v.nullish(v.string(), ''),
      contentType: v.nullish(v.string(), 'text')
    }),
    createdDateTime: v.nullish(v.pipe(v.string(), v.maxLength(40))),
    attachments: v.nullish(v.array(v.looseObject({ contentType: v.nullish(v.string(), '') })), [])
  }),
  v.transform(({ body: { content, contentType }, createdDateTime, attachments }): TeamsMessage => {
    const sentAt = Date.parse(createdDateTime ?? '');
    return {
      content,
      isHtml: contentType === 'html',
      // A reference is a file; the others are cards, and messages that are quoted.
      hasFiles: attachments.some((each) => each.contentType === 'reference'),
      ...(Number.isFinite(sentAt) ? { sentAt: new Date(sentAt).toISOString() } : {})
    };
  })
);

const CommandId = v.literal('record');
const OpenedSchema = v.object({ commandId: CommandId, messagePayload: MessageSchema });
const PressedSchema = v.object({ commandId: CommandId, data: Data, messagePayload: v.nullish(MessageSchema) });

export function messageIn(value: unknown): AskedInDialog | undefined {
  const parsed = v.safeParse(OpenedSchema, value);
  return parsed.success ? { kind: 'message', message: parsed.output.messagePayload } : undefined;
}

export function formIn(value: unknown): AskedInDialog | undefined {
  const parsed = v.safeParse(PressedSchema, value);
  if (!parsed.success) return undefined;
  const { data, messagePayload } = parsed.output;
  const { verb } = data;
  return typeof verb === 'string'
    ? { kind: 'form', verb, data, ...(messagePayload ? { message: messagePayload } : {}) }
    : undefined;
}
