import type { ProfileItem } from '../../src/domain/insight/profile';
import { STANDARD_TERMS } from '../../src/domain/terminology';
import { sayIn, type Say } from '../../src/domain/text';
import { csvLine } from './csv-text';

const COLUMNS: readonly (readonly [string, keyof ProfileItem])[] = [
  ['location_code', 'locationCode'],
  ['reference', 'reference'],
  ['kind', 'kind'],
  ['region', 'region'],
  ['stage', 'stage'],
  ['text', 'text'],
  ['notified_on', 'notifiedOn'],
  ['captured_on', 'capturedOn']
];

/** The items as a CSV file in the site’s terms, by location and then by reference. */
export const profileFeed = (items: readonly ProfileItem[], say: Say = sayIn(STANDARD_TERMS)): string =>
  [
    csvLine(COLUMNS.map(([heading]) => heading)),
    ...[...items]
      .sort((a, b) => a.locationCode.localeCompare(b.locationCode) || a.reference.localeCompare(b.reference))
      .map((item) => csvLine(COLUMNS.map(([, name]) => say(item[name]))))
  ].join('');
