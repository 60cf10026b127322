import { SITE_VERSION } from '../../../src/register/site-version';
import type { Migration } from './migration';
import { NEED_TO_KNOW } from './need-to-know';
import { PAPER_FOLDERS } from './paper-folders';

/**
 * In their order. A version whose changes all follow from comparing lists and rows has none, as versions 2 and 5.
 */
const MIGRATIONS: readonly Migration[] = [NEED_TO_KNOW, PAPER_FOLDERS];

/** What leads from a version to the one of this release. */
export const migrationsFrom = (version: number): readonly Migration[] =>
  MIGRATIONS.filter(({ number }) => number > version && number <= SITE_VERSION);
