import { tablesRoute } from '../../../bot/http/routes/tables';
import { createLetterReader } from '../../../bot/letters/letter-reader';
import { createTableFiles } from '../../../bot/workbooks/table-files';
import { PATHS } from '../../../src/client/paths';
import { addHolding } from '../../../src/register/directory/holdings';
import { inspector, leaver, NOW, outsider } from '../../domain/builders';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { serve } from '../../sharepoint/need-to-know/serving';
import { odsFile } from '../../support/workbooks/ods-file';
import { workbookFile } from '../../support/workbooks/workbook-file';
import { paragraph, run, table, wordFile } from '../letters/word-file';
import { say } from '../speaking';

jest.setTimeout(60_000);

let site: LocalSite;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  site = await openProvisionedSite();
  for (const { id, name, holdings } of [inspector, leaver])
    for (const held of holdings) await addHolding(site.sp, { personId: id, name, email: '', ...held });
  const tables = createTableFiles({ sp: site.sp, now: () => NOW, letters: createLetterReader() });
  server = await serve([tablesRoute(tables, () => say)]);
}, 60_000);
afterAll(async () => {
  await server?.close();
  await site?.close();
});

async function load(bytes: Uint8Array | undefined, name: string, personId = inspector.id) {
  const form = new FormData();
  form.append('command', '{}');
  if (bytes) form.append('file', new File([new Uint8Array(bytes)], name));
  const answer = await fetch(`${server.url}${PATHS.table}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${personId}` },
    body: form
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
}

const NOTE = 'Nothing has been recorded yet: check them first.';
const PLAN = [
  ['Organisation', 'Action', 'Due'],
  ['Larkmoor House', 'Train all staff', { is: 41710, format: 'm/d/yy' }]
];

test.each([
  ['xlsx', workbookFile],
  ['ods', odsFile]
])(
  'the table of an .%s file comes back as it would be pasted, dates day first, and nothing is kept',
  async (kind, made) => {
    const before = site.writes().length;
    expect(await load(await made({ sheets: [{ name: 'Plan', rows: PLAN }] }), `plan.${kind}`)).toEqual({
      status: 200,
      body: {
        text: 'Organisation\tAction\tDue\nLarkmoor House\tTrain all staff\t12/03/2014',
        note: `2 rows were loaded from the sheet “Plan”. ${NOTE}`
      }
    });
    expect(site.writes()).toHaveLength(before);
  }
);

test('so does that of a CSV file', async () => {
  expect(await load(Buffer.from('Date;Event\n12/03/2014;"Visit; no answer"'), 'chronology.csv')).toMatchObject({
    body: {
      text: 'Date\tEvent\n12/03/2014\tVisit; no answer',
      note: `2 rows were loaded from the sheet “chronology”. ${NOTE}`
    }
  });
});

test('and that of a Word file, the longest of its tables', async () => {
  const bytes = await wordFile(
    `${paragraph(run('Action plan'))}${table(['Version', '2'])}${table(['Organisation', 'Action'], ['Larkmoor', `${paragraph(run('Train'))}${paragraph(run('all staff'))}`])}`
  );
  expect(await load(bytes, 'plan.docx')).toEqual({
    status: 200,
    body: {
      text: 'Organisation\tAction\nLarkmoor\t"Train\nall staff"',
      note: `2 rows were loaded from table 2. ${NOTE} There is 1 more table in the file: for those, paste the rows.`
    }
  });
});

test.each([
  [
    'a Word file without a table',
    () => wordFile(paragraph(run('No table.'))),
    'a.docx',
    /^There is no table in this file/
  ],
  [
    'a picture',
    async () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]),
    'a.xlsx',
    /^Files of this kind cannot be loaded/
  ],
  [
    'a damaged workbook',
    async () => (await workbookFile({ sheets: [{ name: 'a', rows: PLAN }] })).slice(0, -99),
    'a.xlsx',
    /^The file is /
  ]
])('%s is refused with what to do', async (_what, made, name, sentence) => {
  const { status, body } = await load(await made(), name);
  expect([status, body]).toEqual([
    400,
    {
      refusal: expect.objectContaining({
        code: 'bad-input',
        sentence: expect.stringMatching(sentence) as unknown
      }) as unknown
    }
  ]);
});

test('a form without a file is refused', async () => {
  expect((await load(undefined, '')).status).toBe(400);
});

test.each([
  ['someone whose post has ended', leaver],
  ['someone outside the Directory', outsider]
])('nothing is read for %s', async (_who, { id }) => {
  expect(await load(Buffer.from('a,b'), 'a.csv', id)).toMatchObject({
    status: 403,
    body: { refusal: { code: 'not-in-directory' } }
  });
});
