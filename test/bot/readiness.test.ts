import { createReadiness } from '../../bot/readiness';
import { AppRefused } from '../../bot/site-token';
import { RegisterDenied, RegisterUnavailable } from '../../src/register/client/sharepoint-client';
import { certificateUntil } from './certificates';

const MINUTE = 60_000;
const START = Date.parse('2026-11-23T10:00:00Z');

/** A service whose clock is moved by minutes. */
function serviceAt() {
  let now = START;
  let missing: readonly string[] = [];
  let misfit: string | undefined;
  let asked = 0;
  let fault: Error | undefined;
  const readiness = createReadiness({
    now: () => now,
    misfit: () => Promise.resolve(misfit),
    missing: () => ((asked += 1), fault ? Promise.reject(fault) : Promise.resolve(missing)),
    access: () => ['2 people with a post cannot open the site.'],
    unreadable: () => [{ list: 'reviews', item: 12, columns: ['State'] }],
    certificates: [
      certificateUntil('the site', '2026-12-10T10:00:00Z'),
      certificateUntil('the bot', '2027-12-10T10:00:00Z')
    ]
  });
  return {
    ...readiness,
    later: (minutes: number) => void (now += minutes * MINUTE),
    misfits: (sentence: string) => void (misfit = sentence),
    lacks: (names: readonly string[]) => void (missing = names),
    fails: (by: Error) => void (fault = by),
    asked: () => asked
  };
}

test('a service that sweeps is ready, and says what has to be done soon', async () => {
  const service = serviceAt();
  service.swept([]);
  expect(await service.report()).toEqual({
    reasons: [],
    warnings: [
      'SCR Reviews, item 12 (State) cannot be read, so it is left out. Run “npm run repair”, or correct it in SharePoint.',
      '2 people with a post cannot open the site.',
      'The certificate of the site ends in 17 days.'
    ],
    lastSweep: '2026-11-23T10:00:00.000Z',
    waiting: { count: 0, since: '' },
    unreadableRows: ['SCR Reviews, item 12 (State)'],
    missing: [],
    certificates: [
      { name: 'the site', days: 17 },
      { name: 'the bot', days: 382 }
    ]
  });
});

test('one whose sweeps fail or hang is not', async () => {
  const service = serviceAt();
  service.swept([]);
  service.later(3);
  expect((await service.report()).reasons).toEqual(['No sweep has succeeded in the last 2 minutes.']);
});

test('nor one in which an effect does not get done, however often others do', async () => {
  const service = serviceAt();
  for (let minute = 0; minute < 16; minute += 1) {
    service.swept(['stuck', `other ${minute}`]);
    service.later(1);
  }
  service.swept(['stuck']);
  const { reasons, waiting } = await service.report();
  expect(reasons).toEqual(['Messages or history rows have been waiting for more than 15 minutes.']);
  expect(waiting).toEqual({ count: 1, since: '2026-11-23T10:00:00.000Z' });
  service.swept([]);
  expect((await service.report()).reasons).toEqual([]);
});

test('nor one whose site lacks a list or a column, which is asked every five minutes', async () => {
  const service = serviceAt();
  service.swept([]);
  await service.report();
  service.lacks(['SCR Drafts', 'SCR Messages (Seq)']);
  await service.report();
  expect(service.asked()).toBe(1);
  service.later(6);
  service.swept([]);
  expect((await service.report()).reasons).toEqual([
    'Missing from the site: SCR Drafts. Run “npm run provision”.',
    'Missing from the site: SCR Messages (Seq). Run “npm run provision”.'
  ]);
});

test('nor one whose site is for another release, of which nothing is said to be missing', async () => {
  const service = serviceAt();
  service.swept([]);
  service.lacks(['SCR Drafts']);
  service.misfits('The lists of this site are for a newer release. Update the service.');
  expect((await service.report()).reasons).toEqual([
    'The lists of this site are for a newer release. Update the service.'
  ]);
});

test('nor one whose certificate has ended', async () => {
  const service = serviceAt();
  service.later(18 * 24 * 60);
  service.swept([]);
  expect((await service.report()).reasons).toEqual(['The certificate of the site has ended.']);
});

test.each([
  [
    new RegisterUnavailable('busy', undefined, { host: 'example.sharepoint.com', code: 'ENOTFOUND' }),
    'SharePoint does not answer the service (example.sharepoint.com: ENOTFOUND).'
  ],
  [
    new AppRefused('Gwen', { host: 'login.microsoftonline.com', code: 'AADSTS90002' }),
    'Entra ID gives the service no token for SharePoint (login.microsoftonline.com: AADSTS90002). Run “npm run doctor”.'
  ],
  [new RegisterDenied('403'), 'SharePoint refuses the service. Grant its app full control of the site.'],
  [new Error('Gwen'), 'SharePoint does not answer the service.']
])('nor one that SharePoint does not serve, with the reason', async (fault, sentence) => {
  const service = serviceAt();
  service.swept([]);
  service.fails(fault);
  expect((await service.report()).reasons).toEqual([sentence]);
});
