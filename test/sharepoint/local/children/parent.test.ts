import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { until } from '../../../support/until';

const PARENT = pathToFileURL(join(__dirname, '../../../../sharepoint/local/children/parent.ts')).href;
const TSX = require.resolve('tsx');
const CHILD = `import { whenParentEnds } from '${PARENT}'; whenParentEnds(() => process.exit(0)); setInterval(() => undefined, 1000); console.log(process.pid);`;

const isAlive = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
};

test('what a shell has started ends after the shell, even one that is killed outright', async () => {
  const args = JSON.stringify(['--import', 'tsx', '--input-type=module', '-e', CHILD]);
  const between = spawn(
    process.execPath,
    [
      '-e',
      `require('node:child_process').spawn(process.execPath, ${args}, { stdio: ['ignore', 'inherit', 'inherit'] })`
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] }
  );
  const [printed] = (await once(between.stdout, 'data')) as [Buffer];
  const child = Number(printed.toString());
  expect(isAlive(child)).toBe(true);
  between.kill('SIGKILL');
  await until(() => Promise.resolve(isAlive(child) ? undefined : true), { what: 'the child to end', within: 20_000 });
});

test('what npm has started ends after npm, whose shell would go on without it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scr-npm-'));
  const child = join(folder, 'child.mts');
  writeFileSync(child, CHILD);
  // A shell that has something to do afterwards does not make way for what it starts.
  const start = `${process.execPath} --import ${TSX} ${child}; true`;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { start } }));
  const npm = spawn('npm', ['start', '--silent'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [printed] = (await once(npm.stdout, 'data')) as [Buffer];
    const started = Number(printed.toString());
    expect(isAlive(started)).toBe(true);
    npm.kill('SIGKILL');
    await until(() => Promise.resolve(isAlive(started) ? undefined : true), { what: 'it to end', within: 20_000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
