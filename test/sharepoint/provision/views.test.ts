import * as v from 'valibot';
import { spPostMerge } from '@pnp/sp';
import { body } from '@pnp/queryable';
import '@pnp/sp/views/list.js';
import { VIEWS } from '../../../src/register/views';
import { LIST } from '../../../src/register/lists/list-names';
import { alreadyProvisioned, eachOnAnEmptySite, run, site } from './run';

eachOnAnEmptySite();

const NOTHING = { done: true, said: ['Nothing to change.'] };
const register = () => site.sp.web.lists.getByTitle('SCR Register');
const view = (title: string) => register().views.getByTitle(title);
const titles = async (list: string): Promise<readonly string[]> =>
  (await site.sp.web.lists.getByTitle(list).views()).map(({ Title }) => Title);
const change = (title: string, settings: Readonly<Record<string, unknown>>): Promise<unknown> =>
  spPostMerge(view(title), body(settings));
const NOTE = (title: string, page: string): string =>
  `SCR Register: the view “${title}” (${page}.aspx) is not as we left it, so it stays as it is. To have ours, delete it and run this again.`;

it('gives the lists that people open their views, and private lists none', async () => {
  await alreadyProvisioned();
  for (const list of Object.values(LIST)) {
    const shown = VIEWS[list]?.map(({ title }) => title) ?? [];
    const own = list === 'SCR Documents' ? ['All Documents'] : shown.length === 0 ? ['All Items'] : [];
    expect([list, [...(await titles(list))].sort()]).toEqual([list, [...shown, ...own].sort()]);
  }
});

it('opens the register on “Open by region”, with counts, and the board as a board', async () => {
  await alreadyProvisioned();
  await expect(register().defaultView()).resolves.toMatchObject({
    Title: 'Open by region',
    ServerRelativeUrl: expect.stringMatching(/\/OpenByRegion\.aspx$/),
    ViewQuery:
      '<GroupBy Collapse="TRUE" GroupLimit="30"><FieldRef Name="Region" /></GroupBy>' +
      '<OrderBy><FieldRef Name="NextDue" /></OrderBy><Where><IsNull><FieldRef Name="ClosedOn" /></IsNull></Where>',
    Aggregations: '<FieldRef Name="Reference" Type="COUNT" />',
    AggregationsStatus: 'On',
    Paged: true
  });
  await expect(view('Board by stage')()).resolves.toMatchObject({
    ViewType2: 'KANBAN',
    ViewData: '<FieldRef Name="Stage" Type="KanbanPivotColumn" />'
  });
  await expect(run()).resolves.toEqual(NOTHING);
});

it('leaves a view that someone has changed, says so each time, and makes one that is missing', async () => {
  await alreadyProvisioned();
  await change('Overdue', { RowLimit: 100 });
  await view('Open').fields.add('Kind');
  await change('All', { Title: 'Everything' });
  await view('Due in 14 days').delete();
  const { done, said } = await run();
  expect(done).toBe(true);
  expect(said).toEqual([
    NOTE('Open', 'Open'),
    NOTE('Overdue', 'Overdue'),
    NOTE('All', 'AllItems'),
    'Add the views “Due in 14 days” to SCR Register.',
    'Done and checked: 1 change.'
  ]);
  expect((await view('Overdue')()).RowLimit).toBe(100);
  expect((await run()).said).toEqual([
    NOTE('Open', 'Open'),
    NOTE('Overdue', 'Overdue'),
    NOTE('All', 'AllItems'),
    'Nothing to change.'
  ]);
});

it('brings a view of an earlier release up to date where it is as that left it', async () => {
  await alreadyProvisioned();
  const overdue = await view('Overdue')();
  await forgetWish('look SCR Register/Overdue');
  expect((await run()).said).toEqual([
    'Bring up to date the views “Overdue” of SCR Register.',
    'Done and checked: 1 change.'
  ]);
  expect(await view('Overdue')()).toEqual(overdue);
  await expect(run()).resolves.toEqual(NOTHING);
});

it('finishes what it was writing when it was interrupted', async () => {
  await alreadyProvisioned();
  await setRecord('look SCR Register/Overdue', 'writing');
  await view('Overdue').fields.removeAll();
  expect((await run()).said[0]).toBe('Bring up to date the views “Overdue” of SCR Register.');
  expect(v.parse(Fields, await view('Overdue').fields()).Items).toContain('NextDue');
});

it('leaves a view of others on a page by that name, and the view that they chose to open the list on', async () => {
  await alreadyProvisioned();
  for (const { Id, Title } of await register().views())
    if (Title !== 'All') await register().views.getById(Id).delete();
  for (const { Id, Key } of await site.rows('SCR Jobs', ''))
    if (String(Key).startsWith('look '))
      await site.sp.web.lists.getByTitle('SCR Jobs').items.getById(Number(Id)).delete();
  await register().views.add('Overdue', false, { RowLimit: 5 });
  await register().views.add('Ours', false, { DefaultView: true });
  const { said } = await run();
  expect(said).toContain(NOTE('Overdue', 'Overdue'));
  expect((await view('Overdue')()).RowLimit).toBe(5);
  expect((await register().defaultView()).Title).toBe('Ours');
  expect(await titles('SCR Register')).toContain('Open by region');
});

it('sets how columns look, and leaves what someone has changed or taken away', async () => {
  await alreadyProvisioned();
  const look = (name: string) => register().fields.getByInternalNameOrTitle(name);
  const format = async (name: string): Promise<string> =>
    v.parse(Look, await look(name).select('CustomFormatter')()).CustomFormatter;
  expect(await format('NextDue')).toContain('days overdue');
  await look('NextDue').update({ CustomFormatter: '' }, 'SP.FieldDateTime');
  await look('Risk').update({ CustomFormatter: '{"elmType":"div"}' }, 'SP.FieldChoice');
  await setRecord('look SCR Register/column Reference', 'writing');
  const notes = ['“Due”', '“Risk rating”'].map(
    (title) => `SCR Register: how the column ${title} looks is not as we left it, so it stays as it is.`
  );
  expect((await run()).said).toEqual([
    ...notes,
    'Set how “Reference” of SCR Register looks.',
    'Done and checked: 1 change.'
  ]);
  expect(await format('NextDue')).toBe('');
  expect(await format('Risk')).toBe('{"elmType":"div"}');
  expect((await run()).said).toEqual([...notes, 'Nothing to change.']);
});

const Look = v.object({ CustomFormatter: v.string() });
const Fields = v.object({ Items: v.array(v.string()) });

async function setRecord(key: string, text: string): Promise<void> {
  const [row] = await site.rows('SCR Jobs', `Key eq '${key}'`);
  await site.sp.web.lists.getByTitle('SCR Jobs').items.getById(Number(row?.['Id'])).update({ DoneFor: text });
}

/** As if an earlier release had asked for something else. */
async function forgetWish(key: string): Promise<void> {
  const [row] = await site.rows('SCR Jobs', `Key eq '${key}'`);
  const [, found = ''] = String(row?.['DoneFor']).split(' ');
  await setRecord(key, `${'0'.repeat(32)} ${found}`);
}
