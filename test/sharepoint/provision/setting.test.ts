import { showOrChange } from '../../../sharepoint/provision/setting';
import { SETTING_ROWS } from '../../../src/register/settings/setting-rows';
import { readSettings } from '../../../src/register/settings/settings';
import { createReview } from '../../../src/register/reviews/reviews';
import { notifies, safeguardingLead, type Act } from '../../domain/builders';
import { entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 20_000);
afterAll(() => site.close());

async function run(name?: string, to?: string) {
  const said: string[] = [];
  const done = await showOrChange({ sp: site.sp, name, to, today: '2046-01-01', say: (line) => said.push(line) });
  return { done, said };
}

it('says every setting, or one', async () => {
  const { done, said } = await run();
  expect(done).toBe(true);
  expect(said).toHaveLength(SETTING_ROWS.length);
  expect(said).toContain('working-hours: 09:00 to 17:00');
  expect(said).toContain('bank-holidays: empty');
  await expect(run('stale-after')).resolves.toEqual({ done: true, said: ['stale-after: 28 days'] });
});

it('changes one', async () => {
  await expect(run('label/adult-review-short', ' SAR ')).resolves.toEqual({
    done: true,
    said: ['label/adult-review-short was “SCR” and is now “SAR”. The service uses it within a minute.']
  });
  expect((await readSettings(site.sp)).settings.labels['adult-review-short']).toBe('SAR');
  await expect(run('bank-holidays', '2027-06-07')).resolves.toMatchObject({ done: true });
  await expect(run('bank-holidays', '')).resolves.toMatchObject({
    done: true,
    said: [expect.stringContaining('is now “empty”')]
  });
});

it('refuses what the service could not read, and what there is not', async () => {
  await expect(run('working-hours', 'nine to five')).resolves.toEqual({
    done: false,
    said: [
      'Nothing has been changed. working-hours was to be “nine to five”. The service cannot read it. Write it like this: 09:00 to 17:00.'
    ]
  });
  await expect(run('colour', 'red')).resolves.toEqual({
    done: false,
    said: ['The site has no setting called colour. Leave out --name to see every setting.']
  });
  expect((await readSettings(site.sp)).settings.workingHours).toEqual({ from: '09:00', to: '17:00' });
});

it('does not repeat a long text, whether it is refused or taken', async () => {
  await expect(run('privacy-text', 'x'.repeat(75_000))).resolves.toEqual({
    done: false,
    said: [
      'Nothing has been changed. privacy-text was to be a text of 75,000 characters. It has 75,000 characters, and at most 20,000 fit. Shorten it.'
    ]
  });
  const { said } = await run('privacy-text', '# Ours\nAsk us.');
  expect(said).toEqual([
    expect.stringMatching(
      /^privacy-text was a text of [\d,]+ characters and is now a text of 14 characters\. The service uses it within a minute\.$/
    )
  ]);
});

it('says of a setting that must have a value that it cannot be empty', async () => {
  await expect(run('terms-text', '')).resolves.toEqual({
    done: false,
    said: [
      'Nothing has been changed. terms-text was to be “empty”. It cannot be empty. Write it like this: # Your rights, and on the next line: Ask the data protection officer.'
    ]
  });
});

it('says how many reviews a shorter period lets go', async () => {
  const closes: Act = {
    by: safeguardingLead,
    step: 'close',
    given: { ending: 'not-held', reason: 'It was not held.' }
  };
  const closed = entryAfter([notifies(), closes], 'SCR-A-2012-0001');
  await createReview(site.sp, { ...closed, pending: [] }, 'key');
  await expect(run('erase-after', '90 years')).resolves.toMatchObject({
    said: [expect.stringMatching(/^erase-after was “20 years”/), 'By this period no review can be erased today.']
  });
  await expect(run('erase-after', '1 year')).resolves.toMatchObject({
    said: [
      expect.stringMatching(/^erase-after was “90 years” and is now “1 year”/),
      'By this period 1 review can be erased today. Nothing is erased by itself: run “npm run erase” to read which.'
    ]
  });
});
