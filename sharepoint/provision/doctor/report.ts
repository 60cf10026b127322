import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { SITE_VERSION } from '../../../src/register/site-version';
import type { SeenRequest } from '../../../src/register/client/sharepoint-client';
import type { Addresses } from './check';
import { countOf, KINDS, lineOf, summaryOf } from './sentences';
import type { Ended, Outcome } from './run-checks';
import type { Tenant } from './tenant';

/** In place of the addresses of the organisation, which the makers do not need. */
const ANY: Addresses = { site: 'https://SITE_HOST/sites/scr', service: 'https://SERVICE_HOST' };
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The report for the makers, as JSON and as text: outcomes, counts, codes, versions, times and SharePoint’s ids of
 * requests. It has no address of a request, because those can name people. `at`: when the command began, UTC.
 */
export function reportOf(
  all: readonly Ended[],
  { mode, at }: { readonly mode: Tenant['mode']; readonly at: string }
): { readonly json: string; readonly text: string } {
  const about = { product: version, lists: SITE_VERSION, node: process.version, system: process.platform, mode, at };
  const report = {
    ...about,
    counts: Object.fromEntries(KINDS.map((kind) => [kind, countOf(all, kind)])),
    checks: all.map(({ check, outcome, ms, requests }) => ({
      id: check.id,
      ...plain(outcome),
      ms,
      requests: requests.map(requestOf)
    }))
  };
  const text = [
    Object.entries(about)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
    ...all.flatMap((one, index) => [
      `${lineOf(one, index + 1, ANY)} [${one.ms} ms]`,
      ...one.requests.map(requestOf).map(({ method, status, ms, id }) => `     ${method} ${status} ${ms} ms ${id}`)
    ]),
    ...summaryOf(all, ANY)
  ];
  return { json: `${JSON.stringify(report, undefined, 2)}\n`, text: `${text.join('\n')}\n` };
}

const plain = (outcome: Outcome) => ('advice' in outcome ? { ...outcome, advice: undefined } : outcome);

/** An id is what it looks like, or left out: it came from outside. */
const requestOf = ({ method, status, ms, id }: SeenRequest) => ({ method, status, ms, id: ID.test(id) ? id : '' });

/** Writes the report into a folder. Gives the names of its files. */
export async function writeReport(
  folder: string,
  { json, text }: { readonly json: string; readonly text: string }
): Promise<readonly string[]> {
  const files = { 'doctor-report.txt': text, 'doctor-report.json': json };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return Object.keys(files);
}
