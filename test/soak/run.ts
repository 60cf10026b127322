import { parseArgs } from 'node:util';

import { openProvisionedSite } from '../register/local-site';
import { LOGINS, soak } from './commands';
import { soakMail } from './mail/soak-mail';

/**
 * `npm run soak -- --count 10000 --seed 7`, and with `--mail` for the mailbox, where the count is of copies that are
 * stopped. Prints what was tried and every fault, and fails if there is one.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      mail: { type: 'boolean', default: false },
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' }
    }
  });
  const of = { count: Number(values.count), seed: Number(values.seed) };
  const site = await openProvisionedSite(LOGINS);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const { faults, ...figures } = values.mail ? await soakMail(site, { ...of, say }) : await soak(site, of);
  await site.close();
  process.stdout.write(`${JSON.stringify(figures)}\n${faults.length} faults\n${faults.slice(0, 50).join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

void main();
