import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

test('the service does not start without its configuration: it names what is missing, and shows no stack', () => {
  const run = spawnSync(join(root, 'node_modules/.bin/tsx'), ['bot/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8'
  });
  expect(run.status).toBe(78);
  expect(run.stderr).toContain('The service cannot start:');
  expect(run.stderr).toContain('- BOT_CERTIFICATE is missing');
  expect(run.stderr).not.toMatch(/^\s+at /m);
}, 30_000);
