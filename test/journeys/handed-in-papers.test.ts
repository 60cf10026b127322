import type { StepId } from '../../src/domain/steps';
import type { Persona } from '../support/tenant';
import { daysAgo } from '../support/days';
import { historyOf } from '../support/site';
import { until } from '../support/until';
import { gather, type Cast } from './people';
import { readDocx } from '../../bot/papers/reading/docx';
import { command, type Answered } from './as-people';
import { attach, papersOf, REPORT, type Papers } from './hand-in';
import { notify } from './story';

jest.setTimeout(240_000);

let cast: Cast;
let reference: string;
let papers: Papers;
beforeAll(async () => {
  cast = await gather();
  ({ reference } = await notify(cast.inspector));
  papers = papersOf(cast, reference);
});
afterAll(() => cast.end());

const OTHER = new Uint8Array(Buffer.from('%PDF-1.7 Another paper.'));

test('KP-12: “… a copy of the draft SCR report is sent to CQC …”: the inspector records that it came, with the report, and both are there', async () => {
  const answer = await papers.handIn(cast.people.inspector, {
    step: 'receive-draft',
    given: { receivedOn: daysAgo(1) },
    name: 'Draft “final” v2: 50%.pdf'
  });
  expect(answer.status).toBe(200);
  expect(await papers.filed()).toEqual(['Draft “final” v2- 50-.pdf']);
  expect(await papers.recorded('receive-draft', 1)).toMatchObject([
    { receivedOn: daysAgo(1), paper: 'Draft “final” v2- 50-.pdf' }
  ]);
  const given = await papers.read(cast.people.director, 'Draft “final” v2- 50-.pdf');
  expect([given.status, Buffer.from(await given.arrayBuffer()).equals(Buffer.from(REPORT))]).toEqual([200, true]);
});

test('a form that is sent twice files its paper once; another paper of that name goes beside it', async () => {
  const key = crypto.randomUUID();
  for (const attempt of [1, 2])
    expect([attempt, (await papers.handIn(cast.people.inspector, { key, name: 'Letter.pdf' })).status]).toEqual([
      attempt,
      200
    ]);
  expect((await papers.handIn(cast.people.lead, { name: 'Letter.pdf', bytes: OTHER })).status).toBe(200);
  expect((await papers.filed()).filter((name) => name.startsWith('Letter'))).toEqual(['Letter (2).pdf', 'Letter.pdf']);
  expect((await papers.recorded('file-paper', 2)).map(({ paper: name }) => name)).toEqual([
    'Letter.pdf',
    'Letter (2).pdf'
  ]);
});

test('papers of one name that people hand in at once are all filed, each as its history says', async () => {
  const { inspector, lead } = cast.people;
  const handed = Array.from({ length: 8 }, (_, index) => ({
    by: index % 2 === 0 ? inspector : lead,
    bytes: new Uint8Array(Buffer.from(`%PDF-1.7 Paper ${index} of those at once.`))
  }));
  const answers = await Promise.all(handed.map(({ by, bytes }) => papers.handIn(by, { name: 'At once.pdf', bytes })));
  expect(answers.map(({ status }) => status)).toEqual(handed.map(() => 200));
  const names = (await papers.recorded('file-paper', 2 + handed.length)).map(({ paper: name = '' }) => name);
  const atOnce = names.filter((name) => name.startsWith('At once'));
  expect((await papers.filed()).filter((name) => name.startsWith('At once'))).toEqual([...atOnce].sort());
  const contents = await Promise.all(atOnce.map(async (name) => (await papers.read(inspector, name)).text()));
  expect(contents.sort()).toEqual(handed.map(({ bytes }) => Buffer.from(bytes).toString()).sort());
});

test('a paper that was filed by mistake is withdrawn, and gone from the folder; another with it stays', async () => {
  const { inspector, lead } = cast.people;
  await papers.handIn(inspector, { name: 'Of another review.pdf', bytes: OTHER });
  const { seq } = await until(
    async () =>
      (await historyOf(cast.tenant, reference))
        .map((row) => JSON.parse(String(row['Event'])) as { seq: number; given: Record<string, string> })
        .find(({ given }) => given['paper'] === 'Of another review.pdf'),
    { what: 'the paper in the history' }
  );
  const withdrawn = await command(cast.tenant, lead, {
    step: 'withdraw',
    reference,
    given: { of: `file-paper/${seq}`, why: 'It is of another review.' }
  });
  expect(withdrawn.status).toBe(200);
  await until(async () => !(await papers.filed()).includes('Of another review.pdf') || undefined, {
    what: 'its removal'
  });
  expect(await papers.filed()).toContain('Letter (2).pdf');
  expect((await papers.read(inspector, 'Of another review.pdf')).status).toBe(404);
});

test('the same form with another file says that it has not been recorded', async () => {
  const key = crypto.randomUUID();
  await papers.handIn(cast.people.inspector, { key, name: 'Once.pdf' });
  const again = await papers.handIn(cast.people.inspector, { key, name: 'Twice.pdf', bytes: OTHER });
  expect([again.status, JSON.stringify(again.body)]).toEqual([
    200,
    expect.stringContaining('already been recorded in SCR-A-2026-0001, with other answers')
  ]);
  expect(await papers.filed()).not.toContain('Twice.pdf');
});

test('a form with two files is refused: none of them is taken for the other', async () => {
  const form = new FormData();
  form.append(
    'command',
    JSON.stringify({ step: 'file-paper', reference, key: 'two', given: { kindOfPaper: 'other' } })
  );
  for (const name of ['One.pdf', 'Other.pdf']) form.append('file', new Blob([REPORT]), name);
  const answer = await fetch(`${cast.tenant.service}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await cast.tenant.tokenOf(cast.people.inspector)}` },
    body: form
  });
  expect(answer.status).toBe(400);
});

test('the region opens the folder in SharePoint, and nobody else', async () => {
  const { tenant, people } = cast;
  const open = async (by: Persona): Promise<number> => {
    const { access_token: token } = (await (await fetch(by.token)).json()) as { access_token: string };
    const path = `/sites/scr/SCR Documents/${reference}/From the partnership/Letter.pdf`;
    const url = `${tenant.site}/_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')/$value`;
    return (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status;
  };
  expect(
    await until(async () => ((await open(people.director)) === 200 ? 200 : undefined), { what: 'the paper' })
  ).toBe(200);
  expect([await open(people.otherDirector), await open(people.stranger)]).toEqual([403, 403]);
});

test('KP-12: “… for factual accuracy and comment …”: the comments go into one Word file beside the draft, ready to send', async () => {
  const { inspector, lead, director } = cast.people;
  const on = (by: Persona, step: StepId, given: Readonly<Record<string, string>>): Promise<Answered> =>
    command(cast.tenant, by, { step, reference, given });
  const rows = 'Page\tShould read\tSource\n3\tInspected twice\tReports of 2010\n40\tThe Commission\tOur Act';
  expect((await on(lead, 'add-comments', { rows })).status).toBe(200);
  expect((await on(inspector, 'add-comments', { page: '12', correction: 'In 2011' })).status).toBe(200);
  // Pressed twice, it is the same file.
  for (let press = 0; press < 2; press += 1) await on(inspector, 'make-comments-file', {});
  const name = `Comments on the draft report ${reference}.docx`;
  expect((await papers.filed()).filter((each) => each.startsWith('Comments'))).toEqual([name]);
  expect(await papers.recorded('make-comments-file', 2)).toMatchObject([{ comments: '3' }, { comments: '3' }]);
  const file = await papers.read(director, name);
  const words = (await readDocx(new Uint8Array(await file.arrayBuffer())))?.paragraphs.map(({ text }) => text) ?? [];
  const corrections = ['Inspected twice', 'In 2011', 'The Commission'];
  expect(words.filter((each) => corrections.includes(each))).toEqual(corrections);
  expect(words).toContain('3 comments for factual accuracy, by page.');
  await cast.inspector.say(reference);
  await cast.inspector.shows(reference, '3 comments in the sheet', 'Open our comments');
});

test('who may not file it, and what is not taken, leaves nothing behind', async () => {
  const before = [await papers.filed(), (await historyOf(cast.tenant, reference)).length];
  const { inspector, director, otherDirector, stranger } = cast.people;
  for (const [by, status] of [
    [director, 403],
    [otherDirector, 404],
    [stranger, 403]
  ] as const)
    expect([by.name, (await papers.handIn(by)).status]).toEqual([by.name, status]);
  for (const [wanted, status, sentence] of [
    [{ name: 'report.exe' }, 400, 'Select a document, spreadsheet'],
    [{ name: 'report\u202efdp.exe' }, 400, 'Select a document, spreadsheet'],
    [{ name: 'papers.zip' }, 400, 'Take the files out of this archive'],
    [{ name: 'noending' }, 400, 'Select a document, spreadsheet'],
    [{ bytes: new Uint8Array() }, 409, 'This one is empty'],
    [{ bytes: new Uint8Array(Buffer.from('MZ program')) }, 409, 'not of the kind that its name says'],
    [{ name: '.pdf' }, 400, 'Give the file a name'],
    [{ bytes: new Uint8Array(50 * 1024 * 1024 + 1) }, 409, 'at most 50 MB'],
    [{ bytes: new Uint8Array(51 * 1024 * 1024) }, 413, 'at most 50 MB'],
    [{ given: {} }, 400, 'Select what the paper is'],
    [{ step: 'record-progress', given: { note: 'n', on: daysAgo(1) } }, 400, 'takes no file'],
    [{ token: 'none' }, 401, 'sign']
  ] as const) {
    const answer = await papers.handIn(inspector, wanted);
    expect([wanted, answer.status]).toEqual([wanted, status]);
    expect(answer.body.refusal?.sentence.toLowerCase()).toContain(sentence.toLowerCase());
  }
  const named = await command(cast.tenant, inspector, {
    step: 'file-paper',
    reference,
    given: { kindOfPaper: 'other', paper: 'Not there.pdf' }
  });
  expect([named.status, named.body.refusal?.sentence]).toEqual([
    409,
    'Select the file again. It did not come with the form.'
  ]);
  expect([await papers.filed(), (await historyOf(cast.tenant, reference)).length]).toEqual(before);
});

test('the name of a paper reads as it is: nothing turns its letters round', async () => {
  await papers.handIn(cast.people.inspector, { name: 'Minutes \u202efdp.txt' });
  expect(await papers.filed()).toContain('Minutes fdp.txt');
});

describe('a file that is attached in the chat', () => {
  const addressOf = (from: string): string => new URL(from, cast.tenant.site).href;

  test('is filed for the review that the message names, as what it says', async () => {
    await attach(cast.inspector, addressOf('/'), 'Terms.txt', `${reference.toLowerCase()} terms of reference`);
    await cast.inspector.shows('Filed in “From the partnership”', 'Terms.txt', 'as “Terms of reference”');
    const given = await papers.read(cast.people.director, 'Terms.txt');
    expect(await given.text()).toBe(await (await fetch(addressOf('/'))).text());
    const sent = await until(
      async () => {
        const events = await papers.recorded('file-paper', 1);
        return events.some(({ paper: name }) => name === 'Terms.txt') ? events : undefined;
      },
      { what: 'the paper in the history' }
    );
    expect(sent).toContainEqual(expect.objectContaining({ kindOfPaper: 'terms', paper: 'Terms.txt' }));
  });

  test.each([
    ['without a reference', '/', 'Terms.txt', 'terms', 'does not say of which review'],
    ['of a kind that is not taken', '/', 'tool.exe', 'REFERENCE', 'Select a document'],
    ['that is a page and no PDF', '/', 'Page.pdf', 'REFERENCE', 'not of the kind'],
    ['that names two reviews', '/', 'Two.txt', 'REFERENCE and SCR-A-2020-9999', 'more than one review'],
    ['kept elsewhere', 'http://169.254.169.254/latest/meta-data', 'Key.pdf', 'REFERENCE', 'own OneDrive'],
    ['that is not there', '/nothing-here', 'Gone.pdf', 'REFERENCE', 'Send it again'],
    ['for no review', '/', 'None.pdf', 'SCR-A-2020-9999', 'No review with this reference']
  ] as const)('%s is not filed, and why is said', async (_what, from, name, text, why) => {
    const before = await papers.filed();
    await attach(cast.inspector, addressOf(from), name, text.replace('REFERENCE', reference));
    await cast.inspector.shows(why);
    expect(await papers.filed()).toEqual(before);
  });

  test('a picture that was pasted is not filed without a word', async () => {
    await cast.inspector.send({
      type: 'message',
      text: reference,
      attachments: [{ contentType: 'image/png', contentUrl: 'https://smba.trafficmanager.net/x/views/original' }]
    });
    await cast.inspector.shows('Not filed', 'a picture that is pasted');
  });
});
