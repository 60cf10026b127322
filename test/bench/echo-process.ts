import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** Starts the echo bot in a process of its own; it ends with this one. */
export async function startEcho(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'echo-bot.ts')], {
    stdio: ['pipe', 'pipe', 'pipe']
  });
  const ended = once(child, 'exit');
  const complaint = text(child.stderr);
  const port = await Promise.race([
    once(child.stdout, 'data').then(([line]) => Number(String(line))),
    ended.then(async () => {
      throw new Error(`The echo bot did not start:\n${await complaint}`);
    })
  ]);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.stdin.end();
      await ended;
    }
  };
}
