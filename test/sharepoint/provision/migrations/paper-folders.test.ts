import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/web.js';
import { migrate } from '../../../../sharepoint/provision/migrations/migrate';
import { NEED_TO_KNOW } from '../../../../sharepoint/provision/migrations/need-to-know';
import { PAPER_FOLDERS } from '../../../../sharepoint/provision/migrations/paper-folders';
import { documentsOf } from '../../../../src/register/documents/document-list';
import { readDocument } from '../../../../src/register/documents/read-document';
import type { LocalSite } from '../../../register/local-site';
import { openOldSite } from '../data/release-23e79c2';
import { dies } from './dies';

jest.setTimeout(60_000);

const ROOT = '/sites/scr/SCR Documents';
let site: LocalSite;
beforeEach(async () => {
  site = await openOldSite();
});
afterEach(() => site.close());

async function run(dryRun = false, due = [PAPER_FOLDERS]) {
  const said: string[] = [];
  const made = await migrate({
    sp: site.sp,
    due,
    between: { version: 3, to: 4 },
    dryRun,
    say: (line) => said.push(line)
  });
  return { made, said };
}
const writes = () => site.requests.filter((request) => !request.startsWith('GET '));

/** Every paper by its path below the library, with its versions and what it says. */
async function papers(): Promise<Readonly<Record<string, string>>> {
  const rows: { FileRef: string }[] = await site.sp.web.lists
    .getByTitle('SCR Documents')
    .items.select('FileRef')
    .filter('FSObjType eq 0')
    .top(100)();
  const found = await Promise.all(
    rows.map(async ({ FileRef }) => {
      const file = site.sp.web.getFileByServerRelativePath(FileRef);
      const [text, { UIVersionLabel }] = await Promise.all([file.getText(), file.select('UIVersionLabel')()]);
      return [FileRef.slice(ROOT.length + 1), `${UIVersionLabel} ${text}`] as const;
    })
  );
  return Object.fromEntries(found);
}
const inFolders = (before: Readonly<Record<string, string>>, folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(before).map(([path, is]) => [path.replace('/', `/${folder}/`), is]));

/** What reviews say of the papers that were made, submitted, agreed or provided, as it was stored. */
async function recorded(
  list: string
): Promise<readonly { reference: string; document: string; libraryVersion: string }[]> {
  return (await site.rows(list, '')).flatMap(({ Reference, State }) => {
    const { review } = JSON.parse(String(State)) as {
      review: { done: Record<string, { given: Record<string, string> }> };
    };
    return Object.values(review.done).flatMap(({ given: { document, libraryVersion = '' } }) =>
      document ? [{ reference: String(Reference), document, libraryVersion }] : []
    );
  });
}

test('what the service filed is of the IMR; every version is kept, and recorded addresses find the papers', async () => {
  const before = await papers();
  expect(Object.keys(before)).toHaveLength(5);
  const { made, said } = await run();
  expect(said[0]).toBe(
    'To version 4: Put the papers of each review into two folders: the IMR, and what came from the partnership.'
  );
  expect(made).toBe(said.length - 1);
  expect(said[1]).toMatch(/^Move \d papers? of SCR-A-2026-000\d into its folders, with every version\.$/);
  expect(await papers()).toEqual(inFolders(before, 'IMR'));
  const old = await recorded('SCR Register');
  expect(old.length).toBeGreaterThan(2);
  for (const { reference, document } of old) {
    expect(decodeURIComponent(document)).not.toContain('/IMR/');
    const here = document.replace(/^https?:\/\/[^/]+/, new URL(site.siteUrl).origin);
    const read = await readDocument(site.sp, reference, here);
    expect(read).toMatchObject({ url: expect.stringContaining(`/${reference}/IMR/`) });
  }
  for (const { reference } of old) expect((await documentsOf(site.sp, reference)).length).toBeGreaterThan(0);
  expect(await run()).toEqual({ made: 0, said: [] });
});

test('what people handed in goes by its type, what a review names to its IMR, and the rest is from the partnership', async () => {
  const folder = (path: string) => site.sp.web.getFolderByServerRelativePath(`${ROOT}/${path}`);
  await site.sp.web.folders.addUsingPath(`${ROOT}/SCR-A-2026-0003`);
  await site.sp.web.folders.addUsingPath(`${ROOT}/SCR-A-2026-0003/Loose`);
  await site.sp.web.folders.addUsingPath(`${ROOT}/SCR-A-2026-0003/IMR`);
  await folder('SCR-A-2026-0003').files.addUsingPath('terms.docx', 'terms');
  await folder('SCR-A-2026-0003').files.addUsingPath('draft.docx', 'draft');
  const item = await site.sp.web.getFileByServerRelativePath(`${ROOT}/SCR-A-2026-0003/draft.docx`).getItem();
  await item.update({ DocumentKind: 'IMR' });
  await folder('SCR-A-2026-0003/Loose').files.addUsingPath('note.docx', 'note');
  await folder('SCR-A-2026-0003/Loose').files.addUsingPath('named.docx', 'named');
  await folder('SCR-A-2026-0003/IMR').files.addUsingPath('there.docx', 'there');
  const [row] = await site.rows('SCR Register', "Reference eq 'SCR-A-2026-0003'");
  const state = JSON.parse(String(row?.['State'])) as { review: { done: Record<string, { given: object }> } };
  const [step = ''] = Object.keys(state.review.done);
  state.review.done[step] = {
    ...state.review.done[step],
    given: { document: `https://regulator.example${encodeURI(ROOT)}/SCR-A-2026-0003/Loose/named.docx` }
  };
  await site.sp.web.lists
    .getByTitle('SCR Register')
    .items.getById(Number(row?.['Id']))
    .update({ State: JSON.stringify(state) });
  await run(false, [NEED_TO_KNOW, PAPER_FOLDERS]);
  expect(
    Object.keys(await papers())
      .filter((path) => path.startsWith('SCR-A-2026-0003/'))
      .sort()
  ).toEqual([
    'SCR-A-2026-0003/From the partnership/note.docx',
    'SCR-A-2026-0003/From the partnership/terms.docx',
    'SCR-A-2026-0003/IMR/draft.docx',
    'SCR-A-2026-0003/IMR/named.docx',
    'SCR-A-2026-0003/IMR/there.docx'
  ]);
});

test('a dry run says the same, and changes nothing', async () => {
  site.requests.length = 0;
  const planned = await run(true);
  expect(writes()).toEqual([]);
  expect(await run()).toEqual(planned);
});

test('a paper in the way is named, and nothing is changed', async () => {
  const [path = ''] = Object.keys(await papers());
  const [reference = '', name = ''] = path.split('/');
  await site.sp.web.folders.addUsingPath(`${ROOT}/${reference}/IMR`);
  await site.sp.web.getFolderByServerRelativePath(`${ROOT}/${reference}/IMR`).files.addUsingPath(name, 'another');
  site.requests.length = 0;
  expect(await run()).toEqual({
    made: 'refused',
    said: [
      `${ROOT}/${path} is to be moved to ${ROOT}/${reference}/IMR/${name}, where another paper of that name is or is to be. Rename one of the two, then run this again.`
    ]
  });
  expect(writes()).toEqual([]);
});

test('interrupted after each request, again and again, it comes to the same end', async () => {
  const before = await papers();
  let runs = 0;
  while (await dies(1 + (runs % 2), run)) runs += 1;
  expect(runs).toBeGreaterThan(5);
  expect(await papers()).toEqual(inFolders(before, 'IMR'));
});
