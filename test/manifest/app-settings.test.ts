import { EXAMPLE, readAppSettings } from '../../manifest/app-settings';

const env = {
  BOT_APP_ID: '7f2b1c44-90a1-4b52-8f63-2d9c1a0e5b77',
  SERVICE_HOST: 'reviews.example.org',
  SITE_HOST: 'regulator.sharepoint.example',
  SITE_PATH: '/sites/reviews'
};

test('given the four variables, then the service is asked by the id of the bot', () => {
  expect(readAppSettings(env)).toEqual({ ok: true, settings: { ...env, SERVICE_RESOURCE: `api://${env.BOT_APP_ID}` } });
});

test('given none, then each of the four is asked for', () => {
  const read = readAppSettings({});
  expect(read.ok ? [] : read.problems.map((problem) => problem.split(':')[0])).toEqual([
    'Set BOT_APP_ID',
    'Set SERVICE_HOST',
    'Set SITE_HOST',
    'Set SITE_PATH'
  ]);
});

test.each([
  ['BOT_APP_ID', 'wrong'],
  ['SERVICE_HOST', 'https://reviews.example.org'],
  ['SERVICE_HOST', 'reviews.example.org/'],
  ['SITE_HOST', 'regulator.sharepoint.example/sites/reviews'],
  ['SITE_PATH', 'sites/reviews'],
  ['SITE_PATH', '/sites/reviews/'],
  ['APP_ID', 'test']
])('given %s as “%s”, then it is named', (name, value) => {
  const read = readAppSettings({ ...env, [name]: value });
  expect(read.ok ? [] : read.problems).toEqual([expect.stringMatching(`^Set ${name}[: ]`)]);
});

test('given the id of a test app, then it has a name, and asks the service of the one in use unless it is told otherwise', () => {
  const id = '11111111-2222-4333-8444-555555555555';
  expect(readAppSettings({ ...env, APP_ID: id })).toMatchObject({
    settings: { testApp: { id, name: 'Serious case reviews (test)', serviceApp: 'SCR service' } }
  });
  expect(readAppSettings({ ...env, APP_ID: id, APP_NAME: 'Trial', SERVICE_APP: 'SCR trial' })).toMatchObject({
    settings: { testApp: { id, name: 'Trial', serviceApp: 'SCR trial' } }
  });
});

test('the example would be taken, so that it can be looked at', () => {
  expect(readAppSettings({ ...EXAMPLE, testApp: undefined })).toEqual({ ok: true, settings: EXAMPLE });
});
