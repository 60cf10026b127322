import { readFileSync } from 'node:fs';

import { readConfig } from './config';
import { every } from './every';
import { listenOn, stopGracefully } from './lifecycle';
import { createLog } from './log';
import { createService } from './service';

/** What sysexits calls a configuration that cannot be used. */
const CONFIGURATION_FAULT = 78;
const SWEEP_EVERY = 5_000;
/** Younger effects are left to the instance that took the command. */
const SWEEP_AFTER = 5_000;
/** A new day, a new setting or the end of the night is noticed within a minute. */
const DAILY_EVERY = 60_000;
/** Mail is taken in within a minute of its arrival. */
const MAIL_EVERY = 30_000;
/** Whether the site still fits is known at once, and asked SharePoint once a minute. */
const FIT_EVERY = 5_000;
/** Expired drafts are not shown; they need not be removed at once. */
const TIDY_EVERY = 600_000;

async function start(): Promise<void> {
  const read = readConfig(process.env, (path) => readFileSync(path, 'utf8'));
  if (!read.ok) {
    process.stderr.write(`The service cannot start:\n${read.problems.map((problem) => `- ${problem}\n`).join('')}`);
    process.exitCode = CONFIGURATION_FAULT;
    return;
  }
  const log = createLog();
  const isTold = read.config.mode === 'local' && read.config.toldFrom !== undefined;
  const { app, dispatcher, misfit, sweep, daily, tidy, sweepMail, readTerms } = createService(read.config, log);
  // The first answer is already in the words of the site.
  const [unfit] = await Promise.all([misfit(), readTerms()]);
  if (unfit !== undefined) return refuse(unfit);
  // The first sweep takes every pending effect; later ones leave young effects to the instance that took the command.
  let age = 0;
  const ends = [
    every(SWEEP_EVERY, () => {
      const before = new Date(Date.now() - age).toISOString();
      age = SWEEP_AFTER;
      return sweep(before);
    }),
    // Nobody is reminded of the past, nor is mail of today read in it.
    ...(isTold ? [] : [every(DAILY_EVERY, daily), every(TIDY_EVERY, tidy), every(MAIL_EVERY, sweepMail)])
  ];
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
