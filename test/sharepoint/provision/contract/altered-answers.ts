/** What is done to an answer; `key`: a property that its rows lack; `rows`: its rows in another order. */
interface Altered {
  readonly status?: number;
  readonly without?: string;
  readonly type?: string;
  readonly key?: string;
  readonly rows?: (rows: readonly unknown[]) => readonly unknown[];
}

/** Alters the answers to the requests that a pattern finds, as “METHOD address”. Gives how to end that. */
export function alter(when: RegExp, { status, without, type, key, rows }: Altered): () => void {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init = {}) => {
    const method = new Headers(init.headers).get('x-http-method') ?? init.method ?? 'GET';
    const address = decodeURIComponent(input instanceof Request ? input.url : input.toString());
    const answer = await real(input, init);
    if (!when.test(`${method} ${address}`)) return answer;
    const headers = new Headers(answer.headers);
    headers.delete('content-length');
    if (without !== undefined) headers.delete(without);
    if (type !== undefined) headers.set('content-type', type);
    const text = await answer.text();
    const body =
      text === ''
        ? null
        : !answer.ok || (key === undefined && !rows)
          ? text
          : JSON.stringify(alteredRows(text, key, rows));
    return new Response(body, { status: status ?? answer.status, headers });
  };
  return () => {
    globalThis.fetch = real;
  };
}

function alteredRows(text: string, key: string | undefined, rows: Altered['rows']): unknown {
  const json = JSON.parse(text) as { value: Record<string, unknown>[] };
  const kept = json.value.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== key)));
  return { ...json, value: rows ? rows(kept) : kept };
}
