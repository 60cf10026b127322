import { writeImr } from '../../sharepoint/local/demo/write-imr';
import type { StepId } from '../../src/domain/steps';
import type { Persona, Tenant } from '../support/tenant';
import type { Typed } from './story';

export interface Answered {
  readonly status: number;
  readonly body: {
    readonly reference?: string;
    readonly refusal?: { readonly code: string; readonly sentence: string; readonly rule?: string };
  };
}

/** Has the Word file of a version made for its author, and writes in it. */
export async function writesImr(tenant: Tenant, author: Persona, reference: string, version: string): Promise<void> {
  await does(tenant, author, 'make-imr-file', { version }, reference);
  await writesMore(tenant, author, reference);
}

/** Writes in the Word file of a review, as its author. */
export const writesMore = async (
  tenant: Tenant,
  author: Persona,
  reference: string,
  words = 'The agency inspected the service twice.'
): Promise<void> => writeImr({ site: tenant.site, token: await tenant.tokenOf(author), reference, words });

/** Sends one command to the service's API, as the person of a token. */
export async function command(
  tenant: Tenant,
  by: Persona,
  wanted: {
    readonly step: StepId;
    readonly reference?: string;
    readonly key?: string;
    readonly given: Typed;
    /** What is confirmed. */
    readonly anyway?: readonly string[];
  }
): Promise<Answered> {
  const answer = await fetch(`${tenant.service}/api/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tenant.tokenOf(by)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ key: crypto.randomUUID(), ...wanted })
  });
  return { status: answer.status, body: (await answer.json()) as Answered['body'] };
}

/** The same, for a story in which a refusal is a fault. Gives the reference of the review. */
export async function does(
  tenant: Tenant,
  by: Persona,
  step: StepId,
  given: Typed,
  reference?: string
): Promise<string> {
  const { status, body } = await command(tenant, by, {
    step,
    given,
    ...(reference ? { reference } : { key: `story of ${by.id} ${step}` })
  });
  if (status !== 200 || body.reference === undefined)
    throw new Error(`${step} by ${by.name}: ${status} ${JSON.stringify(body)}`);
  return body.reference;
}
