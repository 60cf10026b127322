import type { DatabaseSync } from 'node:sqlite';
import { siteValue } from './database';

/** Settings of the site that say who may share it, with those of a new site. */
interface WebSettings {
  readonly MembersCanShare: boolean;
  readonly RequestAccessEmail: string;
  readonly UseAccessRequestDefault: boolean;
}
const NAME = 'web settings';
const NEW: WebSettings = { MembersCanShare: true, RequestAccessEmail: '', UseAccessRequestDefault: true };

export const webSettings = (database: DatabaseSync): WebSettings => ({
  ...NEW,
  ...(JSON.parse(siteValue(database, NAME, () => '{}')) as Partial<WebSettings>)
});

export function saveWebSettings(database: DatabaseSync, changes: Partial<WebSettings>): void {
  const next = JSON.stringify({ ...webSettings(database), ...changes });
  database.prepare('update site_value set value = ? where name = ?').run(next, NAME);
}
