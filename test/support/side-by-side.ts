import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Runs scripts of the project, as many at a time as there are processors, and says of each how it went when it has
 * ended. In `build+test` the second begins once the first is good.
 */
async function sideBySide(chains: readonly string[]): Promise<boolean> {
  const waiting = [...chains];
  let good = true;
  const work = async (): Promise<void> => {
    for (let chain = waiting.shift(); chain !== undefined; chain = waiting.shift())
      good = (await oneByOne(chain.split('+'))) && good;
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  return good;
}

async function oneByOne(names: readonly string[]): Promise<boolean> {
  for (const name of names) if (!(await run(name))) return false;
  return true;
}

/** Takes minutes, so what it prints is shown as it comes. */
const LONG = 'test';

function run(name: string): Promise<boolean> {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe']
    });
    const printed: Buffer[] = [];
    const print = (part: Buffer): void => {
      if (name === LONG) process.stdout.write(part);
      else printed.push(part);
    };
    for (const output of [child.stdout, child.stderr]) output.on('data', print);
    child.once('error', (error) => print(Buffer.from(`${error.message}\n`)));
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      const seconds = Math.round((Date.now() - started) / 1000);
      process.stdout.write(`\nnpm run ${name}: ${code === 0 ? 'good' : 'failed'}, ${seconds} s\n\n`);
      resolve(code === 0);
    });
  });
}

void sideBySide(process.argv.slice(2)).then((good) => (process.exitCode = good ? 0 : 1));
