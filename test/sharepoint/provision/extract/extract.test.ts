import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocx } from '../../../../bot/papers/reading/docx';
import { extractReview } from '../../../../sharepoint/provision/extract/extract-review';
import { strikeEntry } from '../../../../src/register/chronology';
import { addHolding } from '../../../../src/register/directory/holdings';
import { addMail } from '../../../../src/register/mail/mails';
import { fileMail } from '../../../../src/register/mail/mail-file';
import { updateRow } from '../../../../src/register/client/write-row';
import { readReview } from '../../../../src/register/reviews/reviews';
import { addTombstone } from '../../../../src/register/tombstones';
import { advisor, director, inspector, untilAgreed } from '../../../domain/builders';
import { aMail } from '../../../domain/mail/a-mail';
import { WHOLE_ADULT } from '../../../domain/stories';
import { addOldRows } from '../../../../src/register/old-register';
import { anOldRow } from '../../../domain/take-over/an-old-row';
import { copiesOf, type LocalSite } from '../../../register/local-site';
import { livedReview } from '../lived-review';

jest.setTimeout(120_000);

const ONE = 'SCR-A-2012-0001';
const OTHER = 'SCR-A-2012-0002';
const NOW = '2026-11-24T10:00:00.000Z';
const EMAIL = 'una.grey@regulator.example';

let sites: Awaited<ReturnType<typeof copiesOf>>;
let site: LocalSite;
let folder: string;
let said: string[];

beforeAll(async () => {
  sites = await copiesOf(async ({ sp }) => {
    await addHolding(sp, {
      personId: advisor.id,
      name: advisor.name,
      email: EMAIL,
      post: 'national-safeguarding-advisor',
      region: 'England'
    });
    await livedReview(sp, ONE, WHOLE_ADULT, 'Amaranth');
    await livedReview(sp, OTHER, untilAgreed, 'Bluebell');
  });
});
afterAll(() => sites.end());
beforeEach(async () => {
  said = [];
  folder = await mkdtemp(join(tmpdir(), 'scr-extract-'));
  site = await sites.open();
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const extract = (review = ONE, email = EMAIL): Promise<boolean> =>
  extractReview({ sp: site.sp, review, to: folder, email, now: () => NOW, say: (line) => void said.push(line) });

async function files(): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
const wordsIn = async (name: string): Promise<string> =>
  (await readDocx(await readFile(join(folder, name))))?.paragraphs.map(({ text }) => text).join('\n') ?? '';

/** Everything in the folder as text: the Word files read back, and the others as they are. */
async function everything(): Promise<string> {
  const texts = (await files()).map(async (name) =>
    name.endsWith('.docx')
      ? `${name}\n${await wordsIn(name)}`
      : `${name}\n${await readFile(join(folder, name), 'utf8')}`
  );
  return (await Promise.all(texts)).join('\n');
}

const LISTS = [
  'SCR Reviews',
  'SCR History',
  'SCR Chronology',
  'SCR Drafts',
  'SCR Mail',
  'SCR Messages',
  'SCR Old Register'
];
/** What was typed with a mark, wherever the site holds it. */
async function marks(): Promise<readonly string[]> {
  const rows = await Promise.all(LISTS.map((list) => site.rows(list, '')));
  return [...new Set(JSON.stringify(rows).match(/Amaranth [a-z]+(?: \d+)?/g) ?? [])];
}

test('everything that was typed about the review is in the extract, and nothing of another', async () => {
  await strikeEntry(site.sp, { reference: ONE, number: 1, reason: 'Amaranth struck', by: inspector.name, at: NOW });
  const cell = { column: 'F', heading: 'Update', shown: 'Amaranth chased', fate: 'Kept in the notes' };
  await addOldRows(site.sp, [anOldRow({ reference: ONE, stage: 'taken', cells: [cell] })]);
  const typed = await marks();
  expect(typed.length).toBeGreaterThan(WHOLE_ADULT.length);
  await expect(extract()).resolves.toBe(true);
  const words = await wordsIn(`Extract ${ONE}.docx`);
  for (const mark of typed) expect(words.split(mark).length).toBeGreaterThan(1);
  expect(words).toContain(`Made by\n${advisor.name}`);
  const all = await everything();
  for (const name of ['Amaranth first', 'Amaranth second', 'Amaranth only', 'Amaranth body'])
    expect(all).toContain(name);
  expect(all).not.toMatch(/Bluebell/);
  expect(all).not.toContain(OTHER);
});

test('the papers with every version, the mails and both Word files are there, for the owner alone', async () => {
  await extract();
  const found = await files();
  expect(found).toEqual([
    `Extract ${ONE}.docx`,
    `To consider for redaction ${ONE}.docx`,
    `documents/${ONE}/From the partnership/Amaranth outcome.txt`,
    `documents/${ONE}/IMR/Amaranth imr.txt`,
    'mails/mailSCRA20120001.eml',
    'mails/xailSCRA20120001.eml',
    expect.stringMatching(new RegExp(`^versions/${ONE}/IMR/Amaranth imr.txt/`))
  ]);
  for (const name of found) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
});

test('who was informed, and each field to consider, are in words', async () => {
  await extract();
  const words = await wordsIn(`Extract ${ONE}.docx`);
  expect(words).toContain(`${director.name}, regional director`);
  expect(words).toMatch(/SHA-256 [0-9a-f]{64}/);
  const consider = await wordsIn(`To consider for redaction ${ONE}.docx`);
  expect(consider).toContain('Risk rated: Reason for the rating');
  expect(consider).toContain('mails/mailSCRA20120001.eml');
  expect(consider).not.toContain('Amaranth happened');
});

test('a mail that another review was recorded from, too, is there and says so, without that review', async () => {
  const first = {
    ...aMail,
    key: 'twoofone',
    subject: 'Amaranth and another',
    stage: 'recorded',
    reference: OTHER
  } as const;
  await addMail(site.sp, first);
  await addMail(site.sp, { ...first, key: 'further', furtherOf: 'twoofone', reference: ONE });
  await fileMail(site.sp, 'twoofone', new TextEncoder().encode('Subject: two'));
  await expect(extract()).resolves.toBe(true);
  const all = await everything();
  expect(all).toContain('mails/twoofone.eml');
  expect(all).toContain('Another review was recorded from it, or filed with it, too');
  expect(all).not.toContain(OTHER);
});

test('a review that was erased is named as erased, with what is left of it', async () => {
  await addTombstone(
    site.sp,
    {
      reference: 'SCR-C-1999-0007',
      kind: 'child',
      region: 'London',
      recordedOn: '1999-02-01',
      closedOn: '2000-03-02',
      erasedAt: '2020-04-03T09:00:00.000Z',
      by: { id: advisor.id, name: advisor.name },
      rule: '20 years after closing',
      hashes: ['a', 'b']
    },
    'c'
  );
  await expect(extract('scr-c-1999-0007')).resolves.toBe(false);
  expect(said).toEqual([
    'SCR-C-1999-0007 was erased on 3 April 2020 at 10:00am by Una Grey, by the rule “20 years after closing”. What is left of it: it was a children’s review of London, recorded on 1 February 1999 and closed on 2 March 2000, and the hashes of its 2 events. Nothing has been written.'
  ]);
  expect(await files()).toEqual([]);
});

test.each([
  ['a reference that is not in the register', 'SCR-A-2012-0099', EMAIL, 'There is no review SCR-A-2012-0099'],
  ['what is no reference', 'everything', EMAIL, '“everything” is not a reference'],
  ['someone who is not in the Directory', ONE, 'no.one@regulator.example', 'Nothing has been written: give the email'],
  ['someone with another post', ONE, 'g@regulator.example', 'Nothing has been written: give the email']
])('%s gives a sentence and no file', async (_what, review, email, sentence) => {
  await expect(extract(review, email)).resolves.toBe(false);
  expect(said).toEqual([expect.stringContaining(sentence)]);
  expect(await files()).toEqual([]);
});

test('a review whose row cannot be read is named, and nothing is written', async () => {
  const stored = await readReview(site.sp, ONE);
  if (!stored) throw new Error('It is not there.');
  await updateRow(site.sp, 'reviews', stored, { State: '{' });
  await expect(extract()).resolves.toBe(false);
  expect(said).toEqual([
    expect.stringMatching(/^SCR Reviews, item \d+.* cannot be read\. Without it the extract is not whole/)
  ]);
  expect(await files()).toEqual([]);
});

test('a folder that is not empty is left as it is', async () => {
  await writeFile(join(folder, 'mine.txt'), 'mine');
  await expect(extract()).resolves.toBe(false);
  expect(await files()).toEqual(['mine.txt']);
});

test('nothing on the site is changed', async () => {
  site.requests.length = 0;
  await extract();
  expect(site.writes()).toEqual([]);
});
