import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import '@pnp/sp/webs/index.js';

import { COMMANDS, helpOf, usageOf, type Command } from '../../../sharepoint/provision/commands';
import { runOnAnySite, runOnSite } from '../../../sharepoint/provision/command';

/** A host that gives tokens, and answers as `answer` says. */
let server: Server;
let status: number;
let said: string;
const argv = process.argv;
const env = process.env;

beforeEach(async () => {
  server = createServer((request, response) => {
    const isToken = request.url === '/token';
    response.statusCode = isToken ? 200 : status;
    response.setHeader('content-type', isToken ? 'application/json' : 'text/html');
    response.end(isToken ? '{"access_token":"a","expires_in":3600}' : '<html>A whole page of the host</html>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env = { ...env, SITE_TOKEN_URL: `${home}/token`, SITE_CLIENT_ID: 'app', SITE_CLIENT_SECRET: 'secret' };
  process.argv = ['node', 'command', '--site', `${home}/sites/none`];
  said = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  process.argv = argv;
  process.env = env;
  process.exitCode = undefined;
  server.close();
});

test.each([
  ['a site of this release', runOnSite],
  ['any site', runOnAnySite]
])(
  'given a mistyped address, a command about %s says that there is no site there, and does nothing',
  async (_, run) => {
    status = 404;
    const work = jest.fn(async () => true);
    await run(COMMANDS.reachable, work);
    expect(said).toMatch(
      /^There is no site at http:\/\/127\.0\.0\.1:\d+\/sites\/none\. Open the site in a browser .*\n$/
    );
    expect([work.mock.calls, process.exitCode]).toEqual([[], 1]);
  }
);

test('given an answer that no command expects, its status and where it arose are said, not the page that came', async () => {
  status = 418;
  await runOnAnySite(COMMANDS.reachable, async () => true);
  expect(said).toMatch(/^SharePoint answered what this command does not expect \(418\)\. Send these lines/);
  expect(said).toMatch(/\n {4}at /);
  expect(said).not.toContain('whole page');
});

test.each(Object.entries<Command>(COMMANDS))(
  'asked for help, %s says what it does, and asks nobody',
  async (_, row) => {
    process.argv = ['node', 'command', '--help'];
    const work = jest.fn(async () => true);
    await runOnSite(row, work);
    expect(said).toBe(`${helpOf(row).join('\n')}\n`);
    expect([work.mock.calls, process.exitCode]).toEqual([[], 0]);
  }
);

test('how a command is used follows from its flags: what is needed, and what is not in brackets', () => {
  expect(usageOf(COMMANDS.directory)).toBe('--site https://… --file locations.csv [--part] [--yes-close] [--dry-run]');
});
