import { RegisterDenied, RegisterUnavailable } from '../client/sharepoint-client';

const ATTEMPTS = 4;

/**
 * Reads, and changes until it is as it should be, at most four times: others may be at it as well, and SharePoint may
 * answer with a conflict to what it has done. What counts is what is read after the change. Throws what failed, or
 * RegisterUnavailable, if it is not.
 */
export async function untilHeld<State>({
  what,
  read,
  isHeld,
  change
}: {
  readonly what: string;
  readonly read: () => Promise<State>;
  readonly isHeld: (state: State) => boolean;
  readonly change: (state: State) => Promise<{ readonly read: State; readonly failures: readonly Error[] }>;
}): Promise<void> {
  let state: State = await read();
  let failures: readonly Error[] = [];
  for (let tries = 0; tries < ATTEMPTS && !isHeld(state); tries += 1) {
    ({ read: state, failures } = await change(state));
    const ending = failures.find(
      (failure) => failure instanceof RegisterDenied || failure instanceof RegisterUnavailable
    );
    if (ending !== undefined && !isHeld(state)) throw ending;
  }
  if (isHeld(state)) return;
  throw failures[0] ?? new RegisterUnavailable(`Others keep changing the same ${what}. Try again.`);
}
