import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Runs scripts of the project, as many at a time as there are processors, and says of each how it went when it has
 * ended.
 */
async function sideBySide(names: readonly string[]): Promise<boolean> {
  const waiting = [...names];
  let good = true;
  const work = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) good = (await run(name)) && good;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return good;
}

function run(name: string): Promise<boolean> {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe']
    });
    const printed: Buffer[] = [];
    for (const output of [child.stdout, child.stderr]) output.on('data', (part: Buffer) => printed.push(part));
    child.once('error', (error) => printed.push(Buffer.from(`${error.message}\n`)));
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      const seconds = Math.round((Date.now() - started) / 1000);
      process.stdout.write(`\nnpm run ${name}: ${code === 0 ? 'good' : 'failed'}, ${seconds} s\n\n`);
      resolve(code === 0);
    });
  });
}

void sideBySide(process.argv.slice(2)).then((good) => (process.exitCode = good ? 0 : 1));
