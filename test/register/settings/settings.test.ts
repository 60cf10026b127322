import { DUTIES, DUTY_IDS } from '../../../src/domain/duties';
import { STANDARD_TERMS, TERM_IDS } from '../../../src/domain/terminology';
import { STANDARD_SETTINGS } from '../../../src/domain/settings';
import { STEPS } from '../../../src/domain/steps';
import { sayIn } from '../../../src/domain/text';
import { explained, SETTING_ROWS } from '../../../src/register/settings/setting-rows';
import { readSettings, showProblem } from '../../../src/register/settings/settings';
import { openProvisionedSite, type LocalSite } from '../local-site';

jest.setTimeout(30_000);

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
});
afterAll(() => site.close());

/** Types a value into a row, as an administrator does. */
async function type(key: string, value: string): Promise<void> {
  const [row] = await site.rows('SCR Settings', `Key eq '${key}'`);
  await site.sp.web.lists.getByTitle('SCR Settings').items.getById(Number(row?.['Id'])).update({ Value: value });
}
const problemOf = async (key: string) => (await readSettings(site.sp)).rows.find((row) => row.key === key)?.problem;
const settings = async () => (await readSettings(site.sp)).settings;

describe('the list as it was provisioned', () => {
  it('has a row for every setting, duty, rung and label, each explained, and reads as the standard', async () => {
    const rows = await site.rows('SCR Settings', '');
    expect(rows.map((row) => row['Key'])).toEqual(SETTING_ROWS.map(({ key }) => key));
    for (const duty of DUTY_IDS) expect(rows.map((row) => row['Key'])).toContain(`period/${duty}`);
    for (const label of TERM_IDS) expect(rows.map((row) => row['Key'])).toContain(`label/${label}`);
    for (const row of rows) expect(String(row['Description']).length).toBeGreaterThan(40);
    site.requests.length = 0;
    const found = await readSettings(site.sp);
    expect(site.requests).toHaveLength(1);
    const periods = Object.fromEntries(DUTY_IDS.map((duty) => [duty, DUTIES[duty].within]));
    expect(found.settings).toEqual({ ...STANDARD_SETTINGS, periods });
    expect(found.rows.filter(({ problem }) => problem !== '')).toEqual([]);
  });

  it('says of a period where it comes from, that it is a local target, and which key point it carries out', () => {
    const row = SETTING_ROWS.find(({ key }) => key === 'period/request-terms');
    const past = sayIn(STANDARD_TERMS)(STEPS['request-imr'].past);
    expect(row && sayIn(STANDARD_TERMS)(explained(row))).toBe(
      `Local target: how long this can take. It counts from: ${past}. The briefing gives no number of days. Write it like this: 5 working days, or 28 days. Standard: 2 working days. (KP-9)`
    );
  });

  it('says what happens to bank holidays of years that nobody has published yet', () => {
    const row = SETTING_ROWS.find(({ key }) => key === 'bank-holidays');
    expect(row?.description).toContain('Only one-off or moved bank holidays in England: the usual ones are included.');
  });
});

describe('what an administrator types', () => {
  it.each([
    ['working-hours', '8:00-16:00', undefined],
    ['working-hours', '08:00-16:00', { workingHours: { from: '08:00', to: '16:00' } }],
    ['working-hours', '08:30 – 16:45', { workingHours: { from: '08:30', to: '16:45' } }],
    ['working-hours', '17:00 to 09:00', undefined],
    ['digest-time', '10:30', { digestTime: '10:30' }],
    ['digest-time', '25:00', undefined],
    ['stale-after', '6 weeks', undefined],
    ['stale-after', ' 42\u00a0days ', { staleAfter: { days: 42 } }],
    [
      'period/request-terms',
      '1 working day',
      { periods: expect.objectContaining({ 'request-terms': { workingDays: 1 } }) }
    ],
    ['period/request-terms', '3', undefined],
    ['limit-requests', '1000 per minute', { limits: { ...STANDARD_SETTINGS.limits, requests: 1000 } }],
    ['limit-files', '0 per minute', undefined],
    ['limit-strangers', 'none', undefined],
    ['reminder/early', '10 working days before', { rungs: { ...STANDARD_SETTINGS.rungs, early: -10 } }],
    ['reminder/manager', 'Never', { rungs: { ...STANDARD_SETTINGS.rungs, manager: null } }],
    ['reminder/due', 'on the day', { rungs: STANDARD_SETTINGS.rungs }],
    ['reminder/late', 'tomorrow', undefined],
    ['label/adult-review-short', 'SAR', { labels: { ...STANDARD_SETTINGS.labels, 'adult-review-short': 'SAR' } }],
    ['label/adult-review-short', '', undefined],
    ['label/commissioner', 'x'.repeat(61), undefined],
    [
      'bank-holidays',
      '2026-11-27 a coronation\n19 September 2022, 2023-05-08',
      { bankHolidays: { days: ['2026-11-27', '2022-09-19', '2023-05-08'], published: [] } }
    ],
    ['bank-holidays', '', { bankHolidays: { days: [], published: [] } }],
    ['bank-holidays', '31 June 2027', undefined],
    ['bank-holidays', 'Friday 8 May', undefined],
    ['not-bank-holidays', '2027-05-31', { notBankHolidays: ['2027-05-31'] }],
    [
      'further-links',
      'Our policy: https://intranet.example/policy\nGuidance, 2nd edition https://guidance.example/',
      {
        furtherLinks: [
          { title: 'Our policy', url: 'https://intranet.example/policy' },
          { title: 'Guidance, 2nd edition', url: 'https://guidance.example/' }
        ]
      }
    ],
    ['further-links', '', { furtherLinks: [] }],
    ['further-links', 'https://intranet.example/policy', undefined],
    ['further-links', 'Our policy: javascript:alert(1)', undefined]
  ])('%s as %j', async (key, value, expected) => {
    const standard = SETTING_ROWS.find((row) => row.key === key)?.standard ?? '';
    await type(key, value);
    if (expected) expect(await settings()).toMatchObject(expected);
    if (expected) expect(await problemOf(key)).toBe('');
    else expect(await problemOf(key)).toContain('uses the standard one');
    await type(key, standard);
    expect(await problemOf(key)).toBe('');
  });

  const EVENTS = [
    { title: 'New Year’s Day', date: '2027-01-01', notes: '', bunting: true },
    { title: 'Good Friday', date: '2027-03-26', notes: '', bunting: false }
  ];
  const OURS = { division: 'england-and-wales', events: EVENTS };
  it.each([
    [
      'the whole file',
      {
        'england-and-wales': OURS,
        scotland: { division: 'scotland', events: [{ title: '2nd January', date: '2027-01-04' }] }
      }
    ],
    ['our division', OURS],
    ['its events', EVENTS]
  ])('takes %s that GOV.UK publishes', async (_, published) => {
    await type('bank-holidays', JSON.stringify(published, null, 2));
    expect((await settings()).bankHolidays).toEqual({ days: [], published: ['2027-01-01', '2027-03-26'] });
    await type('bank-holidays', '');
  });

  it.each([
    ['the list of another division', { division: 'scotland', events: EVENTS }],
    ['a file without days', { 'england-and-wales': {} }],
    ['a day that is none', [{ date: '2027-02-29' }]]
  ])('refuses %s', async (_, published) => {
    await type('bank-holidays', JSON.stringify(published));
    expect(await problemOf('bank-holidays')).toContain('cannot read this value');
    await type('bank-holidays', '');
  });
});

describe('a row that cannot be used', () => {
  it('says so itself, and no more once it is put right', async () => {
    await type('stale-after', 'soon');
    const shown = async () => (await site.rows('SCR Settings', "Key eq 'stale-after'"))[0]?.['Problem'];
    const show = async () => {
      for (const row of (await readSettings(site.sp)).rows.filter(({ problem, shown: said }) => problem !== said))
        await showProblem(site.sp, row);
    };
    await show();
    expect(await shown()).toBe(
      'The service cannot read this value, so it uses the standard one: 28 days. Write it like this: 5 working days, or 28 days.'
    );
    await type('stale-after', '28 days');
    await show();
    expect(await shown()).toBeNull();
  });

  it('may be a row that someone has added', async () => {
    await site.add('SCR Settings', { Title: 'Own', Key: 'colour', Value: 'red' });
    expect(await problemOf('colour')).toContain('There is no setting of this name.');
  });
});
