/** What an instance does by itself; none of it throws. */
interface Work {
  readonly sweep: (before: string) => Promise<void>;
  readonly daily: () => Promise<void>;
  readonly tidy: () => Promise<void>;
  readonly sweepMail: () => Promise<void>;
}

/** A piece of work, and the pause after it in milliseconds. */
interface Timer {
  readonly pause: number;
  readonly work: () => Promise<void>;
}

const SWEEP_EVERY = 5_000;
/** Younger effects are left to the instance that took the command. */
const SWEEP_AFTER = 5_000;
/** A new day, a new setting or the end of the night is noticed within a minute. */
const DAILY_EVERY = 60_000;
/** Mail is taken in within a minute of its arrival. */
const MAIL_EVERY = 30_000;
/** Expired drafts are not shown; they need not be removed at once. */
const TIDY_EVERY = 600_000;

/** `isTold`: the time is told to the instance, which reminds nobody of the past and reads no mail of today in it. */
export function timersOf({ sweep, daily, tidy, sweepMail }: Work, isTold: boolean): readonly Timer[] {
  // The first sweep takes every pending effect; later ones leave young effects to the instance that took the command.
  let age = 0;
  const sweepOld = (): Promise<void> => {
    const before = new Date(Date.now() - age).toISOString();
    age = SWEEP_AFTER;
    return sweep(before);
  };
  return [
    { pause: SWEEP_EVERY, work: sweepOld },
    ...(isTold
      ? []
      : [
          { pause: DAILY_EVERY, work: daily },
          { pause: TIDY_EVERY, work: tidy },
          { pause: MAIL_EVERY, work: sweepMail }
        ])
  ];
}
