import type { Persona } from '../support/tenant';
import { daysAgo } from '../support/days';
import { historyOf, rowsOf } from '../support/site';
import { until } from '../support/until';
import { gather, type Cast } from './people';
import { command, type Answered } from './as-people';
import { notify } from './story';

jest.setTimeout(240_000);

let cast: Cast;
let reference: string;
beforeAll(async () => {
  cast = await gather();
  ({ reference } = await notify(cast.inspector));
});
afterAll(() => cast.end());

const REPORT = new Uint8Array(Buffer.from('%PDF-1.7 The draft report, as the partnership sent it.'));

interface HandedIn {
  readonly step?: string;
  readonly given?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly name?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly token?: string;
}

/** Sends a form with a file, as a page does. */
async function handIn(
  by: Persona,
  {
    step = 'file-paper',
    given = { kindOfPaper: 'other' },
    key = crypto.randomUUID(),
    name = 'Draft report.pdf',
    bytes = REPORT,
    token
  }: HandedIn = {}
): Promise<Answered> {
  const form = new FormData();
  form.append('command', JSON.stringify({ step, reference, key, given }));
  form.append('file', new Blob([bytes]), name);
  const answer = await fetch(`${cast.tenant.service}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token ?? (await cast.tenant.tokenOf(by))}` },
    body: form
  });
  return { status: answer.status, body: (await answer.json()) as Answered['body'] };
}

/** What the events of a step say, once the history has `count` of them. */
const recorded = (step: string, count: number): Promise<readonly Readonly<Record<string, string>>[]> =>
  until(
    async () => {
      const events = (await historyOf(cast.tenant, reference))
        .map((row) => JSON.parse(String(row['Event'])) as { step: string; given: Record<string, string> })
        .filter((event) => event.step === step);
      return events.length >= count ? events.map(({ given }) => given) : undefined;
    },
    { what: `${count} events ${step}` }
  );

const filed = async (): Promise<readonly string[]> =>
  (await rowsOf(cast.tenant, 'the service', 'SCR Documents', '&$select=FileLeafRef,FileDirRef'))
    .map(({ FileLeafRef, FileDirRef }) => `${String(FileDirRef)}/${String(FileLeafRef)}`)
    .filter((path) => path.includes(`${reference}/From the partnership/`))
    .map((path) => path.slice(path.lastIndexOf('/') + 1))
    .sort();

const paper = async (by: Persona, name: string): Promise<Response> =>
  fetch(
    `${cast.tenant.service}/api/review/papers/file?${new URLSearchParams({ reference, folder: 'partnership', name })}`,
    { headers: { authorization: `Bearer ${await cast.tenant.tokenOf(by)}` } }
  );

test('KP-12: “… a copy of the draft SCR report is sent to CQC …”: the inspector records that it came, with the report, and both are there', async () => {
  const answer = await handIn(cast.people.inspector, {
    step: 'receive-draft',
    given: { receivedOn: daysAgo(1) },
    name: 'Draft “final” v2: 50%.pdf'
  });
  expect(answer.status).toBe(200);
  expect(await filed()).toEqual(['Draft “final” v2- 50-.pdf']);
  expect(await recorded('receive-draft', 1)).toMatchObject([
    { receivedOn: daysAgo(1), paper: 'Draft “final” v2- 50-.pdf' }
  ]);
  const given = await paper(cast.people.director, 'Draft “final” v2- 50-.pdf');
  expect([given.status, Buffer.from(await given.arrayBuffer()).equals(Buffer.from(REPORT))]).toEqual([200, true]);
});

test('a form that is sent twice files its paper once; another paper of that name goes beside it', async () => {
  const key = crypto.randomUUID();
  for (const attempt of [1, 2])
    expect([attempt, (await handIn(cast.people.inspector, { key, name: 'Letter.docx' })).status]).toEqual([
      attempt,
      200
    ]);
  expect((await handIn(cast.people.lead, { name: 'Letter.docx', bytes: new Uint8Array([1, 2]) })).status).toBe(200);
  expect((await filed()).filter((name) => name.startsWith('Letter'))).toEqual(['Letter (2).docx', 'Letter.docx']);
  expect((await recorded('file-paper', 2)).map(({ paper: name }) => name)).toEqual(['Letter.docx', 'Letter (2).docx']);
});

test('the region opens the folder in SharePoint, and nobody else', async () => {
  const { tenant, people } = cast;
  const open = async (by: Persona): Promise<number> => {
    const { access_token: token } = (await (await fetch(by.token)).json()) as { access_token: string };
    const path = `/sites/scr/SCR Documents/${reference}/From the partnership/Letter.docx`;
    const url = `${tenant.site}/_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(path)}')/$value`;
    return (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status;
  };
  expect(
    await until(async () => ((await open(people.director)) === 200 ? 200 : undefined), { what: 'the paper' })
  ).toBe(200);
  expect([await open(people.otherDirector), await open(people.stranger)]).toEqual([403, 403]);
});

test('who may not file it, and what is not taken, leaves nothing behind', async () => {
  const before = [await filed(), (await historyOf(cast.tenant, reference)).length];
  const { inspector, director, otherDirector, stranger } = cast.people;
  for (const [by, status] of [
    [director, 403],
    [otherDirector, 404],
    [stranger, 403]
  ] as const)
    expect([by.name, (await handIn(by)).status]).toEqual([by.name, status]);
  for (const [wanted, status, sentence] of [
    [{ name: 'report.exe' }, 400, 'Select a document, spreadsheet'],
    [{ name: 'report\u202efdp.exe' }, 400, 'Select a document, spreadsheet'],
    [{ name: 'papers.zip' }, 400, 'Take the files out of this archive'],
    [{ name: 'noending' }, 400, 'Select a document, spreadsheet'],
    [{ bytes: new Uint8Array() }, 409, 'This one is empty'],
    [{ bytes: new Uint8Array(50 * 1024 * 1024 + 1) }, 409, 'at most 50 MB'],
    [{ bytes: new Uint8Array(51 * 1024 * 1024) }, 413, 'at most 50 MB'],
    [{ given: {} }, 400, 'Select what the paper is'],
    [{ step: 'record-progress', given: { note: 'n', on: daysAgo(1) } }, 400, 'takes no file'],
    [{ token: 'none' }, 401, 'sign']
  ] as const) {
    const answer = await handIn(inspector, wanted);
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
  expect([await filed(), (await historyOf(cast.tenant, reference)).length]).toEqual(before);
});

test('the name of a paper reads as it is: nothing turns its letters round', async () => {
  await handIn(cast.people.inspector, { name: 'Minutes \u202efdp.docx' });
  expect(await filed()).toContain('Minutes fdp.docx');
});

describe('a file that is attached in the chat', () => {
  /** As Teams sends it: the message itself as HTML, and where the file can be had. */
  const attach = (url: string, name: string, text: string) =>
    cast.inspector.send({
      type: 'message',
      text,
      attachments: [
        { contentType: 'text/html', content: `<p>${text}</p>` },
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name,
          contentUrl: 'https://contoso-my.sharepoint.com/personal/isla/Documents/x.docx',
          content: { downloadUrl: url, uniqueId: 'f1', fileType: 'docx' }
        }
      ]
    });
  const addressOf = (from: string): string => new URL(from, cast.tenant.site).href;

  test('is filed for the review that the message names, as what it says', async () => {
    await attach(addressOf('/'), 'Terms.docx', `${reference.toLowerCase()} terms of reference`);
    await cast.inspector.shows('Filed in “From the partnership”', 'Terms.docx', 'as “Terms of reference”');
    const given = await paper(cast.people.director, 'Terms.docx');
    expect(await given.text()).toBe(await (await fetch(addressOf('/'))).text());
    const sent = await recorded('file-paper', 4);
    expect(sent.at(-1)).toMatchObject({ kindOfPaper: 'terms', paper: 'Terms.docx' });
  });

  test.each([
    ['without a reference', '/', 'Terms.docx', 'terms', 'does not say of which review'],
    ['of a kind that is not taken', '/', 'tool.exe', 'REFERENCE', 'Select a document'],
    ['kept elsewhere', 'http://169.254.169.254/latest/meta-data', 'Key.pdf', 'REFERENCE', 'own OneDrive'],
    ['that is not there', '/nothing-here', 'Gone.pdf', 'REFERENCE', 'Send it again'],
    ['for no review', '/', 'None.pdf', 'SCR-A-2020-9999', 'No review with this reference']
  ] as const)('%s is not filed, and why is said', async (_what, from, name, text, why) => {
    const before = await filed();
    await attach(addressOf(from), name, text.replace('REFERENCE', reference));
    await cast.inspector.shows('Not filed', why);
    expect(await filed()).toEqual(before);
  });
});
