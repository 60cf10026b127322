import { spawn } from 'node:child_process';

/** Runs scripts of the project at the same time, and says of each how it went when it has ended: a slow one holds up nobody. */
async function sideBySide(names: readonly string[]): Promise<boolean> {
  const went = await Promise.all(names.map(run));
  return went.every(Boolean);
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
