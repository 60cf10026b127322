import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const outcome = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'allowed';
  } catch (fault) {
    return fault instanceof Error && 'code' in fault ? String(fault.code) : 'refused';
  }
};

process.stdout.write(
  JSON.stringify({
    reads: outcome(() => readFileSync('/etc/hostname')),
    writes: outcome(() => writeFileSync(join(tmpdir(), 'written-by-a-letter'), '')),
    starts: outcome(() => spawnSync('ls')),
    threads: outcome(() => new Worker('1', { eval: true })),
    environment: Object.keys(process.env)
  })
);
