import type { RequestListener } from 'node:http';
import {
  createSharePointClient,
  RegisterUnavailable,
  RegisterDenied,
  type Patience,
  type SeenRequest
} from '../../../src/register/client/sharepoint-client';
import { background } from '../../../src/register/client/background';
import { lastReference, readReview } from '../../../src/register/reviews/reviews';
import { listen, type Listening } from '../http-server';

let server: Listening;
afterEach(() => server.close());

async function doorTo(answer: RequestListener, patience: Patience = 'answering') {
  server = await listen(answer);
  return createSharePointClient({
    siteUrl: server.url,
    token: () => Promise.resolve('t0ken'),
    patience,
    userAgent: 'NONISV|Regulator|SCR/1.0'
  });
}

const failure = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'no failure',
    (error: unknown) => error
  );

describe('a door', () => {
  it('shows its token and its name with each request', async () => {
    const sp = await doorTo((request, response) => {
      const known =
        request.headers.authorization === 'Bearer t0ken' &&
        request.headers['user-agent'] === 'NONISV|Regulator|SCR/1.0';
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ value: known ? [{ Reference: 'SCR-A-2012-0001' }] : [] }));
    });
    await expect(lastReference(sp, 'SCR-A-2012-')).resolves.toBe('SCR-A-2012-0001');
  });

  it('is busy for the seconds that SharePoint asks for, and does not wait them out while someone waits', async () => {
    const sp = await doorTo((_, response) => response.writeHead(429, { 'retry-after': '17' }).end());
    const error = await failure(readReview(sp, 'SCR-A-2012-0001'));
    expect(error).toBeInstanceOf(RegisterUnavailable);
    expect(error).toMatchObject({ retryAfterSeconds: 17 });
    expect(server.requests).toHaveLength(1);
  });

  it('waits out a second, once', async () => {
    let asked = 0;
    const sp = await doorTo((_, response) => {
      asked += 1;
      if (asked === 1) response.writeHead(429, { 'retry-after': '1' }).end();
      else response.setHeader('content-type', 'application/json').end('{"value":[]}');
    });
    await expect(readReview(sp, 'SCR-A-2012-0001')).resolves.toBeUndefined();
    expect(asked).toBe(2);
  });

  it.each([502, 503, 504])('is busy on %d', async (status) => {
    const sp = await doorTo((_, response) => response.writeHead(status).end());
    expect(await failure(readReview(sp, 'SCR-A-2012-0001'))).toBeInstanceOf(RegisterUnavailable);
  });

  it('retries in the background, and is busy when that does not help', async () => {
    const sp = await doorTo((_, response) => response.writeHead(503, { 'retry-after': '0' }).end(), 'background');
    expect(await failure(readReview(sp, 'SCR-A-2012-0001'))).toBeInstanceOf(RegisterUnavailable);
    expect(server.requests).toHaveLength(3);
  });

  it('gives up a request that hangs in the background, in the middle of an answer too, and sends it again', async () => {
    let asked = 0;
    const sp = await doorTo((_, response) => {
      asked += 1;
      if (asked === 1) return;
      response.writeHead(200, { 'content-type': 'application/json' });
      if (asked === 2) response.write('{"value":[');
      else response.end('{"value":[]}');
    });
    sp.using(background(100));
    await expect(readReview(sp, 'SCR-A-2012-0001')).resolves.toBeUndefined();
    expect(asked).toBe(3);
  });

  it.each([401, 403])('is denied on %d', async (status) => {
    const sp = await doorTo((_, response) => response.writeHead(status).end());
    expect(await failure(readReview(sp, 'SCR-A-2012-0001'))).toBeInstanceOf(RegisterDenied);
  });

  it('is busy when nobody listens, and when the connection breaks half-way', async () => {
    const sp = await doorTo((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"value":[');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await failure(readReview(sp, 'SCR-A-2012-0001'))).toBeInstanceOf(RegisterUnavailable);
    await server.close();
    expect(await failure(readReview(sp, 'SCR-A-2012-0001'))).toBeInstanceOf(RegisterUnavailable);
  });

  it('is busy within about four seconds when SharePoint does not answer', async () => {
    const sp = await doorTo(() => undefined);
    const began = Date.now();
    expect(await failure(readReview(sp, 'SCR-A-2012-0001'))).toBeInstanceOf(RegisterUnavailable);
    expect(Date.now() - began).toBeLessThan(8000);
  }, 15_000);

  it('is at fault, and neither busy nor denied, on any other refusal', async () => {
    const sp = await doorTo((_, response) => response.writeHead(400).end('{}'));
    const error = await failure(readReview(sp, 'SCR-A-2012-0001'));
    expect(error).toMatchObject({ status: 400 });
  });

  it('takes a list that is not there for a fault, not for a review that is not there', async () => {
    const sp = await doorTo((_, response) => response.writeHead(404).end('{}'));
    expect(await failure(readReview(sp, 'SCR-A-2012-0001'))).toMatchObject({ status: 404 });
  });
});

describe('a door that is watched', () => {
  const ID = '5227873a-95bb-40fc-92e3-ae3af20282ca';

  it('says how each request ended, with the id that SharePoint gave it', async () => {
    server = await listen((_, response) =>
      response.setHeader('request-id', ID).setHeader('content-type', 'application/json').end('{"value":[]}')
    );
    expect(await seenBy(server.url)).toMatchObject([{ method: 'GET', status: 200, id: ID }]);
  });

  it('says of a request without an answer that it had none', async () => {
    server = await listen((request) => void request.socket.destroy());
    expect(await seenBy(server.url)).toMatchObject([{ method: 'GET', status: 0, id: '' }]);
  });

  async function seenBy(siteUrl: string): Promise<readonly SeenRequest[]> {
    const seen: SeenRequest[] = [];
    const token = () => Promise.resolve('t0ken');
    const sp = createSharePointClient({ siteUrl, token, patience: 'answering', watch: (one) => seen.push(one) });
    await failure(readReview(sp, 'SCR-A-2012-0001'));
    return seen;
  }
});
