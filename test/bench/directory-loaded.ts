import type { SPFI } from '@pnp/sp';

import { loadDirectory } from '../../sharepoint/provision/directory';
import { readDirectory, type DirectoryFile } from '../../sharepoint/provision/directory-file';
import { LOCAL_AUTHORITIES } from '../../src/domain/locations/local-authorities';
import { findLocations, lookUpLocations } from '../../src/register/locations/locations';
import { inOneRequest } from '../../src/register/client/one-request';
import { median, type Figure } from './figure';
import type { Counts } from './request-counts';

const ROWS = 50_000;
const TODAY = '2026-11-24';
const TIMES = 25;
const OPEN = LOCAL_AUTHORITIES.filter(({ until }) => until === undefined);
const KINDS = ['Lodge', 'House', 'Court', 'Care Home', 'Surgery', 'Dental Practice', 'Supported Living'];

/**
 * A directory as large as the published one: its file read, loaded into an empty list, loaded again, and asked about.
 */
export async function measureDirectory({
  sp,
  counts,
  say
}: {
  readonly sp: SPFI;
  readonly counts: Counts;
  readonly say: (line: string) => void;
}): Promise<readonly Figure[]> {
  const bytes = new TextEncoder().encode(csv());
  const started = performance.now();
  const read = readDirectory('directory.csv', bytes, TODAY);
  const ms = performance.now() - started;
  if (!read.ok) throw new Error(read.problem);
  const load = loading(sp, read.file, say);
  const first = await measured('directory: 50,000 rows loaded', counts, load);
  const again = await measured('directory: the same again', counts, load);
  return [
    { operation: 'directory: file read', ms, bytes: bytes.byteLength, note: `${ROWS.toLocaleString('en-GB')} rows` },
    first,
    again,
    await asked(
      'directory: six codes looked up',
      counts,
      async () =>
        void (await inOneRequest(sp, (batch) => [
          lookUpLocations(batch, { codes: [1, 9, 99, 999, 9_999, 49_999].map(codeOf) })
        ]))
    ),
    await asked(
      'directory: a name looked up',
      counts,
      async () => void (await inOneRequest(sp, (batch) => [findLocations(batch, 'Lodge 49', 15)]))
    )
  ];
}

const loading = (sp: SPFI, file: DirectoryFile, say: (line: string) => void) => async (): Promise<void> => {
  if (!(await loadDirectory({ sp, file, say, now: () => new Date().toISOString() })))
    throw new Error('The directory was not loaded.');
};

async function measured(operation: string, counts: Counts, work: () => Promise<void>): Promise<Figure> {
  const started = performance.now();
  const total = await counts.totalOf(work);
  return { operation, ...total, ms: performance.now() - started, note: 'a row is a part' };
}

async function asked(operation: string, counts: Counts, once: () => Promise<void>): Promise<Figure> {
  const total = await counts.totalOf(once);
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const started = performance.now();
    await once();
    times.push(performance.now() - started);
  }
  return { operation, ...total, ms: median(times), note: `of ${ROWS.toLocaleString('en-GB')}` };
}

const codeOf = (index: number): string => `1-${100_000_000 + index * 7}`;

function csv(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const kind = KINDS[index % KINDS.length] ?? '';
    const { name = '', region = '' } = OPEN[index % OPEN.length] ?? {};
    return `${codeOf(index)},"${kind} ${index}, ${name}","${name}",${region} (ADASS Region),1-${200_000_000 + (index % 9_000)},Provider ${index % 9_000} Limited`;
  });
  return `Location ID,Location Name,Location Local Authority,Location ADASS Region,Provider ID,Provider Name\n${rows.join('\n')}\n`;
}
