import { runAnywhere } from '../command';
import { COMMANDS } from '../commands';
import { doctor } from './doctor';
import { openTenant } from './open-tenant';

void runAnywhere(COMMANDS.doctor, async ({ siteUrl, identity, text, say }) => {
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopped = true;
      say('Stopping: what was made is removed first.');
    });
  const tenant = await openTenant({
    siteUrl,
    identity,
    environment: process.env,
    messageTo: text('message-to'),
    otherMailbox: text('other')
  });
  return doctor(tenant, { folder: process.cwd(), say, isStopped: () => stopped });
});
