import { enterReview, type WriteImr } from './enter-review';
import { readExampleReviews } from './example-reviews';
import { deliverExampleMails } from './mails';
import { askForPeople } from './people';
import file from './reviews.json';
import { createService, createTokens } from './service';
import { writeImr } from './write-imr';

const EXAMPLE_WORDS =
  'Example: the agency inspected the service twice in the period under review. The records of both visits were seen.';

/**
 * Records the published reviews in the register of a running tenant, by the commands that people send, and delivers
 * the example mails.
 */
async function run(tenantUrl: string | undefined): Promise<void> {
  if (!tenantUrl) throw new Error('Set TENANT_URL to the address of the tenant, for example http://127.0.0.1:4300.');
  const reviews = readExampleReviews(file);
  const people = await askForPeople(tenantUrl);
  const tokenOf = createTokens();
  const send = createService(people.service, tokenOf);
  const write: WriteImr = async (author, reference) =>
    writeImr({ site: people.site, token: await tokenOf(author), reference, words: EXAMPLE_WORDS });
  const references = new Map<string, string>();
  for (const review of reviews) {
    const { reference, line } = await enterReview(review, people, { send, write });
    references.set(review.id, reference);
    process.stdout.write(`${line}\n`);
  }
  process.stdout.write(
    `The register holds the ${reviews.length} published reviews. Their dates and steps are examples.\n`
  );
  const mails = await deliverExampleMails(tenantUrl, references);
  process.stdout.write(`Delivered ${mails} example mails to the mailbox. They are invented.\n`);
}

run(process.env['TENANT_URL']).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
