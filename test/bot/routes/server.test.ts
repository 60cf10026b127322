import { createServer } from '../../../bot/http/server';
import { createLimits } from '../../../bot/limits/limits';
import { commandsRoute } from '../../../bot/http/routes/commands';
import { shortLinksRoute } from '../../../bot/http/routes/short-links';
import { statusRoutes } from '../../../bot/http/routes/status';
import { createReadiness, type Readiness } from '../../../bot/readiness';
import type { StepRequest, StepResult } from '../../../bot/commands/step-result';
import type { Facts } from '../../../bot/log';
import { STANDARD_TERMS, type Terminology } from '../../../src/domain/terminology';
import { RegisterUnavailable } from '../../../src/register/client/sharepoint-client';
import { PATHS } from '../../../src/client/paths';
import { everybody, REFERENCE, untilSubmitted } from '../../domain/builders';
import { storedAfter } from '../conversation/desk';
import { listen } from '../connector';
import { sayIn, term, text } from '../../../src/domain/text';
import { UNTROUBLED } from '../untroubled';

const ORIGIN = 'https://tenant.sharepoint.example';
let server: { readonly url: string; close(): Promise<void> };
let take: (command: StepRequest) => Promise<StepResult>;
let missing: () => Promise<readonly string[]>;
let readiness: Readiness;
let labels: Terminology;
let logged: { name: string; facts: Facts }[];
beforeEach(async () => {
  logged = [];
  missing = () => Promise.resolve([]);
  readiness = createReadiness({ ...UNTROUBLED, missing: () => missing() });
  labels = STANDARD_TERMS;
  const log = (name: string, facts: Facts = {}): void => void logged.push({ name, facts });
  server = await listen(
    createServer({
      refusedFile: () => Promise.resolve(undefined),
      routes: [
        commandsRoute({ handleCommand: (command) => take(command) }, (kind) => sayIn(labels, kind)),
        shortLinksRoute({ page: () => ORIGIN }),
        ...statusRoutes({ readiness, mode: 'local', startedAt: 'then' })
      ],
      identify: (header) =>
        Promise.resolve(
          header === 'Bearer good'
            ? { ok: true, actorId: 'p1' }
            : { ok: false, status: 401, code: 'bad-token', sentence: 'Sign in again.' }
        ),
      limits: createLimits(() => ({ requests: 20, files: 20, strangers: 20 })),
      mode: 'local',
      webOrigin: ORIGIN,
      log: { event: log, fault: (name, _fault, facts) => log(name, facts) }
    })
  );
});
afterEach(() => server.close());

const post = (body: unknown, headers: Record<string, string> = { authorization: 'Bearer good' }) =>
  fetch(server.url + PATHS.commands, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body)
  });
const command = { step: 'agree-imr', reference: REFERENCE, key: 'form', given: { version: '1.0' } };

test('a review that looks like another is asked about, with the references; sent again with “anyway” it is taken', async () => {
  const alike = [
    {
      reference: REFERENCE,
      authority: 'South Gloucestershire',
      stage: 'Register entry',
      notifiedOn: '2012-08-07',
      why: ['the same location code']
    }
  ];
  const sentence = 'This looks like a review in the register.';
  const refusal = { code: 'looks-alike', rule: 'KP-1', sentence, alike, differentFrom: [5, 4] } as const;
  const taken: StepRequest[] = [];
  take = (one) => {
    taken.push(one);
    return Promise.resolve({ ok: false, refusal });
  };
  const form = { step: 'notify-adult', key: 'k', given: {} };
  const answer = await post(form);
  expect([answer.status, await answer.json()]).toEqual([409, { refusal }]);
  await post({ ...form, anyway: true });
  await post({ ...form, anyway: ['unlikely'] });
  await post({ ...form, anyway: ['looks-alike'], differentFrom: [5, 4] });
  const said = taken.map(({ anyway = [], differentFrom = ['all'] }) => `${anyway.join(' ')} ${differentFrom.join()}`);
  expect(said).toEqual([' all', 'looks-alike unlikely all', 'unlikely all', 'looks-alike 5,4']);
});

test('a step is taken as the person of the token', async () => {
  const commands: StepRequest[] = [];
  const stored = storedAfter(untilSubmitted);
  take = (one) => {
    commands.push(one);
    return Promise.resolve({
      ok: true,
      seen: true,
      reference: REFERENCE,
      stored,
      directory: everybody,
      warnings: { a: 'b' },
      repeated: false
    });
  };
  const response = await post({ ...command, actorId: 'somebody else' });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(
    JSON.parse(
      JSON.stringify({ reference: REFERENCE, review: stored.review, duties: stored.duties, warnings: { a: 'b' } })
    )
  );
  expect(commands).toEqual([{ actorId: 'p1', ...command }]);
  expect(logged).toMatchObject([{ name: 'command', facts: { route: PATHS.commands, status: 200, personId: 'p1' } }]);
});

test.each([
  ['bad-input', 400],
  ['not-in-directory', 403],
  ['not-your-role', 403],
  ['no-such-review', 404],
  ['wrong-kind', 409],
  ['not-open', 409],
  ['guarded', 409]
] as const)('a refusal %s has the status %i, its sentence, and a line in the log', async (code, status) => {
  const refusal = { code, rule: 'KP-11', sentence: 'Do this.' } as const;
  take = () => Promise.resolve({ ok: false, refusal, stored: storedAfter(untilSubmitted) });
  const response = await post(command);
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ refusal });
  expect(logged[0]?.facts.code).toBe(code);
});

test('without a good token nothing is read', async () => {
  take = () => Promise.reject(new Error('not expected'));
  const response = await post(command, { authorization: 'Bearer bad' });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ refusal: { sentence: 'Sign in again.' } });
});

test.each([
  ['an unknown step', { ...command, step: '__proto__' }],
  ['a reference that is none', { ...command, reference: "' or 1 eq 1" }],
  ['an answer that is no text', { ...command, given: { version: { $gt: '' } } }],
  ['no answers', { step: 'agree-imr' }],
  ['a list', []]
])('%s is refused with a sentence', async (_what, body) => {
  take = () => Promise.reject(new Error('not expected'));
  const response = await post(body);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    refusal: { code: 'bad-input', sentence: expect.stringContaining('Nothing has been recorded') as unknown }
  });
});

test('what is not JSON, or too large, is refused with a sentence', async () => {
  const broken = await post('{"step":');
  expect([broken.status, await broken.json()]).toEqual([
    400,
    { refusal: { sentence: 'The request is not JSON. Nothing has been recorded.' } }
  ]);
  const large = await post({ ...command, given: { version: 'x'.repeat(70_000) } });
  expect(large.status).toBe(413);
});

test('a broken address is refused with its own sentence, and is no fault of ours', async () => {
  const response = await fetch(`${server.url}/r/%E0%A4%A`);
  expect([response.status, await response.json()]).toEqual([
    400,
    {
      refusal: {
        sentence:
          'This address is damaged: a % in it does not stand for a character. Copy the link again. Nothing has been recorded.'
      }
    }
  ]);
  expect(logged.at(-1)).toEqual({ name: 'refused-request', facts: { route: '/r/%E0%A4%A', status: 400 } });
});

test('a busy SharePoint is 503, and says when to try again', async () => {
  take = () => Promise.reject(new RegisterUnavailable('429', 20));
  const response = await post(command);
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('20');
  expect(await response.json()).toMatchObject({
    retryAfterSeconds: 20,
    refusal: { sentence: expect.stringContaining('again in 20 seconds') as unknown }
  });
});

test('a fault is a sentence with a number, and no more', async () => {
  take = () => Promise.reject(new Error('secret detail'));
  const response = await post(command);
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).toContain(logged.find(({ name }) => name === 'request-failed')?.facts.id);
  expect(text).not.toMatch(/secret|\.ts/);
});

test('only pages of our own origin may call from a browser', async () => {
  const preflight = (origin: string) =>
    fetch(server.url + PATHS.commands, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' }
    });
  expect((await preflight(ORIGIN)).headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect((await preflight('https://attacker.example')).headers.get('access-control-allow-origin')).toBeNull();
});

test('live asks nothing of SharePoint; ready says why it is not, and is so once a sweep has succeeded', async () => {
  missing = () => Promise.reject(new RegisterUnavailable('busy'));
  const live = await fetch(server.url + PATHS.live);
  expect([live.status, await live.json()]).toEqual([200, { status: 'live', mode: 'local', startedAt: 'then' }]);
  expect(live.headers.get('x-powered-by')).toBeNull();
  const before = await fetch(server.url + PATHS.ready);
  expect([before.status, await before.json()]).toMatchObject([
    503,
    {
      status: 'not ready',
      reasons: ['No sweep has succeeded in the last 2 minutes.', 'SharePoint does not answer the service.']
    }
  ]);
});

test('a hundred questions whether it is ready cost one to SharePoint', async () => {
  let asked = 0;
  missing = () => ((asked += 1), Promise.resolve([]));
  readiness.swept([]);
  const answers = await Promise.all(Array.from({ length: 100 }, () => fetch(server.url + PATHS.ready)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(asked).toBe(1);
});

test('any other address has nothing', async () => expect((await fetch(`${server.url}/admin`)).status).toBe(404));

test('a refusal is said in the words of the site, and quotes what was typed as it was typed', async () => {
  labels = { ...STANDARD_TERMS, partnership: 'board', 'commissioner-short': 'ICB' };
  const typed = 'the PCT of the partnership';
  const refusal = {
    code: 'bad-input',
    rule: 'KP-3',
    sentence: text`Ask the ${term.partnership} or the ${term.commissionerShort}: “${typed}” is no code.`,
    fields: { locationCodes: text`Ask the ${term.partnership}.` }
  } as const;
  take = () => Promise.resolve({ ok: false, refusal });
  const answer = (await (await post({ ...command, given: { locationCodes: typed } })).json()) as { refusal: unknown };
  expect(answer.refusal).toMatchObject({
    sentence: `Ask the board or the ICB: “${typed}” is no code.`,
    fields: { locationCodes: 'Ask the board.' }
  });
});
