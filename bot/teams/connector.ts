import * as v from 'valibot';

interface Pipeline {
  removePolicy(policy: { readonly name: string }): unknown;
}

const ConnectorSchema = v.looseObject({
  client: v.looseObject({ pipeline: v.custom<Pipeline>((it) => it instanceof Object && 'removePolicy' in it) })
});

/** What a turn of botbuilder has of its connector. */
interface Turn {
  readonly turnState: { get(key: unknown): unknown };
  readonly adapter: { readonly ConnectorClientKey: symbol };
}

/**
 * Takes the retries of botbuilder’s connector away: a message that Teams takes and answers with a fault would be there
 * four times. The dispatcher tries again. botbuilder 4.23.3 has an option for this, `noRetryPolicy`, and ignores it.
 */
export async function withoutRetries({ turnState, adapter }: Turn, next: () => Promise<void>): Promise<void> {
  const connector = turnState.get(adapter.ConnectorClientKey);
  v.parse(ConnectorSchema, connector).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  await next();
}

/** The status that Teams refused with, 0 where it was not reached. */
export const statusOf = (fault: unknown): number =>
  fault instanceof Error && 'statusCode' in fault && typeof fault.statusCode === 'number' ? fault.statusCode : 0;

const RefusedSchema = v.looseObject({
  response: v.looseObject({
    headers: v.custom<{ get(name: string): unknown }>((it) => it instanceof Object && 'get' in it)
  })
});

/** How long Teams asks to be left alone, in milliseconds, from the Retry-After of a refusal. */
export function pauseOf(fault: unknown): { readonly pause?: number } {
  const parsed = v.safeParse(RefusedSchema, fault);
  const seconds = parsed.success ? Number(parsed.output.response.headers.get('Retry-After')) : 0;
  return seconds > 0 ? { pause: seconds * 1000 } : {};
}
