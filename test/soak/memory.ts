import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import people from '../../sharepoint/local/people.json';
import { PATHS } from '../../src/client/paths';
import { openedLater } from '../bench/fill-register';
import { notify } from '../journeys/story';
import { openCloud } from '../support/cloud/cloud';
import { install } from '../support/cloud/installed';

/** Requests at a time. */
const AT_ONCE = 8;
const SAMPLES = 20;
/** Open reviews in the register meanwhile. */
const OPEN = 4_000;
const MOST_MB = 300;
/** Of the memory in the first half after the first tenth, that of the second half may be more by this. */
const LEVEL = 1.1;

/**
 * Installs the release in production mode with a long register, sends `count` requests of every kind that people and
 * their programs send, and reads how much memory the service has from time to time, in MB. Gives the figures, and what
 * is wrong with them.
 */
export async function soakMemory({
  count,
  say
}: {
  readonly count: number;
  readonly say: (line: string) => void;
}): Promise<Readonly<Record<string, unknown>> & { readonly faults: readonly string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'scr-memory-'));
  const cloud = await openCloud(folder);
  const installed = await install(folder, cloud);
  try {
    const onSite = (...args: readonly string[]) => installed.command(...args, '--site', cloud.siteUrl);
    await onSite('provision', '--people', join(__dirname, '..', '..', 'sharepoint', 'local', 'people.json'));
    for (const limit of ['limit-requests', 'limit-files', 'limit-strangers'])
      await onSite('setting', '--name', limit, '--to', '10000');
    say(`Filling the register with ${OPEN} open reviews …`);
    await openedLater(cloud.sp).inAll(OPEN);
    const service = await installed.start();
    const chats = await cloud.chats(service);
    const [inspector] = people
      .filter(({ roles }) => roles.includes('compliance-inspector'))
      .map(({ personId: id, name, roles, regions }) => ({ id, name, roles, regions, token: '' }));
    const lead = people.find(({ roles }) => roles.includes('regional-safeguarding-lead'));
    if (!inspector || !lead) throw new Error('Nobody holds these posts.');
    const chat = chats.of(inspector);
    await notify(chat);
    const authorization = `Bearer ${await cloud.issuers.personToken(lead.personId, cloud.botId)}`;
    const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
      fetch(`${service}${path}`, { headers }).then((answer) => answer.arrayBuffer());
    const kinds: readonly (() => Promise<unknown>)[] = [
      () => get('/live'),
      () => get('/ready'),
      () => get('/privacy'),
      () => get(PATHS.reminders),
      () => get(PATHS.reminders, { authorization }),
      () => get(PATHS.reminders, { authorization: 'Bearer x' }),
      () => chat.say('my reviews'),
      () => chat.say('find Winterbourne'),
      () => get(PATHS.england, { authorization }),
      () => get(`${PATHS.region}?region=South%20West`, { authorization })
    ];
    const memory: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const share = count / SAMPLES;
      let sent = 0;
      const sending = async (): Promise<void> => {
        while (sent < share) await kinds[(sent += 1) % kinds.length]?.();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, sending));
      memory.push(memoryOf(installed.process()));
      say(`${(sample + 1) * share} requests: ${memory.at(-1)} MB`);
    }
    const [early, late] = [memory.slice(SAMPLES / 10, SAMPLES / 2), memory.slice(SAMPLES / 2)].map(mean);
    const most = Math.max(...memory);
    return {
      requests: count,
      memory,
      faults: [
        ...(most > MOST_MB ? [`The service had ${most} MB; it may have ${MOST_MB}.`] : []),
        ...(early !== undefined && late !== undefined && late > early * LEVEL
          ? [`The memory grew: ${early} MB in the first half, ${late} MB in the second.`]
          : [])
      ]
    };
  } finally {
    await installed.stop();
    await cloud.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The memory that a process holds, in MB. */
const memoryOf = (process: number): number =>
  Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(process)]).toString()) / 1024);

const mean = (figures: readonly number[]): number =>
  Math.round(figures.reduce((sum, figure) => sum + figure, 0) / figures.length);
