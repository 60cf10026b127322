import type { DatabaseSync } from 'node:sqlite';
import { openSqlite } from '../sqlite';

const SCHEMA = `
create table if not exists site_value (name text primary key, value text not null);
create table if not exists person (
  id integer primary key, key text not null unique, login text not null collate nocase unique, title text not null);
create table if not exists list (
  number integer primary key, id text not null unique, title text not null collate nocase unique,
  url_name text not null collate nocase unique, template integer not null, created text not null,
  changed text not null, author integer not null, last_item integer not null, settings text not null);
create table if not exists field (
  list integer not null references list, position integer not null,
  internal_name text not null collate nocase, details text not null,
  primary key (list, internal_name));
create table if not exists list_view (
  id text primary key, list integer not null references list, position integer not null,
  title text not null collate nocase, details text not null);
create table if not exists content (
  list integer not null references list, item integer not null, bytes blob not null, primary key (list, item));
create table if not exists content_version (
  list integer not null references list, item integer not null, label text not null,
  bytes blob not null, modified text not null, editor integer not null,
  primary key (list, item, label));
create table if not exists recycled (
  id text primary key, list integer not null, item integer not null, at text not null, row text not null);
create table if not exists recycled_by (id text primary key, person integer not null);
create table if not exists standing (person integer primary key, rank text not null);
create table if not exists role_definition (
  id integer primary key, name text not null collate nocase unique, description text not null,
  position integer not null, kind integer not null, high integer not null, low integer not null);
create table if not exists site_group (
  id integer primary key, title text not null collate nocase unique, description text not null,
  owner integer not null, members_edit integer not null, members_only_see integer not null);
create table if not exists group_member (
  group_id integer not null, person integer not null, primary key (group_id, person)) without rowid;
create table if not exists scope (
  id integer primary key, list integer not null, item integer not null, unique (list, item));
create table if not exists role_assignment (
  scope integer not null, principal integer not null, role integer not null,
  primary key (scope, principal, role)) without rowid;
`;

/** Text as it is compared: without case, but with its accents. */
export const folded = (text: string): string => text.toLowerCase();

/** Opens, or makes, the SQLite file of a site. */
export function openDatabase(file: string): DatabaseSync {
  const database = openSqlite(file, SCHEMA);
  // SharePoint compares text without case in every alphabet, SQLite in ASCII only.
  database.function('fold', { deterministic: true }, (text) => (typeof text === 'string' ? folded(text) : text));
  return database;
}

/** A stored value of the whole site, made by `make` when it is first needed. */
export function siteValue(database: DatabaseSync, name: string, make: () => string): string {
  database.prepare('insert into site_value (name, value) values (?, ?) on conflict do nothing').run(name, make());
  const row = database.prepare('select value from site_value where name = ?').get(name);
  return String(row?.['value']);
}

/** The columns whose unique index refused a write; undefined for any other error. */
export function refusedColumns(error: unknown): readonly string[] | undefined {
  const message = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  if (!message.startsWith('UNIQUE constraint failed')) return undefined;
  return [...message.matchAll(/\.(\w+)|'items_\d+_(\w+)'/g)].map(([, column, indexed]) => column ?? indexed ?? '');
}
