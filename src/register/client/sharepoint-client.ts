import { DefaultHeaders, DefaultInit, SPFx, spfi, type ISPFXContext, type SPFI } from '@pnp/sp';
import { DefaultParse, HttpRequestError, type Queryable } from '@pnp/queryable';
import { answering } from './answering';
import { background } from './background';
import { cutBatch, joinedAnswers } from './cut-batch';
import { unreached, type Unreached } from './unreached';

/**
 * `answering`: someone waits for the answer. `background`: nobody does. `command`: an administrator’s, of hundreds of
 * rows.
 */
export type Patience = 'answering' | 'background' | 'command';

type Behaviour = (instance: Queryable<unknown>) => Queryable<unknown>;

/**
 * The limit of the background is well below the time for which the service claims a message that it sends. In
 * milliseconds.
 */
const BEHAVIOURS: Readonly<Record<Patience, Behaviour>> = {
  answering,
  background: background(10_000),
  command: background(120_000)
};

/** SharePoint is throttling, down or out of reach: try again later. */
export class RegisterUnavailable extends Error {
  override readonly name = 'RegisterBusy';
  constructor(
    message: string,
    readonly retryAfterSeconds?: number,
    /** Absent where there was an answer. */
    readonly unreached?: Unreached
  ) {
    super(message);
  }
}

/** SharePoint has locked what the request is about: a row for a moment, a file for as long as someone has it open. */
export class Locked extends RegisterUnavailable {}

/** This identity has no permission for the request. */
export class RegisterDenied extends Error {
  override readonly name = 'RegisterDenied';
}

/** More rows meet a condition than SharePoint looks through, which is 5,000. */
export class RegisterOverfull extends Error {
  override readonly name = 'RegisterOverfull';
}

/** A request that was answered, or was not (status 0). `id` is what Microsoft’s support finds it by; empty if none. */
export interface SeenRequest {
  readonly method: string;
  readonly status: number;
  readonly ms: number;
  readonly id: string;
}

/**
 * The site for a service with its own token. `answering` has a time limit of 4 seconds; `background` has one
 * of 10 seconds for each try, and tries again when SharePoint asks it to. `watch` sees how each request ended.
 */
export const createSharePointClient = (o: {
  siteUrl: string;
  token: () => Promise<string>;
  patience: Patience;
  userAgent?: string;
  watch?: (seen: SeenRequest) => void;
}): SPFI =>
  spfi(o.siteUrl).using(
    DefaultHeaders(),
    DefaultInit(),
    BEHAVIOURS[o.patience],
    ...(o.watch ? [watched(o.watch)] : []),
    DefaultParse(),
    identified(o.token, o.userAgent),
    namedFaults
  );

/** The site of the register as the signed-in person, for a web part. */
export const createPageClient = (context: ISPFXContext, siteUrl: string): SPFI =>
  spfi(siteUrl).using(SPFx(context), namedFaults);

const identified =
  (token: () => Promise<string>, userAgent?: string): Behaviour =>
  (instance) => {
    instance.on.auth.replace(async (url, init) => {
      // A plain object, not Headers: the client spreads it afterwards.
      const headers = Object.assign(
        {},
        init.headers,
        { Authorization: `Bearer ${await token()}` },
        userAgent ? { 'User-Agent': userAgent } : {}
      );
      return [url, { ...init, headers }];
    });
    return instance;
  };

const watched =
  (watch: (seen: SeenRequest) => void): Behaviour =>
  (instance) => {
    const [send] = instance.on.send.toArray();
    if (!send) throw new Error('The client has no way to send.');
    instance.on.send.replace(async function (url, init) {
      const started = Date.now();
      const method = new Headers(init.headers).get('X-HTTP-Method') ?? init.method ?? 'GET';
      const seen = (answer?: Response): void =>
        watch({
          method,
          status: answer?.status ?? 0,
          ms: Date.now() - started,
          id: answer?.headers.get('request-id') ?? answer?.headers.get('SPRequestGuid') ?? ''
        });
      try {
        const answer = await send.call(this, url, init);
        seen(answer);
        return answer;
      } catch (error) {
        seen();
        throw error;
      }
    });
    return instance;
  };

/** Turns every failure of SharePoint or the network into RegisterUnavailable or RegisterDenied, within batches too. */
const namedFaults: Behaviour = (instance) => {
  const [send] = instance.on.send.toArray();
  if (!send) throw new Error('The client has no way to send.');
  instance.on.send.replace(async function (url, init) {
    try {
      if (isBatch(url) && typeof init.body === 'string') {
        const type = new Headers(init.headers).get('Content-Type') ?? '';
        const answers: string[] = [];
        for (const body of cutBatch(init.body, type)) {
          const response = await send.call(this, url, { ...init, body });
          if (!response.ok) return await readToEnd(response);
          answers.push(await response.text());
        }
        return new Response(joinedAnswers(answers));
      }
      return await readToEnd(await send.call(this, url, init));
    } catch (error) {
      if (error instanceof HttpRequestError) throw error;
      throw new RegisterUnavailable('SharePoint could not be reached.', undefined, unreached(url, error));
    }
  });
  const [reject] = instance.on.error.toArray();
  if (!reject) throw new Error('The client has no way to reject.');
  instance.on.error.replace(function (error) {
    reject.call(this, named(error));
  });
  return instance;
};

const isBatch = (url: URL): boolean => /\/_api\/\$batch$/i.test(url.pathname);

/** Reads to the end, so that a broken connection counts as unavailable, not as a fault of the code. */
async function readToEnd(response: Response): Promise<Response> {
  const body = await response.arrayBuffer();
  return new Response(body.byteLength === 0 ? undefined : body, response);
}

function named(error: string | Error): string | Error {
  if (!(error instanceof HttpRequestError)) return error;
  switch (error.status) {
    case 401:
    case 403:
      return new RegisterDenied(`SharePoint refused the request (${error.status}).`);
    case 423:
      return new Locked('SharePoint has locked it (423).');
    case 429:
    case 502:
    case 503:
    case 504:
      return new RegisterUnavailable(`SharePoint is busy (${error.status}).`, secondsOf(error.response));
    case 500:
      // A part of a batch that took too long. Branching on the type’s name, which is in no language.
      return /"-?\d+, [\w.]*ClientServiceTimeoutException"/.test(error.message)
        ? new RegisterUnavailable('SharePoint took too long for a part of a batch (500).')
        : error;
    default:
      return error;
  }
}

function secondsOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After') ?? '');
  return seconds > 0 ? seconds : undefined;
}
