import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { NOTIFICATION } from '../../../src/domain/forms/notification';
import { holdsOurWords } from '../../../src/domain/site-words';
import { KINDS, STATE_WORDS } from '../../../src/domain/words';
import { readTerminology } from '../../../src/register/settings/labels';
import { LISTS } from '../../../src/register/lists';
import type { ListShape } from '../../../src/register/lists/column';
import { readSettings } from '../../../src/register/settings/settings';
import { openEmptySite, openProvisionedSite, type LocalSite } from '../local-site';

async function set(site: LocalSite, key: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const [row] = await site.rows('SCR Settings', `Key eq '${key}'`);
  await site.sp.web.lists.getByTitle('SCR Settings').items.getById(Number(row?.['Id'])).update(cells);
}

it('gives what the site calls things as all its settings do, in one request', async () => {
  const site = await openProvisionedSite();
  await set(site, 'label/adult-review-short', { Value: ' SAR ' });
  await set(site, 'label/partnership', { Value: 'safeguarding\u00a0board' });
  await set(site, 'label/commissioner', { Value: 'x'.repeat(61) });
  const labels = await readTerminology(site.sp);
  expect(labels).toEqual({ ...STANDARD_TERMS, 'adult-review-short': 'SAR', partnership: 'safeguarding board' });
  expect(labels).toEqual((await readSettings(site.sp)).settings.labels);
  await site.close();
}, 30_000);

it('calls everything as the briefing does where there are no settings yet', async () => {
  const site = await openEmptySite();
  await expect(readTerminology(site.sp)).resolves.toEqual(STANDARD_TERMS);
  await site.close();
});

// A row is written once and stays as it is: a word that can be renamed must not stand in what it is found and sorted by.
it('no choice of a list, and no answer that its columns show, holds a word that a site may rename', () => {
  const choices = Object.values<ListShape>(LISTS).flatMap(({ columns }) =>
    columns.flatMap((column) => column.choices ?? [])
  );
  const states = Object.values(STATE_WORDS).flatMap((words) =>
    Object.values<{ readonly label: string }>(words).map(({ label }) => label)
  );
  const answers = KINDS.flatMap((kind) =>
    NOTIFICATION[kind].flatMap((field) => field.choices?.map(({ title }) => title) ?? [])
  );
  expect([...choices, ...states, ...answers].filter(holdsOurWords)).toEqual([]);
});
