import '@pnp/sp/fields/list.js';
import { sayIn } from '../../../src/domain/text';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { actionRowsOf } from '../../../src/register/projections/action-rows';
import { registerCells } from '../../../src/register/projections/register-cells';
import { reviewCells } from '../../../src/register/reviews/review-cells';
import { entersAction } from '../../domain/acts';
import { inspector, notifies, recordsImrRequest } from '../../domain/builders';
import { createShown, entryAfter, settled } from '../../register/entries';
import { alreadyProvisioned, eachOnAnEmptySite, run, site } from './run';

eachOnAnEmptySite();

const REFERENCE = 'SCR-A-2012-0001';
/** The name of a service may be a label, too. */
const acts = [notifies(inspector, { service: 'Over' }), recordsImrRequest(), entersAction({ action: 'Over' })];

const list = (title: string) => site.sp.web.lists.getByTitle(title);
const writes = (): readonly string[] => site.writes();

/** A review as an earlier release wrote it. */
async function addOutdated(reference = REFERENCE): Promise<void> {
  await createShown(site.sp, settled(entryAfter(acts, reference)));
  const [row] = await site.rows('SCR Register', `Reference eq '${reference}'`);
  await list('SCR Register')
    .items.getById(Number(row?.['Id']))
    .update({ Imr: 'Wanted', RegulatedService: 'Probably', NextDuty: 'Ask for the terms' });
}

it('brings a site of an earlier release to the labels of this one', async () => {
  await alreadyProvisioned();
  const { fields } = list('SCR Actions');
  await fields.getByInternalNameOrTitle('Standing').update(
    {
      'odata.type': 'SP.FieldChoice',
      'Choices@odata.type': '#Collection(Edm.String)',
      Choices: ['Open', 'Over', 'Parked']
    },
    'SP.FieldChoice'
  );
  await addOutdated();
  const [row] = await site.rows('SCR Actions', '');
  await list('SCR Actions').items.getById(Number(row?.['Id'])).update({ Standing: 'Over' });
  const planned = [
    'SCR Actions, column “Open or closed”: add the choices “Closed”, remove the choices “Over”.',
    'Bring 1 row of SCR Register up to date.',
    'Bring 1 row of SCR Actions up to date.'
  ];

  site.requests.length = 0;
  await expect(run({ dryRun: true })).resolves.toEqual({
    done: true,
    said: [...planned, 'This was a dry run: nothing has been changed.']
  });
  expect(writes()).toEqual([]);

  await expect(run()).resolves.toEqual({ done: true, said: [...planned, 'Done and checked: 3 changes.'] });
  await expect(fields.getByInternalNameOrTitle('Standing')()).resolves.toMatchObject({
    Choices: ['Open', 'Closed', 'Parked']
  });
  const actions = await site.rows('SCR Actions', '');
  expect(actions.map(({ Standing, Action }) => [Standing, Action])).toEqual([['Open', 'Over']]);
  const { Imr, RegulatedService, NextDuty, Service } = registerCells(settled(entryAfter(acts, REFERENCE)));
  expect(Service).toBe('Over');
  await expect(site.rows('SCR Register', '')).resolves.toEqual([
    expect.objectContaining({ Imr, RegulatedService, NextDuty, Service })
  ]);

  site.requests.length = 0;
  await expect(run()).resolves.toEqual({ done: true, said: ['Nothing to change.'] });
  expect(writes()).toEqual([]);
}, 30_000);

it('rewrites what the site has renamed in its settings, and nothing that someone typed', async () => {
  await alreadyProvisioned();
  const service = 'The partnership';
  const [duty] = entryAfter(acts, REFERENCE).duties;
  if (!duty) throw new Error('Nothing to do.');
  const entry = {
    ...settled(entryAfter([notifies(inspector, { service }), recordsImrRequest()], REFERENCE)),
    duties: [{ ...duty, duty: 'provide-imr' as const }]
  };
  await createShown(site.sp, entry);
  const [row] = await site.rows('SCR Settings', "Key eq 'label/partnership'");
  await list('SCR Settings').items.getById(Number(row?.['Id'])).update({ Value: 'board' });

  const say = sayIn({ ...STANDARD_TERMS, partnership: 'board' });
  const renamed = registerCells(entry, say);
  expect(renamed.NextDuty).toContain('board');
  const { done, said } = await run();
  expect(done).toBe(true);
  expect(said).toContain('Bring 1 row of SCR Register up to date.');
  await expect(site.rows('SCR Register', '')).resolves.toEqual([
    expect.objectContaining({ NextDuty: renamed.NextDuty, Service: service })
  ]);
  await expect(run()).resolves.toEqual({ done: true, said: ['Nothing to change.'] });
}, 30_000);

it('rewrites a hundred rows in one request, and overwrites nothing that someone saves meanwhile', async () => {
  await alreadyProvisioned();
  const entryOf = (index: number) => settled(entryAfter(acts, `SCR-A-2012-${String(index + 1).padStart(4, '0')}`));
  await site.fill('SCR Reviews', 150, (index) => ({
    ...reviewCells(entryOf(index)),
    NotificationKey: `form ${index}`
  }));
  await site.fill('SCR Register', 150, (index) => ({ ...registerCells(entryOf(index)), Imr: 'Wanted' }));
  await site.fill('SCR Actions', 150, (index) => ({ ...actionRowsOf(entryOf(index).review)[0] }));
  site.requests.length = 0;
  const isBatch = (request: string): boolean => request.endsWith('$batch');
  let planned = Infinity;
  const running = run({
    whenSaid: (line) => {
      if (!line.startsWith('Bring 150')) return;
      planned = site.requests.filter(isBatch).length;
      void site.fault({ delayMs: 500, match: String.raw`^POST .*\$batch` });
    }
  });
  while (site.requests.filter(isBatch).length <= planned) await new Promise((resolve) => setTimeout(resolve, 5));
  await list('SCR Register').items.getById(1).update({ Imr: 'Wanted', Commissioner: 'Saved meanwhile' });
  await expect(running).resolves.toEqual({
    done: true,
    said: ['Bring 150 rows of SCR Register up to date.', 'Done and checked: 1 change.']
  });
  // Two batches for 150 rows, one for the row that was saved meanwhile, and its saving.
  expect(writes()).toHaveLength(4);
  const rows = await site.rows('SCR Register', '');
  expect(rows.filter(({ Imr }) => Imr === 'Wanted')).toEqual([]);
  expect(rows.find(({ Id }) => Id === 1)).toMatchObject({ Commissioner: null });
}, 60_000);
