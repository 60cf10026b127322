import { parseArgs } from 'node:util';

import { openProvisionedSite } from '../register/local-site';
import { LOGINS, soak } from './commands';

/** `npm run soak -- --count 10000 --seed 7`. Prints what was tried and every fault, and fails if there is one. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { count: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } }
  });
  const site = await openProvisionedSite(LOGINS);
  const { faults, ...figures } = await soak(site, { count: Number(values.count), seed: Number(values.seed) });
  await site.close();
  process.stdout.write(`${JSON.stringify(figures)}\n${faults.length} faults\n${faults.slice(0, 50).join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

void main();
