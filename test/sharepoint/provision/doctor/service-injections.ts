import type { Tenant as Tried } from '../../../../sharepoint/provision/doctor/tenant';
import { placesOf, type ServicePlaces } from '../../../../sharepoint/provision/doctor/tenant';
import { answering, both, given, onDemand, tokenSaying, type Injection } from './injections';

const PAGE = (status: number): Response =>
  new Response('<h1>Sign in</h1>', { status, headers: { 'content-type': 'text/html' } });
const UNREACHED = (): never => {
  throw new TypeError('fetch failed');
};

const places = (tried: Tried, instead: Partial<ServicePlaces>): Partial<Tried> => ({
  service: { ok: true, places: { ...placesOf(tried), ...instead } }
});
const host = (names: string, found: Awaited<ReturnType<Tried['hostCertificate']>>): Injection =>
  given('service-certificate', names, (tried) => ({
    ...places(tried, { url: 'https://service.example' }),
    hostCertificate: async () => found
  }));

const SERVICE: readonly Injection[] = [
  given('service-certificate', 'not-https', () => ({ mode: 'production' })),
  host('unreachable', undefined),
  host('not-trusted', { problem: 'SELF_SIGNED_CERT_IN_CHAIN', daysLeft: 300 }),
  host('ends-soon', { problem: '', daysLeft: 13 }),
  answering('service-live', 'unreachable', { when: /\/live/, instead: UNREACHED }),
  answering('service-live', 'other-answer', { when: /\/live/, instead: () => PAGE(200) }),
  answering('service-live', 'local-mode', {
    when: /\/live/,
    answer: (body) => body.replace('"mode":"local"', '"mode":"other"')
  }),
  answering('messages-closed', 'open', { when: /\/api\/messages/, status: 200 }),
  answering('messages-closed', 'other-answer', { when: /\/api\/messages/, instead: () => PAGE(403) }),
  answering('messages-closed', 'unreachable', { when: /\/api\/messages/, instead: UNREACHED })
];

const consents = (names: string, body: Readonly<Record<string, unknown>>): Injection => ({
  check: 'api-consent',
  names,
  inject: async ({ tenant: { home } }) => {
    const address = `${home}/_local/consents`;
    const headers = { 'content-type': 'application/json' };
    await fetch(address, { method: 'PATCH', headers, body: JSON.stringify(body) });
    return { end: () => fetch(address, { method: 'DELETE' }) };
  }
});

const api = (tried: Tried, instead: Partial<ServicePlaces['api']>): Partial<Tried> =>
  places(tried, { api: { ...placesOf(tried).api, ...instead } });

const CONSENTS: readonly Injection[] = [
  given('api-token', 'other-audience', (tried) => api(tried, { audience: 'another app' })),
  consents('not-approved', { approved: '' }),
  consents('not-approved', { approved: 'something.else' }),
  consents('may-not-read', { mayRead: false }),
  given('api-consent', 'no-app', (tried) => api(tried, { appId: 'another-app' }))
];

/** What Teams answers about chats. */
const teams = (names: string, status: number): Injection => ({
  check: 'bot-chat',
  names,
  inject: async ({ chats }) => {
    chats.failWith(status);
    return { end: async () => chats.failWith(0) };
  }
});
const NO_ROWS = '{"value":[]}';
const chatRows = /^GET .*SCR Conversations'\)\/items/;

const to = (names: string, messageTo: string): Injection => given('message', names, () => ({ messageTo }));
/** The administrator, and an inspector, of people.json. */
const ADMINISTRATOR = 'olivia.thackray@regulator.example';
const INSPECTOR = 'isla.penrose@regulator.example';

const TEAMS: readonly Injection[] = [
  given('bot-token', 'other-audience', (tried) =>
    places(tried, { bot: { appId: 'bot', token: async () => tokenSaying({ aud: 'https://graph.microsoft.com' }) } })
  ),
  answering('bot-chat', 'no-chat', { when: chatRows, answer: () => NO_ROWS }),
  teams('not-registered', 401),
  teams('not-installed', 403),
  teams('unavailable', 503),
  {
    ...answering('bot-chat', 'elsewhere', {
      when: chatRows,
      answer: (body) => body.replaceAll('"ServiceUrl":"http://127.0.0.1', '"ServiceUrl":"https://elsewhere.example')
    })
  },
  given('message', 'no-one-named', () => ({})),
  to('no-such-person', 'no.one@regulator.example'),
  to('no-administrator', INSPECTOR),
  // Also where no one has opened a chat, of which another check tells.
  both(
    to('no-administrator', INSPECTOR),
    answering('message', 'no-administrator', { when: chatRows, answer: () => NO_ROWS })
  ),
  both(
    to('no-chat', ADMINISTRATOR),
    answering('message', 'no-chat', {
      when: /^GET .*SCR Conversations'\)\/items.*PersonId eq '58fb1d0e/,
      answer: () => NO_ROWS
    })
  ),
  both(
    to('refused', ADMINISTRATOR),
    answering('message', 'refused', { when: /^POST .*\/activities/, instead: () => new Response('', { status: 403 }) })
  ),
  answering('reachable', 'no-chat', { when: chatRows, answer: () => NO_ROWS })
];

const graph = (names: string, claims: Readonly<Record<string, unknown>>): Injection =>
  given('mailbox-token', names, () => ({ graphToken: async () => tokenSaying(claims) }));

const MAILBOX: readonly Injection[] = [
  answering('mailbox-token', 'no-mailbox', {
    when: /SCR Settings'\)\/items/,
    answer: (body) => body.replaceAll('"notifications@regulator.example"', '""')
  }),
  graph('other-audience', { aud: 'https://outlook.office.com' }),
  graph('every-mailbox', { aud: 'https://graph.microsoft.com', roles: ['Mail.ReadWrite'] }),
  onDemand('mailbox-read', 'closed', '/_local/mail/faults', { status: 403, match: 'inbox' }),
  answering('mailbox-read', 'no-such', { when: /mailFolders\/inbox/, status: 404 }),
  onDemand('mailbox-draft', 'may-not-write', '/_local/mail/faults', { status: 403, match: '^POST .*/messages$' }),
  onDemand('mailbox-draft', 'graph-refused', '/_local/mail/faults', { status: 409, match: '^POST .*/messages$' }),
  answering('mailbox-draft', 'not-found', { when: /singleValueExtendedProperties\/Any/, answer: () => NO_ROWS }),
  given('mailbox-other', 'open', () => ({ otherMailbox: 'notifications@regulator.example' })),
  given('mailbox-other', 'none-named', () => ({ otherMailbox: undefined })),
  answering('mailbox-other', 'no-such', { when: /someone\.else/, status: 404 })
];

export const SERVICE_INJECTIONS: readonly Injection[] = [...SERVICE, ...CONSENTS, ...TEAMS, ...MAILBOX];
