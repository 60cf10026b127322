import * as v from 'valibot';
import { siteToken } from '../../../bot/site-token';
import { several } from '../../../src/domain/several';
import { runOnAnySite } from '../command';
import { COMMANDS } from '../commands';
import { ExpectedSchema } from './compare';
import { contract, whyNoScratchSite } from './contract';
import expected from './expected.json';
import { NotMade } from './read-json';
import { isKept, linesOf, writeReport } from './report';
import { createContractSite } from './send';
import shapes from './shapes.json';

void runOnAnySite(COMMANDS.contract, async ({ sp, siteUrl, identity, text, say }) => {
  const at = new Date().toISOString();
  const problem = await whyNoScratchSite(sp);
  if (problem !== undefined) {
    say(problem);
    return false;
  }
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stopped = true;
      say('Stopping: what was made is removed first.');
    });
  say(`Sends ${several(shapes.length, 'kind')} of request, most of them several times: about ten minutes.`);
  const outcome = await contract(
    {
      sp,
      site: createContractSite(siteUrl, siteToken(identity)),
      person: text('person'),
      lines: shapes,
      say,
      isStopped: () => stopped
    },
    v.parse(ExpectedSchema, expected)
  ).catch((error: unknown) => {
    if (error instanceof NotMade) return error;
    throw error;
  });
  if (outcome instanceof NotMade) {
    say(`What requests are tried on could not be made. ${outcome.message} Give the app full control of this site.`);
    return false;
  }
  linesOf(outcome).forEach(say);
  say(
    `What came is in ${await writeReport(process.cwd(), outcome, at)}. It holds no names, addresses or texts, and can be sent to the makers.`
  );
  return isKept(outcome);
});
