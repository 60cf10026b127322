import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

import type { Machine } from './chromium';

export const THIS_MACHINE: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run: (program, args, env) =>
    spawnSync(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
};
