import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import people from '../../sharepoint/local/people.json';
import { PATHS } from '../../src/client/paths';
import type { Chat, Chats } from '../support/chat';
import { openCloud, type Cloud } from '../support/cloud/cloud';
import { install, type Installed } from '../support/cloud/installed';
import { daysAgo } from '../support/days';
import { notify, take } from './story';

jest.setTimeout(240_000);

const PEOPLE = join(__dirname, '..', '..', 'sharepoint', 'local', 'people.json');

/** A site of its own with a released service on it. */
interface Place {
  readonly cloud: Cloud;
  readonly installed: Installed;
}
const places: Place[] = [];
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scr-restored-'));
});
afterAll(async () => {
  for (const { installed, cloud } of places) {
    await installed.stop();
    await cloud.close();
  }
  await rm(folder, { recursive: true, force: true });
});

async function place(name: string): Promise<Place> {
  const cloud = await openCloud(join(folder, name));
  const made = { cloud, installed: await install(join(folder, name), cloud) };
  places.push(made);
  return made;
}

/** Runs a command of the release on the site; what it said, once it has ended well. */
async function onSite({ cloud, installed }: Place, command: string, ...args: readonly string[]): Promise<string> {
  const { code, said } = await installed.command(command, '--site', cloud.siteUrl, ...args);
  expect([command, code, code === 0 ? '' : said]).toEqual([command, 0, '']);
  return said;
}

const inPost = (role: string): (typeof people)[number] => {
  const found = people.find(({ roles, regions }) => roles.includes(role) && regions.includes('South West'));
  if (!found) throw new Error(`No ${role}`);
  return found;
};
const chatOf = (chats: Chats, role: string): Chat => {
  const { personId: id, name, roles, regions } = inPost(role);
  return chats.of({ id, name, roles, regions, token: '' });
};

async function historyOf({ cloud }: Place, service: string, reference: string): Promise<readonly string[]> {
  const { personId } = inPost('regional-safeguarding-lead');
  const answer = await fetch(`${service}${PATHS.history}?reference=${reference}&after=0`, {
    headers: { authorization: `Bearer ${await cloud.issuers.personToken(personId, cloud.botId)}` }
  });
  const { events } = (await answer.json()) as { events: readonly { step: string }[] };
  return events.map(({ step }) => step);
}

test('given a site that was restored from a backup, the service goes on where the other one ended', async () => {
  const first = await place('first');
  await onSite(first, 'provision', '--people', PEOPLE);
  const before = await first.installed.start();
  const chats = await first.cloud.chats(before);
  await chatOf(chats, 'regional-director').open();
  const { reference } = await notify(chatOf(chats, 'compliance-inspector'));
  await take(chatOf(chats, 'compliance-inspector'), reference, 'request-imr', { askedOn: daysAgo(14) });
  await chatOf(chats, 'regional-director').shows(reference, 'has requested an IMR');
  const told = await historyOf(first, before, reference);
  expect(told.at(-1)).toBe('request-imr');
  await first.installed.stop();
  await onSite(first, 'export', '--to', join(folder, 'backup'));

  const second = await place('second');
  await onSite(second, 'provision');
  await onSite(second, 'restore', '--from', join(folder, 'backup'));
  await onSite(second, 'provision');
  const after = await second.installed.start();
  expect(await historyOf(second, after, reference)).toEqual(told);

  const chatsAfter = await second.cloud.chats(after);
  const director = chatOf(chatsAfter, 'regional-director');
  await director.open();
  await director.say(reference);
  const author = people.find(
    ({ roles, regions }) => roles.includes('compliance-inspector') && regions.includes('London')
  );
  await take(director, reference, 'appoint-author', { author: author?.personId ?? '' });
  expect((await historyOf(second, after, reference)).length).toBe(told.length + 1);
  const { reference: next } = await notify(chatOf(chatsAfter, 'compliance-inspector'));
  expect(Number(next.slice(-4))).toBe(Number(reference.slice(-4)) + 1);
  expect(await onSite(second, 'verify-history')).toContain('The history is complete');
});
