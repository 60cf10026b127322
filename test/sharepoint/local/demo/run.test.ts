import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../..');

/** Runs the demo against an address, as the local tenant does. */
const run = (env: NodeJS.ProcessEnv): Promise<{ failed: boolean; printed: string }> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'sharepoint/local/demo/run.ts'],
      { cwd: ROOT, env: { ...process.env, ...env } },
      (error, _stdout, stderr) => resolve({ failed: error !== null, printed: stderr.trim() })
    );
  });

let server: Server;
let home: string;
let refusal: { status: number; body: unknown };
beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = (status: number, body: unknown): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const persona = {
      id: 'p',
      name: 'Isla Penrose',
      roles: ['compliance-inspector'],
      regions: ['South West'],
      token: `${home}/token`
    };
    if (request.url === '/tenant.json') answer(200, { service: home, site: `${home}/sites/scr`, personas: [persona] });
    else if (request.url === '/token') answer(200, { access_token: 'token' });
    else answer(refusal.status, refusal.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  home = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => void server.close());

test('without a tenant, it says what to set', async () => {
  expect(await run({ TENANT_URL: '' })).toEqual({
    failed: true,
    printed: 'Set TENANT_URL to the address of the tenant, for example http://127.0.0.1:4300.'
  });
});

test('it fails with the sentences of the service, and says who took which step', async () => {
  refusal = {
    status: 400,
    body: {
      refusal: { sentence: '2 answers need another look.', fields: { authority: 'Choose the local authority.' } }
    }
  };
  expect(await run({ TENANT_URL: home })).toEqual({
    failed: true,
    printed: '“notify-adult” as Isla Penrose was not recorded. 2 answers need another look. Choose the local authority.'
  });
});

test('an address that is no tenant is said to be none', async () => {
  const { failed, printed } = await run({ TENANT_URL: 'http://127.0.0.1:9' });
  expect(failed).toBe(true);
  expect(printed).toBe('No tenant answers at http://127.0.0.1:9. Run npm start, then add the examples again.');
});
