import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import type { ExamplePerson } from './people';

export interface ExampleCommand {
  readonly step: string;
  readonly reference?: string;
  readonly key: string;
  readonly given: Readonly<Record<string, string>>;
  /** Records a review that is a possible duplicate. */
  readonly anyway?: boolean;
}

const TokenSchema = v.object({ access_token: v.string() });
const RecordedSchema = v.object({
  reference: v.string(),
  review: v.object({ tracks: v.object({ imr: v.string() }), done: v.record(v.string(), v.unknown()) })
});
const RefusedSchema = v.object({
  refusal: v.object({ sentence: v.string(), fields: v.optional(v.record(v.string(), v.string()), {}) }),
  retryAfterSeconds: v.optional(v.number())
});

/** The service’s answer: a review after a step. */
type Recorded = v.InferOutput<typeof RecordedSchema>;

const ATTEMPTS = 5;

/** Sends the service a command as a person. If it is refused, throws with the service’s sentence. */
export type SendCommand = (as: ExamplePerson, command: ExampleCommand) => Promise<Recorded>;

/** A token of a person, asked for once. */
type TokenOf = (person: ExamplePerson) => Promise<string>;

export function createTokens(): TokenOf {
  const tokens = new Map<string, Promise<string>>();
  return (person) => {
    const token = tokens.get(person.id) ?? askForToken(person);
    tokens.set(person.id, token);
    return token;
  };
}

export function createService(address: string, tokenOf: TokenOf): SendCommand {
  return async (as, command) => {
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(`${address}/api/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${await tokenOf(as)}`, 'content-type': 'application/json' },
        body: JSON.stringify(command)
      });
      const body: unknown = await response.json();
      if (response.ok) return v.parse(RecordedSchema, body);
      const refused = v.safeParse(RefusedSchema, body);
      if (!refused.success)
        throw new Error(`“${command.step}” as ${as.name} was not recorded: the service answered ${response.status}.`);
      const { refusal, retryAfterSeconds } = refused.output;
      // The service never records a command twice, so one that it did not confirm can be sent again.
      if (response.status !== 503 || attempt === ATTEMPTS) {
        throw new Error(
          `“${command.step}” as ${as.name} was not recorded. ${[...new Set([refusal.sentence, ...Object.values(refusal.fields)])].join(' ')}`
        );
      }
      await wait((retryAfterSeconds ?? 1) * 1000);
    }
  };
}

async function askForToken({ name, token }: ExamplePerson): Promise<string> {
  const response = await fetch(token);
  if (!response.ok) throw new Error(`The local tenant has no token for ${name}: it answered ${response.status}.`);
  return v.parse(TokenSchema, await response.json()).access_token;
}
