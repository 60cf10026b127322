import * as v from 'valibot';

interface Pipeline {
  removePolicy(policy: { readonly name: string }): unknown;
}

const ConnectorSchema = v.looseObject({
  client: v.looseObject({ pipeline: v.custom<Pipeline>((it) => it instanceof Object && 'removePolicy' in it) })
});

/**
 * Takes the retries of botbuilder’s connector away: a message that Teams takes and answers with a fault would be there four times. The
 * dispatcher tries again. botbuilder 4.23.3 has an option for this, `noRetryPolicy`, and ignores it.
 */
export function withoutRetries(connector: unknown): void {
  v.parse(ConnectorSchema, connector).client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}

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
