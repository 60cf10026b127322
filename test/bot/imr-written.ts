import { randomUUID } from 'node:crypto';

import JSZip from 'jszip';
import '@pnp/sp/files/web.js';
import type { StepResult } from '../../bot/commands/step-result';
import type { Answers } from '../../src/domain/fields';
import type { Person } from '../../src/domain/people/people';
import type { StepId } from '../../src/domain/steps';
import { readDocument } from '../../src/register/documents/read-document';
import { withWords } from '../../sharepoint/local/demo/write-imr';
import { author, director, inspector, TODAY, WINTERBOURNE } from '../domain/builders';
import { said } from '../domain/in-words';
import { openProvisionedSite, type LocalSite } from '../register/local-site';
import { commandsOn } from './commands-on';

export const ENTRY = {
  date: '3 May 2011',
  time: '2.30pm',
  source: 'Inspection file',
  event: 'An ambulance was called',
  action: 'Visit brought forward',
  comment: 'In time'
};

export let site: LocalSite;
export let reference = '';
let clock = Date.parse('2012-08-07T09:30:00Z');
const now = (): string => new Date((clock += 60_000)).toISOString();
const commands = () => commandsOn(site.sp, now);

/** A step by a form of its own, unless it is the same form again. */
export const take = (
  { id }: Person,
  step: StepId,
  given: Answers = {},
  key: string = randomUUID()
): Promise<StepResult> =>
  commands().handleCommand({
    actorId: id,
    step,
    given,
    key,
    ...(step === 'notify-adult' ? { anyway: ['looks-alike'] } : { reference })
  });
export async function taken(by: Person, step: StepId, given: Answers = {}, key?: string) {
  const outcome = await take(by, step, given, key);
  if (!outcome.ok) throw new Error(`${said(outcome.refusal.sentence)} ${JSON.stringify(outcome.refusal.fields)}`);
  return outcome;
}
export async function refusal(by: Person, step: StepId, given: Answers = {}) {
  const outcome = await take(by, step, given);
  if (outcome.ok) throw new Error('Not refused');
  return outcome.refusal;
}
export const version = (number: string): Answers => ({ version: number });
/** The version that a director has read. */
export const readVersion = (number: string): Answers => ({ version: number, read: 'yes' });
/** Has the Word file of a version made, and writes in it as an author does. Gives its address. */
export async function writes(number: string, words = 'The agency inspected the service twice.'): Promise<string> {
  await taken(author, 'make-imr-file', version(number));
  const { document = '' } = await lastGiven('make-imr-file');
  await writesMore(document, words);
  return document;
}
/** Writes more in a document, in Word, and gives what is saved. */
export async function writesMore(url: string, words: string): Promise<Uint8Array> {
  const read = await readDocument(site.sp, reference, url);
  if (typeof read === 'string') throw new Error(read);
  const written = await withWords(read.bytes, words);
  await fileAt(url).setContent(new Blob([new Uint8Array(written)]));
  return written;
}
export const submits = (number: string, document = '', key?: string): Promise<StepResult & { ok: true }> =>
  taken(author, 'submit-imr', { version: number, independent: 'yes', document }, key);
export const lastGiven = async (step: StepId): Promise<Answers> =>
  (await history()).filter((row) => row.step === step).at(-1)?.given ?? {};
export async function history(): Promise<readonly { step: string; given: Answers }[]> {
  const [row] = await site.rows('SCR Reviews', `Reference eq '${reference}'`);
  return (JSON.parse(String(row?.['Pending'])) as { event: { step: string; given: Answers } }[]).map(
    ({ event }) => event
  );
}
export const fileAt = (url: string) =>
  site.sp.web.getFileByServerRelativePath(decodeURIComponent(new URL(url).pathname));
export async function body(url: string): Promise<string> {
  const read = await readDocument(site.sp, reference, url);
  return typeof read === 'string'
    ? read
    : ((await (await JSZip.loadAsync(read.bytes)).file('word/document.xml')?.async('string')) ?? '');
}
/** The words of every part of a Word file. */
export async function partsOf(url: string): Promise<readonly string[]> {
  const read = await readDocument(site.sp, reference, url);
  const zip = await JSZip.loadAsync(typeof read === 'string' ? '' : read.bytes);
  const files = zip.file(/^(word\/(document|header\d|footer\d)|docProps\/core)\.xml$/);
  const texts = await Promise.all(files.map((file) => file.async('string')));
  return texts.map((xml) => xml.replace(/<[^>]*>/g, ''));
}

/** The Word file of another review, by the address in the library. */
export async function ofAnotherReview(): Promise<string> {
  const own = reference;
  await begin();
  await taken(author, 'make-imr-file', version('1.0'));
  const { document = '' } = await lastGiven('make-imr-file');
  reference = own;
  return document;
}

async function begin(): Promise<void> {
  reference = (await taken(inspector, 'notify-adult', WINTERBOURNE)).reference;
  await taken(inspector, 'request-imr', { askedOn: TODAY });
  await taken(director, 'appoint-author', { author: author.id });
}

/** A provisioned site, on which each test has a review of its own whose IMR is being written. */
export const eachWithAnImr = (): void => {
  beforeAll(async () => {
    site = await openProvisionedSite();
    await site.add('SCR Directory', {
      Title: author.name,
      PersonId: author.id,
      Post: 'Compliance manager',
      Region: 'West Midlands',
      HoldingKey: 'author'
    });
  }, 30_000);
  afterAll(() => site.close());

  beforeEach(begin);
};
