import { readFileSync } from 'node:fs';

import { whyEnded } from './certificate';
import { readConfig } from './config';
import { every } from './every';
import { listenOn, stopGracefully } from './lifecycle';
import { createLog } from './log';
import { createService } from './service';
import { timersOf } from './timers';

/** What sysexits calls a configuration that cannot be used. */
const CONFIGURATION_FAULT = 78;
/** Whether the site still fits is known at once, and asked SharePoint once a minute. */
const FIT_EVERY = 5_000;
async function start(): Promise<void> {
  const read = readConfig(process.env, (path) => readFileSync(path, 'utf8'));
  if (!read.ok) {
    process.stderr.write(`The service cannot start:\n${read.problems.map((problem) => `- ${problem}\n`).join('')}`);
    process.exitCode = CONFIGURATION_FAULT;
    return;
  }
  const log = createLog();
  for (const certificate of read.config.certificates) {
    const ended = whyEnded(certificate, Date.now());
    if (ended === undefined) continue;
    process.stderr.write(`${ended}\n`);
    log.event('certificate-ended', { code: certificate.name });
  }
  const isTold = read.config.mode === 'local' && read.config.toldFrom !== undefined;
  const service = createService(read.config, log);
  const { app, dispatcher, misfit, readTerms } = service;
  // The first answer is already in the words of the site.
  const [unfit] = await Promise.all([misfit(), readTerms()]);
  if (unfit !== undefined) return refuse(unfit);
  const ends = timersOf(service, isTold).map(({ pause, work }) => every(pause, work));
  const stop = stopGracefully(listenOn(app, read.config, log), {
    dispatcher,
    log,
    before: () => ends.forEach((end) => end())
  });
  // A release that is still running while its site goes over to the next must not write into lists of other columns.
  const watching = every(FIT_EVERY, async () => {
    const found = await misfit();
    if (found === undefined) return;
    watching();
    refuse(found);
    await stop('site-does-not-fit', CONFIGURATION_FAULT);
  });
}

function refuse(problem: string): void {
  process.stderr.write(`The service cannot work with this site:\n- ${problem}\n`);
  process.exitCode = CONFIGURATION_FAULT;
}

void start();
