import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

import { openChats } from '../support/chat';
import { rowsOf } from '../support/site';
import type { Persona, Tenant } from '../support/tenant';
import { inputFrom, type Input } from './inputs';
import { createRandom } from './random';

/** What came of so many inputs. Times are in milliseconds, memory in megabytes. */
export interface Figures {
  readonly seed: number;
  readonly inputs: number;
  /** Answers that say that something was recorded, and rows that the history has more. */
  readonly accepted: number;
  readonly recorded: number;
  readonly refused: number;
  readonly limited: number;
  readonly slowest: number;
  readonly slowestInput: number;
  readonly memoryBefore: number;
  readonly memoryAfter: number;
  /** The numbers of the inputs that were answered with a fault of ours, each with what was answered. */
  readonly faults: readonly string[];
}

const AT_ONCE = 4;
/** What the protocol of Teams has for an invoke that an app does not take. */
const NOT_SUPPORTED = 501;
const FAULT = /There is a problem with the service|InternalServerError/;

/**
 * Sends inputs by every persona on every way in, each made from the seed and its own number, so that a fault can be
 * repeated alone.
 */
export async function fuzz(
  tenant: Tenant,
  {
    seed,
    count,
    first = 0,
    references
  }: { readonly seed: number; readonly count: number; readonly first?: number; readonly references: readonly string[] }
): Promise<Figures> {
  const chats = await openChats(tenant.service);
  const tokens = new Map(
    await Promise.all(tenant.personas.map(async (each) => [each.id, await tenant.tokenOf(each)] as const))
  );
  const history = async (): Promise<number> =>
    (await rowsOf(tenant, 'the service', 'SCR History', '&$select=Id')).length;
  const [before, memoryBefore] = [await history(), memoryOf(tenant)];
  let [accepted, refused, limited, slowest, slowestInput, next] = [0, 0, 0, 0, -1, first];
  const faults: string[] = [];

  const send = (persona: Persona, input: Input): Promise<Response> =>
    input.way === 'api'
      ? fetch(`${tenant.service}${input.path}`, {
          method: input.method,
          headers: { authorization: `Bearer ${tokens.get(persona.id)}`, 'content-type': 'application/json' },
          ...(input.body === undefined ? {} : { body: input.body })
        })
      : chats.of(persona).send(input.activity);

  async function sendNext(): Promise<void> {
    for (let number = next++; number < first + count; number = next++) {
      const random = createRandom(seed * 1_000_003 + number);
      const persona = random.pick(tenant.personas);
      const input = inputFrom(random, references);
      const started = performance.now();
      const answer = await send(persona, input);
      const body = await answer.text();
      const took = performance.now() - started;
      if (took > slowest) [slowest, slowestInput] = [took, number];
      if (answer.status === 429 || body.includes('too many requests')) {
        // A limit is not what is tried here: the next input waits until there is room again.
        limited += 1;
        await wait(1_000);
      }
      if (isAccepted(input, answer.status, body)) accepted += 1;
      else refused += 1;
      if ((answer.status >= 500 && answer.status !== NOT_SUPPORTED) || FAULT.test(body))
        faults.push(`${number} (${input.way}): ${answer.status} ${body.slice(0, 200)}`);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
  const logged = tenant.serviceLog().matchAll(/^.*"event":"(?:turn|request)-failed".*$/gm);
  faults.push(...[...logged].map(([line]) => line.slice(0, 700)));
  // The history is written after the answer.
  let last = -1;
  for (let now = await history(); now !== last; now = await history()) {
    last = now;
    await wait(1_000);
  }
  const figures = {
    seed,
    inputs: count,
    accepted,
    recorded: last - before,
    refused,
    limited,
    slowest: Math.round(slowest),
    slowestInput,
    memoryBefore,
    memoryAfter: memoryOf(tenant),
    faults
  };
  await chats.close();
  return figures;
}

/**
 * Whether an answer says that a step was recorded. A submitted card is answered with an edited message, so that it
 * counts as one.
 */
const isAccepted = (input: Input, status: number, body: string): boolean =>
  input.way === 'api'
    ? input.path === '/api/commands' && status === 200
    : input.way === 'press' && (body.includes('Recorded') || body === '');

/** The memory of the service’s process; 0 where the system does not say. */
function memoryOf(tenant: Tenant): number {
  const id = [...tenant.serviceLog().matchAll(/"process":(\d+)/g)].at(-1)?.[1];
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
