import type { GraphCall, GraphReply } from './call';
import { getAttachment, getContent, listAttachments } from './attachment-routes';
import { createDraft, createReply, sendDraft } from './draft-routes';
import { methodRefused, segmentMissing } from './failure';
import { createFolder, getFolder, listFolders } from './folder-routes';
import { deleteMessage, getMessage, getMime, listMessages, moveMessage, updateMessage } from './message-routes';

type Handler = (call: GraphCall) => GraphReply;
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

const MESSAGE = 'messages/:message';
const ATTACHMENT = `${MESSAGE}/attachments/:attachment`;

/** What is answered below `users/{address}`. */
const ROUTES: readonly (readonly [Method, string, Handler])[] = [
  ['GET', 'messages', listMessages],
  ['POST', 'messages', createDraft],
  ['GET', MESSAGE, getMessage],
  ['PATCH', MESSAGE, updateMessage],
  ['DELETE', MESSAGE, deleteMessage],
  ['GET', `${MESSAGE}/$value`, getMime],
  ['POST', `${MESSAGE}/createReply`, createReply],
  ['POST', `${MESSAGE}/send`, sendDraft],
  ['POST', `${MESSAGE}/move`, moveMessage],
  ['GET', `${MESSAGE}/attachments`, listAttachments],
  ['GET', ATTACHMENT, getAttachment],
  ['GET', `${ATTACHMENT}/$value`, getContent],
  ['GET', 'mailFolders', listFolders],
  ['POST', 'mailFolders', createFolder],
  ['GET', 'mailFolders/:folder', getFolder],
  ['GET', 'mailFolders/:folder/messages', listMessages]
];

interface Route {
  /** The method and the pattern of the path. */
  readonly kind: string;
  readonly params: Readonly<Record<string, string>>;
  readonly handle: Handler;
}

/** The route of a path below `users/{address}`, by its decoded segments. Throws Graph’s refusal where there is none. */
export function routeOf(method: string, segments: readonly string[]): Route {
  const fitting = ROUTES.flatMap(([of, pattern, handle]) => {
    const params = paramsOf(pattern.split('/'), segments);
    return params ? [{ of, kind: `${of} ${pattern}`, params, handle }] : [];
  });
  const route = fitting.find(({ of }) => of === method);
  if (route) return route;
  throw fitting.length > 0 ? methodRefused() : segmentMissing(segments.at(-1) ?? '');
}

function paramsOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}
