/** What is done to the requests that a pattern finds: “METHOD address body”, the address decoded. */
export interface Meddling {
  readonly when: RegExp;
  /** How often it is done; absent: always. */
  readonly times?: number;
  /** Changes the request before it is sent. */
  readonly request?: (init: RequestInit) => RequestInit;
  /** Changes the body of the answer. */
  readonly answer?: (body: string) => string;
  /** Changes the status of the answer. */
  readonly status?: number;
  /** Answers without asking. */
  readonly instead?: () => Response;
}

/** Meddles with what this process asks of anyone, as a tenant would that works otherwise. Gives how to end that. */
export function meddle({ when, times = Infinity, request, answer, status, instead }: Meddling): () => Promise<void> {
  const real = globalThis.fetch;
  let left = times;
  globalThis.fetch = async (input, init = {}) => {
    const method = new Headers(init.headers).get('X-HTTP-Method') ?? init.method ?? 'GET';
    const body = typeof init.body === 'string' ? init.body : '';
    if (
      left === 0 ||
      !when.test(
        `${method} ${decodeURIComponent((input instanceof Request ? input.url : input.toString()).replaceAll('+', ' '))} ${body}`
      )
    )
      return real(input, init);
    left -= 1;
    if (instead) return instead();
    const answered = await real(input, request ? request(init) : init);
    if (!answer && status === undefined) return answered;
    const headers = new Headers(answered.headers);
    headers.delete('content-length');
    const text = await answered.text();
    return new Response(answer ? answer(text) : text, { status: status ?? answered.status, headers });
  };
  return async () => {
    globalThis.fetch = real;
  };
}

/** A request with another body. */
export const withBody =
  (change: (body: string) => string) =>
  (init: RequestInit): RequestInit => ({
    ...init,
    body: typeof init.body === 'string' ? change(init.body) : init.body
  });

/** A request with another header. */
export const withHeader =
  (name: string, value: string) =>
  (init: RequestInit): RequestInit => {
    const headers = new Headers(init.headers);
    headers.set(name, value);
    return { ...init, headers };
  };
