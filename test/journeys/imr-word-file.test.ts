import JSZip from 'jszip';
import { textOf } from '../support/chat';
import { daysAgo } from '../support/days';
import { historyOf, rowsOf } from '../support/site';
import { until } from '../support/until';
import { gather, type Cast } from './people';
import { writesMore } from './as-people';
import { button, notify, take } from './story';

jest.setTimeout(240_000);

const ROWS =
  'Date\tTime\tEvent\tSource\tAction taken\n3 May 2011\t2.30pm\tAn ambulance was called\tInspection file\tVisit brought forward\nc. 2010\t\t"A complaint,\nin two parts"\tLog 12\t\n';

let cast: Cast;
let reference: string;
beforeAll(async () => {
  cast = await gather();
  await Promise.all([cast.director.open(), cast.author.open()]);
  ({ reference } = await notify(cast.inspector));
  await take(cast.inspector, reference, 'request-imr', { askedOn: daysAgo(14) });
  await cast.director.shows(reference, 'has requested an IMR');
  await take(cast.director, reference, 'appoint-author', { author: cast.people.author.id });
  await cast.author.shows(reference, 'appointed to write the IMR');
});
afterAll(() => cast.end());

const opened = async (url: string, as: { readonly token: string }): Promise<Response> => {
  const { access_token: token } = (await (await fetch(as.token)).json()) as { access_token: string };
  return fetch(url, { headers: { authorization: `Bearer ${token}` } });
};
/** The same once the folder is open to them, which follows the step. */
const openedSoon = (url: string, as: { readonly token: string }): Promise<Response> =>
  until(
    async () => {
      const answer = await opened(url, as);
      return answer.status === 404 ? undefined : answer;
    },
    { what: 'the paper' }
  );

test('the author pastes rows from a spreadsheet, and the card shows the chronology', async () => {
  const { pressed } = await take(cast.author, reference, 'record-chronology', { rows: ROWS });
  for (const words of [
    'Entries added to the chronology',
    '2 entries.',
    '3 May 2011, 14:30',
    'about 2010',
    'A complaint, in two parts'
  ])
    expect(textOf(pressed.card)).toContain(words);
});

test('a row that cannot be read comes back with its number, and nothing typed is lost', async () => {
  const { pressed } = await take(cast.author, reference, 'record-chronology', {
    rows: ROWS.replace('c. 2010', 'summer')
  });
  expect(textOf(pressed.card)).toContain('Row 3: “summer” is not a date');
  expect(JSON.stringify(pressed.card)).toContain('An ambulance was called');
});

test('the Word file is made, filed and linked: the region downloads it, with the chronology in it', async () => {
  const { pressed } = await take(cast.author, reference, 'make-imr-file', { version: '0.1' });
  const link = Object.entries(linksOf(pressed.card)).find(([title]) => title.endsWith('version 0.1.docx'))?.[1] ?? '';
  const answer = await openedSoon(link, cast.people.director);
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.docx')]);
  const body = await (await JSZip.loadAsync(await answer.arrayBuffer())).file('word/document.xml')?.async('string');
  expect(body).toContain('An ambulance was called');
  expect((await opened(link.replace('.docx', ' none.docx'), cast.people.director)).status).toBe(404);
});

test('what is submitted is what the director opens and agrees: the library’s label and the hash are on the decision', async () => {
  const { pressed } = await take(cast.author, reference, 'submit-imr', { version: '1.0', independent: 'yes' });
  expect(textOf(pressed.card)).toContain('Nobody has written in “IMR');
  await writesMore(cast.tenant, cast.people.author, reference);
  await take(cast.author, reference, 'submit-imr', { version: '1.0', independent: 'yes' });
  const notice = await cast.director.shows(reference, 'Agree or return an IMR');
  expect(await opened(linksOf(notice.card)['Read version 1.0'] ?? '', cast.people.director)).toMatchObject({
    status: 200
  });
  expect(textOf(notice.card)).toMatch(/Version 1\.0 \(library version 2\.0\) by /);
  expect(textOf(notice.card)).toContain('6 words, 2 chronology entries.');
  expect(textOf(notice.card)).toContain(`Last changed by ${cast.people.author.name} on `);
  expect(textOf(notice.card)).toContain('Terms of reference: not received, and not requested from the partnership.');
  await cast.director.press(notice, button(notice.card, 'I have read version'));
  const rows = await until(
    async () => {
      const found = await historyOf(cast.tenant, reference);
      return found.some(({ Title }) => Title === 'IMR agreed') ? found : undefined;
    },
    { what: 'the agreement in the history' }
  );
  const given = JSON.parse(String(rows.find(({ Title }) => Title === 'IMR agreed')?.['Given'])) as Record<
    string,
    string
  >;
  expect(given).toMatchObject({
    version: '1.0',
    libraryVersion: '2.0',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown
  });
});

test('nothing of the chronology is in the register or its history, and nobody but the service reads its list', async () => {
  for (const list of ['SCR Register', 'SCR History'])
    expect(JSON.stringify(await rowsOf(cast.tenant, 'the service', list))).not.toMatch(/mbulance|complaint/);
  for (const who of [cast.people.lead, cast.people.author])
    await expect(rowsOf(cast.tenant, who, 'SCR Chronology')).rejects.toThrow(/40[34]/);
});

/** The addresses behind the buttons of a card that open something. */
function linksOf(json: unknown): Readonly<Record<string, string>> {
  if (Array.isArray(json)) return Object.assign({}, ...json.map(linksOf)) as Record<string, string>;
  if (typeof json !== 'object' || json === null) return {};
  const own =
    'type' in json && json.type === 'Action.OpenUrl' && 'title' in json && 'url' in json
      ? { [String(json.title)]: String(json.url) }
      : {};
  return { ...own, ...linksOf(Object.values(json)) };
}
