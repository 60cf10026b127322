import { deliverExampleMails } from './mails';
import { askForTenant } from './people';
import { readProgress, writeProgress } from './progress';
import { createService } from './service';
import { planUntil } from './story/plan';
import { tell } from './tell';
import { writeImr } from './write-imr';
import { PERSONAS } from '../personas';

const EXAMPLE_WORDS =
  'Example: the agency inspected the service twice in the period under review. The records of both visits were seen.';

/**
 * Tells the running tenant at TENANT_URL the example reviews, by the commands that people send, from where the file
 * DEMO_PROGRESS says that it was told to; then delivers the example mails.
 */
async function run(tenantUrl: string | undefined, file: string | undefined): Promise<void> {
  if (!tenantUrl) throw new Error('Set TENANT_URL to the address of the tenant, for example http://127.0.0.1:4300.');
  const before = file === undefined ? undefined : readProgress(file);
  if (file === undefined || before === undefined)
    throw new Error('Set DEMO_PROGRESS to the file that says how far the example reviews have been told.');
  const tenant = await askForTenant(tenantUrl);
  const plan = planUntil(before.today, before.extent);
  const administrator = PERSONAS.find(({ roles }) => roles.includes('administrator'));
  if (!administrator) throw new Error('Nobody in the local tenant is an administrator. Add one to people.json.');
  const told = await tell({
    plan,
    progress: before,
    send: createService(tenant),
    writeImr: async (author, reference, at) =>
      writeImr({ site: tenant.site, token: await tenant.tokenOf(author), reference, words: EXAMPLE_WORDS, at }),
    withChat: tenant.withChat,
    administrator: administrator.id,
    onTold: (progress) => writeProgress(file, progress)
  });
  const references = new Map(Object.entries(told.references));
  process.stdout.write(`The register holds ${references.size} reviews. Their dates and steps are examples.\n`);
  const mails = await deliverExampleMails(tenantUrl, told.today, references);
  process.stdout.write(`Delivered ${mails} example mails to the mailbox. They are invented.\n`);
  writeProgress(file, { ...told, done: true });
}

run(process.env['TENANT_URL'], process.env['DEMO_PROGRESS']).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
