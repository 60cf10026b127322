import type { ListName } from './list-names';
import type { ListShape } from './column';
import { ACTIONS_LIST } from './actions-list';
import { CHRONOLOGY_LIST } from './chronology-list';
import { CONVERSATIONS_LIST } from './conversations-list';
import { DIRECTORY_LIST } from './directory-list';
import { DOCUMENTS_LIBRARY } from './documents-library';
import { DRAFTS_LIST } from './drafts-list';
import { HISTORY_LIST } from './history-list';
import { JOBS_LIST } from './jobs-list';
import { LOCATION_LOADS_LIST } from './location-loads-list';
import { LOCATIONS_LIST } from './locations-list';
import { MAIL_LIST } from './mail-list';
import { MESSAGES_LIST } from './messages-list';
import { OLD_REGISTER_LIST } from './old-register-list';
import { REGISTER_LIST } from './register-list';
import { REPORTS_LIST } from './reports-list';
import { REVIEWS_LIST } from './reviews-list';
import { SETTINGS_LIST } from './settings-list';

/**
 * Every list of the product as data: provisioning makes them from it, and the mappings take their column names from it.
 */
export const LISTS = {
  reviews: REVIEWS_LIST,
  register: REGISTER_LIST,
  history: HISTORY_LIST,
  actions: ACTIONS_LIST,
  directory: DIRECTORY_LIST,
  documents: DOCUMENTS_LIBRARY,
  chronology: CHRONOLOGY_LIST,
  messages: MESSAGES_LIST,
  conversations: CONVERSATIONS_LIST,
  drafts: DRAFTS_LIST,
  settings: SETTINGS_LIST,
  jobs: JOBS_LIST,
  locations: LOCATIONS_LIST,
  locationLoads: LOCATION_LOADS_LIST,
  reports: REPORTS_LIST,
  mail: MAIL_LIST,
  oldRegister: OLD_REGISTER_LIST
} as const satisfies Readonly<Record<ListName, ListShape>>;

/** The internal names of a list’s own columns. */
export type ColumnOf<L extends ListName> = (typeof LISTS)[L]['columns'][number]['name'];

/** What is written to a row: every column and the title, null for empty. */
export type Cells<L extends ListName> = Readonly<Record<ColumnOf<L> | 'Title', string | number | null>>;
