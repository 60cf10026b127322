import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import type { RunningTenant } from './people';

/** What is sent to the service as a person (directory id), at a UTC time of the story. */
interface Told {
  readonly as: string;
  readonly at: string;
  readonly path: '/api/commands' | '/api/directory' | '/api/reports' | '/api/told-time';
  /** What it is called where it is refused. */
  readonly what: string;
  readonly body: unknown;
}

const RefusedSchema = v.object({
  refusal: v.object({ sentence: v.string(), fields: v.optional(v.record(v.string(), v.string()), {}) }),
  retryAfterSeconds: v.optional(v.number())
});

const ATTEMPTS = 8;
/** What asks to come again: too many requests, or a SharePoint that is busy. */
const AGAIN = [429, 503];

/** Sends something to the service, and gives its answer. If it is refused, throws with the service’s sentences. */
export type Send = (told: Told) => Promise<unknown>;

export const createService =
  ({ service, tokenOf }: Pick<RunningTenant, 'service' | 'tokenOf'>): Send =>
  async ({ as, at, path, what, body }) => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(`${service}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await tokenOf(as)}`,
          'content-type': 'application/json',
          'x-told-at': at
        },
        body: JSON.stringify(body)
      });
      const answer: unknown = await response.json();
      if (response.ok) return answer;
      const refused = v.safeParse(RefusedSchema, answer);
      if (!refused.success) throw new Error(`${what} was not recorded: the service answered ${response.status}.`);
      const { refusal, retryAfterSeconds } = refused.output;
      // The service never records a command twice, so one that it did not confirm can be sent again.
      if (!AGAIN.includes(response.status) || attempt === ATTEMPTS)
        throw new Error(
          `${what} was not recorded. ${[...new Set([refusal.sentence, ...Object.values(refusal.fields)])].join(' ')}`
        );
      await wait((retryAfterSeconds ?? 1) * 1000);
    }
  };
