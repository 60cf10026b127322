// Loaded before the program of a child process: its standard input ends when the parent ends, even if it is killed.
import { isMainThread } from 'node:worker_threads';

const GRACE_MS = 5000;

// A worker is given the flags of its process, and a standard input that ends at once.
if (isMainThread) {
  const input: NodeJS.ReadableStream & { unref?: () => void } = process.stdin;
  input.on('end', () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  input.on('error', () => process.exit(1));
  input.resume();
  input.unref?.();
}
