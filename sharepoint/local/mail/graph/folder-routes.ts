import type { Folder } from '../folders';
import { folderNamed, type GraphCall, type GraphReply } from './call';
import { bodyPropertyMissing, bodyValueInvalid, filterInvalid, folderExists } from './failure';
import { clausesOf } from './filter';
import { objectOf } from './message-wish';
import { allowOnly, nextLink, pageAsked, selected } from './query';

const PROPERTIES = [
  'id',
  'displayName',
  'parentFolderId',
  'childFolderCount',
  'unreadItemCount',
  'totalItemCount',
  'isHidden'
] as const;
const ROOT = 'AQMkAGFzcm9vdAAAAAAAAAAAAAAAAAAAAAAAAAA=';

/** The folders of the mailbox; `$filter` takes `displayName eq '…'`. */
export function listFolders(call: GraphCall): GraphReply {
  const query = call.url.searchParams;
  allowOnly(query, ['$filter', '$select', '$top', '$skip']);
  const select = selected(query, PROPERTIES, 'MailFolder');
  const name = nameAsked(query.get('$filter'));
  const page = pageAsked(query);
  const found = call.mailbox.folders
    .all()
    .filter((folder) => name === undefined || folder.name.toLowerCase() === name.toLowerCase());
  return {
    status: 200,
    json: {
      value: found.slice(page.skip, page.skip + page.top).map((folder) => entity(call, folder, select)),
      ...(found.length > page.skip + page.top && { '@odata.nextLink': nextLink(call.url, page) })
    }
  };
}

export function getFolder(call: GraphCall): GraphReply {
  const query = call.url.searchParams;
  allowOnly(query, ['$select']);
  const select = selected(query, PROPERTIES, 'MailFolder');
  return { status: 200, json: entity(call, folderNamed(call.mailbox, call.params['folder'] ?? ''), select) };
}

export function createFolder(call: GraphCall): GraphReply {
  const { displayName, ...others } = objectOf(call.body, call.isJson);
  const [other] = Object.keys(others);
  if (other !== undefined && !PROPERTIES.some((name) => name === other)) throw bodyPropertyMissing(other, 'MailFolder');
  if (typeof displayName !== 'string' || displayName.trim() === '') throw bodyValueInvalid('displayName');
  const made = call.mailbox.folders.add(displayName);
  if (!made) throw folderExists(displayName);
  return { status: 201, json: entity(call, made, undefined) };
}

function nameAsked(filter: string | null): string | undefined {
  if (filter === null) return undefined;
  const [clause, ...more] = clausesOf(filter);
  if (clause?.kind !== 'compare' || clause.name !== 'displayName' || clause.operator !== '=' || more.length > 0)
    throw filterInvalid();
  if (clause.literal.kind !== 'text') throw filterInvalid();
  return clause.literal.value;
}

function entity(
  { mailbox }: GraphCall,
  { id, name }: Folder,
  select: readonly string[] | undefined
): Readonly<Record<string, unknown>> {
  const { total, unread } = mailbox.folders.counts(id);
  const all = {
    id,
    displayName: name,
    parentFolderId: ROOT,
    childFolderCount: 0,
    unreadItemCount: unread,
    totalItemCount: total,
    isHidden: false
  };
  return Object.fromEntries(
    Object.entries(all).filter(([property]) => property === 'id' || (select?.includes(property) ?? true))
  );
}
