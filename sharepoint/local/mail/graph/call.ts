import type { Mailbox } from '../mailbox';
import { idMalformed, folderMissing, itemMissing } from './failure';
import { isWellFormed } from '../ids';
import type { Folder } from '../folders';
import type { Message } from '../message';

/** How the answer is to be. */
export interface Preferences {
  /** Ids that stay when a message is moved. */
  readonly immutableIds: boolean;
  /** Bodies as text. */
  readonly text: boolean;
}

/** A request to the mailbox that was let in. */
export interface GraphCall {
  readonly mailbox: Mailbox;
  readonly url: URL;
  readonly prefers: Preferences;
  /** The parts of the path that have a name in its pattern, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly isJson: boolean;
  readonly ifMatch?: string | undefined;
  readonly body: Buffer;
}

/** `json` or `bytes` or, of an empty answer, neither. */
export interface GraphReply {
  readonly status: number;
  readonly json?: Readonly<Record<string, unknown>>;
  readonly bytes?: Uint8Array;
  readonly contentType?: string;
}

export function messageAsked({ mailbox, params }: GraphCall): Message {
  const id = params['message'] ?? '';
  if (!isWellFormed(id)) throw idMalformed();
  const message = mailbox.messages.find(id);
  if (!message) throw itemMissing();
  return message;
}

/** A folder by its id or well-known name. */
export function folderNamed(mailbox: Mailbox, name: string): Folder {
  const folder = mailbox.folders.find(name);
  if (folder) return folder;
  throw isWellFormed(name) ? folderMissing() : idMalformed();
}

/** The preferences of a `Prefer` header. The names of both are case-sensitive. */
export function preferencesOf(header: string | undefined): Preferences {
  const given = (header ?? '').split(',').map((each) => each.trim());
  return {
    immutableIds: given.includes(IMMUTABLE_IDS),
    text: given.includes(TEXT)
  };
}

const IMMUTABLE_IDS = 'IdType="ImmutableId"';
const TEXT = 'outlook.body-content-type="text"';

/** The header that says which preferences were taken up; undefined for none. */
export const preferenceApplied = ({ immutableIds, text }: Preferences): string | undefined =>
  [...(immutableIds ? [IMMUTABLE_IDS] : []), ...(text ? [TEXT] : [])].join(', ') || undefined;
