import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writeProgress } from '../../../../sharepoint/local/demo/progress';

const ROOT = join(__dirname, '../../../..');

/** Runs the demo against an address, as the local tenant does. */
const run = (env: NodeJS.ProcessEnv): Promise<{ failed: boolean; printed: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'sharepoint/local/demo/run.ts'],
      { cwd: ROOT, env: { ...process.env, DEMO_PROGRESS: progress, ...env } },
      (error, _stdout, stderr) => resolve({ failed: error !== null, printed: stderr.trim() })
    );
  });

let folder: string;
let progress: string;
let server: Server;
let home: string;
/** The address and the told time of each request to the service. */
let asked: (readonly [url: string, at: unknown])[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scr-demo-'));
  progress = join(folder, 'example-reviews.json');
  server = createServer((request, response) => {
    const { url = '', headers } = request;
    const answer = (status: number, body: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const persona = { id: '5f0c7a51-94f4-4a51-8f0e-5d1f4f6a2b01', token: `${home}/token` };
    if (url === '/tenant.json') answer(200, { service: home, site: `${home}/sites/scr`, personas: [persona] });
    else if (url.startsWith('/token?persona=')) answer(200, { access_token: 'token' });
    else {
      asked.push([url, headers['x-told-at']]);
      const sentence = '2 answers need another look.';
      if (url !== '/api/commands') answer(200, {});
      else answer(400, { refusal: { sentence, fields: { authority: 'Choose the local authority.' } } });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  home = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});
beforeEach(() => {
  asked = [];
  writeProgress(progress, { today: '2026-11-30', extent: 'published', toldTo: '', references: {}, done: false });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('without a tenant, or a file of how far it is, it says what to set', async () => {
  expect(await run({ TENANT_URL: '' })).toEqual({
    failed: true,
    printed: 'Set TENANT_URL to the address of the tenant, for example http://127.0.0.1:4300.'
  });
  expect(await run({ TENANT_URL: home, DEMO_PROGRESS: join(folder, 'none.json') })).toEqual({
    failed: true,
    printed: 'Set DEMO_PROGRESS to the file that says how far the example reviews have been told.'
  });
});

test('it stops at the first step that is refused, and says which with the sentences of the service', async () => {
  expect(await run({ TENANT_URL: home })).toEqual({
    failed: true,
    printed:
      '“notify-adult” of PR13 on 2026-10-28 was not recorded. 2 answers need another look. Choose the local authority.'
  });
  expect(asked.filter(([url]) => url === '/api/commands')).toHaveLength(1);
});

test('it tells the time of each request, never a later one first', async () => {
  await run({ TENANT_URL: home });
  const times = asked.map(([, at]) => String(at));
  expect(times.length).toBeGreaterThan(20);
  expect(times[0]).toMatch(/^2026-10-\d\dT/);
  expect(times).toEqual([...times].sort());
});

test('an address that is no tenant is said to be none', async () => {
  const { failed, printed } = await run({ TENANT_URL: 'http://127.0.0.1:9' });
  expect(failed).toBe(true);
  expect(printed).toBe('No tenant answers at http://127.0.0.1:9. Run npm start, then add the examples again.');
});
