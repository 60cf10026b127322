import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/web.js';
import '@pnp/sp/security/item.js';
import { Item } from '@pnp/sp/items/types.js';
import { comparePermissions } from '../../../../sharepoint/provision/permissions/compare';
import { createPaperKeeper } from '../../../../bot/outbox/paper-keeper';
import { addHolding } from '../../../../src/register/directory/holdings';
import { fileDocument } from '../../../../src/register/documents/documents';
import { readPaperScopes } from '../../../../src/register/documents/paper-scopes';
import { readReview, saveReview } from '../../../../src/register/reviews/reviews';
import { silent } from '../../../bot/outbox/copies';
import { closes } from '../../../domain/acts';
import { author, leaver, untilAppointed, untilAsked } from '../../../domain/builders';
import { createShown, entryAfter } from '../../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../../register/local-site';

const READ = 1073741826;
const RIGHT = 'The permissions of the site are those of docs/permissions.md.';
const OPEN = 'SCR-A-2012-0001';
const CLOSED = 'SCR-A-2012-0002';
const LOGINS = [author, leaver].map(({ id, name }) => ({
  id,
  name,
  login: `${id}@regulator.example`,
  permission: 'none' as const
}));
const now = (): string => '2012-08-20T09:00:00.000Z';

let site: LocalSite;
// Each test leaves the site as it should be.
beforeAll(async () => {
  site = await openProvisionedSite(LOGINS);
  const { sp } = site;
  for (const held of author.holdings)
    await addHolding(sp, { personId: author.id, name: author.name, email: `${author.id}@regulator.example`, ...held });
  for (const [reference, acts] of [
    [OPEN, untilAppointed],
    [CLOSED, untilAsked]
  ] as const) {
    const entry = entryAfter(acts, reference);
    await createShown(sp, entry, reference);
    for (const kind of ['imr', 'terms'] as const)
      await fileDocument(sp, {
        reference,
        name: `${kind}.docx`,
        kind,
        bytes: new TextEncoder().encode(kind),
        hash: `${kind} ${reference}`
      });
    await createPaperKeeper({ sp, now, log: silent }).hold(entry.review);
  }
  await close();
  await compare(true);
}, 60_000);
afterAll(() => site.close());

/** Closes the second review; the dispatcher has not held its folders since. */
async function close(): Promise<void> {
  const stored = await readReview(site.sp, CLOSED);
  if (!stored) throw new Error('There is no such review.');
  await saveReview(site.sp, stored, entryAfter([...untilAsked, closes()], CLOSED));
}

async function compare(mend = false): Promise<{ readonly right: boolean; readonly said: readonly string[] }> {
  const said: string[] = [];
  return { right: await comparePermissions({ sp: site.sp, mend, say: (line) => said.push(line) }), said };
}
const folder = (path: string) =>
  Item(site.sp.web.getFolderByServerRelativePath(`/sites/scr/SCR Documents/${path}`), 'listItemAllFields');
const file = (path: string) =>
  Item(site.sp.web.getFileByServerRelativePath(`/sites/scr/SCR Documents/${path}`), 'listItemAllFields');
const leaverNumber = async (): Promise<number> => (await site.sp.web.ensureUser(`${leaver.id}@regulator.example`)).Id;
/** Opens a place to one who has left, as someone could by hand. */
async function open(place: ReturnType<typeof folder>): Promise<void> {
  await place.breakRoleInheritance(true);
  await place.roleAssignments.add(await leaverNumber(), READ);
}
const reads = async (path: string): Promise<boolean> =>
  (
    await site.ask(
      `/_api/web/getFileByServerRelativePath(decodedUrl='/sites/scr/SCR Documents/${path}')/$value`,
      leaver.id
    )
  ).ok;
/** What is named, put right with `--mend`, and not there any more. */
async function isNamedAndMended(named: readonly string[], mending: readonly string[]): Promise<void> {
  expect((await compare()).said.slice(0, -1)).toEqual(named);
  expect(await compare(true)).toEqual({ right: true, said: [...mending, RIGHT] });
  expect(await compare()).toEqual({ right: true, said: [RIGHT] });
}

test('a folder that was opened by hand', async () => {
  await open(folder(`${OPEN}/IMR`));
  expect(await reads(`${OPEN}/IMR/imr.docx`)).toBe(true);
  await isNamedAndMended(
    [`${OPEN}/IMR of SCR Documents is open to people who should not read it.`],
    [`Give ${OPEN}/IMR of SCR Documents the permissions of its review.`]
  );
  expect(await reads(`${OPEN}/IMR/imr.docx`)).toBe(false);
});

test('a folder that its author cannot write in', async () => {
  await folder(`${OPEN}/IMR`).breakRoleInheritance(false, true);
  await folder(`${OPEN}/IMR`).resetRoleInheritance();
  await isNamedAndMended(
    [`${OPEN}/IMR of SCR Documents is not open to everyone who should read it.`],
    [`Give ${OPEN}/IMR of SCR Documents the permissions of its review.`]
  );
  expect((await readPaperScopes(site.sp, [OPEN])).map(({ own }) => own)).toEqual([true, true]);
});

test('a file with permissions of its own, of an open and of a closed review', async () => {
  for (const path of [`${OPEN}/From the partnership/terms.docx`, `${CLOSED}/IMR/imr.docx`]) await open(file(path));
  expect(await reads(`${CLOSED}/IMR/imr.docx`)).toBe(true);
  await isNamedAndMended(
    [
      `Papers in ${OPEN}/From the partnership of SCR Documents are shared: terms.docx.`,
      `Papers in ${CLOSED}/IMR of SCR Documents are shared: imr.docx.`
    ],
    [
      `Give ${OPEN}/From the partnership of SCR Documents the permissions of its review.`,
      `Give ${CLOSED}/IMR of SCR Documents the permissions of its review.`
    ]
  );
  expect(await reads(`${CLOSED}/IMR/imr.docx`)).toBe(false);
  expect(await reads(`${OPEN}/From the partnership/terms.docx`)).toBe(false);
});

test('the folders of a closed review that are still open, and one that is closed by itself', async () => {
  await open(folder(`${CLOSED}/IMR`));
  await folder(`${CLOSED}/From the partnership`).breakRoleInheritance(false, true);
  await isNamedAndMended(
    [
      `${CLOSED}/IMR of SCR Documents is open to people who should not read it.`,
      `${CLOSED}/From the partnership of SCR Documents has permissions of its own, although its review is closed.`
    ],
    [
      `Give ${CLOSED}/IMR of SCR Documents the permissions of its review.`,
      `Give ${CLOSED}/From the partnership of SCR Documents the permissions of its review.`
    ]
  );
  expect((await readPaperScopes(site.sp, [CLOSED])).map(({ own }) => own)).toEqual([false, false]);
});

test('what else in the library was opened by hand: the folder of a review, a folder in one, anything at the root', async () => {
  const { web } = site.sp;
  const library = web.getFolderByServerRelativePath('/sites/scr/SCR Documents');
  await web.getFolderByServerRelativePath(`/sites/scr/SCR Documents/${OPEN}/IMR`).folders.addUsingPath('Notes');
  await library.folders.addUsingPath('Shared');
  await library.files.addUsingPath('stray.docx', 'stray', { Overwrite: true });
  await open(folder(CLOSED));
  await open(folder(`${OPEN}/IMR/Notes`));
  await open(folder('Shared'));
  await open(file('stray.docx'));
  // The folders of a closed review inherit from the one that is open now.
  expect(await reads(`${CLOSED}/IMR/imr.docx`)).toBe(true);
  const found = [CLOSED, `${OPEN}/IMR/Notes`, 'Shared', 'stray.docx'];
  const { said } = await compare();
  expect([...said.slice(0, -1)].sort()).toEqual(
    found.map((path) => `${path} of SCR Documents has permissions of its own.`).sort()
  );
  const mended = await compare(true);
  expect([mended.right, [...mended.said.slice(0, -1)].sort()]).toEqual([
    true,
    found.map((path) => `Give ${path} of SCR Documents the permissions of the folder that it is in.`).sort()
  ]);
  expect(await reads(`${CLOSED}/IMR/imr.docx`)).toBe(false);
  expect((await readPaperScopes(site.sp, [OPEN])).map(({ own }) => own)).toEqual([true, true]);
});

test('papers of a review that cannot be read are named, and left to a person', async () => {
  const library = site.sp.web.getFolderByServerRelativePath('/sites/scr/SCR Documents');
  await library.folders.addUsingPath('SCR-A-2012-0009');
  await library.folders.addUsingPath('SCR-A-2012-0009/IMR');
  await open(folder('SCR-A-2012-0009/IMR'));
  const named =
    'SCR-A-2012-0009/IMR of SCR Documents has permissions of its own, and no review SCR-A-2012-0009 can be read. Run “npm run repair”, then run this again.';
  expect((await compare()).said.slice(0, -1)).toEqual([named]);
  expect(await compare(true)).toEqual({ right: false, said: [named, '1 difference.'] });
});
