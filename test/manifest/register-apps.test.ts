import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '..', '..', 'docs', 'deploy', 'register-apps.sh');

/**
 * A stand-in for `az` in an empty tenant: it writes down how it was called, fails at what FAILS begins, answers nothing
 * at what EMPTY begins, and an id where the real one answers with an id.
 */
const AZ = `#!/usr/bin/env bash
echo "\${*//$'\\n'/ }" >>"$CALLS"
if [ -n "\${FAILS:-}" ] && [[ "$*" == "$FAILS"* ]]; then echo 'refused' >&2; exit 1; fi
if [ -n "\${EMPTY:-}" ] && [[ "$*" == "$EMPTY"* ]]; then exit 0; fi
case "$*" in
  'ad app create'*) echo app-id ;;
  'ad sp create'*) echo principal-id ;;
  'ad sp show'*appRoles*) echo role-id ;;
  'ad sp show'*) echo sharepoint-id ;;
  'account show'*) echo tenant-id ;;
esac
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scr-az-'));
  await writeFile(join(folder, 'az'), AZ);
  await chmod(join(folder, 'az'), 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(given: Readonly<Record<string, string>>) {
  const calls = join(folder, 'calls');
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, CALLS: calls, ...given };
  const { code, said } = await new Promise<{ code: unknown; said: string }>((resolve) =>
    execFile('bash', [SCRIPT], { env }, (error, out, wrong) =>
      resolve({ code: error ? error.code : 0, said: out + wrong })
    )
  );
  return { code, said, calls: (await readFile(calls, 'utf8')).trimEnd().split('\n') };
}

test('given an empty tenant, then both apps are registered and their ids printed', async () => {
  const { code, said, calls } = await run({});
  expect(said).toBe('BOT_APP_ID and TOKEN_AUDIENCE: app-id\nSITE_CLIENT_ID: app-id\nTENANT_ID: tenant-id\n');
  expect(code).toBe(0);
  expect(calls.filter((call) => call.startsWith('ad app create'))).toHaveLength(2);
  expect(calls.at(-1)).toContain(
    '{"principalId": "principal-id", "resourceId": "sharepoint-id", "appRoleId": "role-id"}'
  );
});

test.each([
  'account show',
  'ad app list',
  'ad app create',
  'ad sp list',
  'ad sp create',
  'ad app update',
  'ad app show',
  'rest --method PATCH',
  'ad sp show',
  'rest --method GET',
  'rest --method POST'
])('given that “az %s” fails, then nothing is called after it, and no id is printed', async (failing) => {
  const { code, said, calls } = await run({ FAILS: failing });
  expect(code).not.toBe(0);
  expect(calls.at(-1)?.startsWith(failing)).toBe(true);
  expect(calls.filter((call) => call.startsWith(failing))).toHaveLength(1);
  expect(said).not.toContain('_ID');
});

test.each(['ad app create', 'ad sp create', 'ad sp show'])(
  'given that “az %s” answers nothing, then it says so and stops there',
  async (empty) => {
    const { code, said, calls } = await run({ EMPTY: empty });
    expect(code).toBe(1);
    expect(said).toMatch(/^There is no answer about /);
    expect(calls.filter((call) => call.startsWith(empty))).toHaveLength(1);
    expect(calls.at(-1)?.startsWith(empty)).toBe(true);
  }
);
