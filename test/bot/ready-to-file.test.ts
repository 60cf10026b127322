import '@pnp/sp/files/web.js';
import '@pnp/sp/folders/web.js';
import { Item } from '@pnp/sp/items/types.js';
import { documentsOf } from '../../src/register/documents/document-list';
import { readPaperScopes } from '../../src/register/documents/paper-scopes';
import { author, inspector } from '../domain/builders';
import { eachWithAnImr, reference, site, take, taken, version } from './imr-written';

jest.setTimeout(30_000);

eachWithAnImr();

const READ = 1073741826;
const folder = () =>
  Item(site.sp.web.getFolderByServerRelativePath(`/sites/scr/SCR Documents/${reference}/IMR`), 'listItemAllFields');
/** Who has permissions of the folder IMR alone, by name. */
async function whoIsThere(): Promise<readonly string[]> {
  const scopes = await readPaperScopes(site.sp, [reference]);
  return scopes
    .filter(({ folder: id }) => id === 'imr')
    .flatMap(({ own, grants }) => (own ? grants.map(({ name }) => name) : []));
}
/** Someone gives the inspector by name what only the group of the region is to have. */
async function openedByHand(): Promise<void> {
  const { Id } = await site.sp.web.ensureUser('g@regulator.example');
  await folder().breakRoleInheritance(false, true);
  await folder().roleAssignments.add(Id, READ);
}

test('a folder that someone has more permissions in than they are to have is closed to them before a paper is in it', async () => {
  await taken(author, 'make-imr-file', version('0.1'));
  await openedByHand();
  expect(await whoIsThere()).toContain(inspector.name);
  await site.fault({ status: 500, match: 'POST .*/addusingpath.*0\\.2', count: 20 });
  await expect(take(author, 'make-imr-file', version('0.2'))).rejects.toThrow();
  await site.calm();
  expect(await whoIsThere()).not.toContain(inspector.name);
  expect((await documentsOf(site.sp, reference)).map(({ name }) => name)).toEqual([
    `IMR ${reference} version 0.1.docx`
  ]);
});

test('a paper of a review that has none is filed in six requests: two are for its folders and its columns', async () => {
  site.requests.length = 0;
  await taken(author, 'make-imr-file', version('0.1'));
  expect(site.requests.map((request) => /\$batch|AddUsingPath|\$value|items\(/i.exec(request)?.[0])).toEqual([
    '$batch',
    '$batch',
    'AddUsingPath',
    '$batch',
    '$value',
    'items('
  ]);
});

test('the dispatcher saves the review in that moment: the paper that is filed is not looked for again', async () => {
  await site.fault({ status: 409, match: 'Reviews.*items\\(' });
  site.requests.length = 0;
  await taken(author, 'make-imr-file', version('0.1'));
  expect(site.requests.slice(5).map((request) => /\$batch|items\(/i.exec(request)?.[0])).toEqual([
    'items(',
    '$batch',
    'items('
  ]);
});

test('where the service may not read permissions it has given none, and papers are filed', async () => {
  await site.fault({ status: 403, match: 'roleassignments', part: true, count: 20 });
  await taken(author, 'make-imr-file', version('0.1'));
  await site.calm();
  expect(await documentsOf(site.sp, reference)).toHaveLength(1);
});
