import { parseArgs } from 'node:util';

import { openProvisionedSite } from '../register/local-site';
import { LOGINS, soak } from './commands';
import { soakMail } from './mail/soak-mail';
import { soakMemory } from './memory';

/**
 * `npm run soak -- --count 10000 --seed 7`, and with `--mail` for the mailbox, where the count is of copies that are
 * stopped; with `--memory`, where it is of requests, how much memory the released service has. Prints what was tried
 * and every fault, and fails if there is one.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      mail: { type: 'boolean', default: false },
      memory: { type: 'boolean', default: false },
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' }
    }
  });
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const of = { count: Number(values.count), seed: Number(values.seed) };
  const { faults, ...figures } = values.memory ? await soakMemory({ ...of, say }) : await onSite(values.mail, of, say);
  process.stdout.write(`${JSON.stringify(figures)}\n${faults.length} faults\n${faults.slice(0, 50).join('\n')}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

async function onSite(
  mail: boolean,
  of: { readonly count: number; readonly seed: number },
  say: (line: string) => void
): Promise<{ readonly faults: readonly string[] }> {
  const site = await openProvisionedSite(LOGINS);
  try {
    return mail ? await soakMail(site, { ...of, say }) : await soak(site, of);
  } finally {
    await site.close();
  }
}

void main();
