import type { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../sqlite';

const SCHEMA = `
create table if not exists folder (
  id text primary key, well_known text unique, name text not null collate nocase unique);
create table if not exists message (
  number integer primary key, immutable_id text not null unique, rest_id text not null unique,
  folder text not null references folder, subject text not null, is_draft integer not null, is_read integer not null,
  has_attachments integer not null, arrived integer not null, change integer not null,
  received text not null, sent text not null, created text not null, modified text not null,
  internet_message_id text not null, conversation text not null, sender text not null collate nocase,
  details text not null, in_transit integer not null default 0);
create index if not exists message_in_folder on message (folder, received);
create index if not exists message_by_internet_id on message (internet_message_id);
create table if not exists mime (message integer primary key references message, bytes blob not null);
create table if not exists attachment (
  message integer not null references message, position integer not null, key text not null unique,
  kind text not null, name text not null, content_type text not null, is_inline integer not null,
  content_id text not null, bytes blob not null, primary key (message, position));
create table if not exists property (
  message integer not null references message, id text not null, value text not null,
  primary key (message, id)) without rowid;
create table if not exists outgoing (
  number integer primary key, message integer not null, at text not null, due integer not null,
  sent_as integer, recipients text not null, mime blob not null);
`;

export const openMailDatabase = (file: string): DatabaseSync => openSqlite(file, SCHEMA);
