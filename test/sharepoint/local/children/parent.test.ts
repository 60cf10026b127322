import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { until } from '../../../support/until';

const PARENT = pathToFileURL(join(__dirname, '../../../../sharepoint/local/children/parent.ts')).href;
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
