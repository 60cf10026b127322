import { personaWith, runTenant, type RunningTenant } from '../running-tenant';

let tenant: RunningTenant;
beforeAll(async () => {
  tenant = await runTenant();
});
afterAll(() => tenant.close());

const inspector = personaWith('compliance-inspector', 'South West');
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const signIn = (to: string, headers: Record<string, string> = {}) =>
  tenant.ask('/identity/sign-in', {
    method: 'POST',
    headers: { ...FORM, ...headers },
    body: new URLSearchParams({ persona: inspector.id, to }).toString()
  });
const cookieOf = (headers: { readonly 'set-cookie'?: string[] }): string =>
  headers['set-cookie']?.[0]?.split(';')[0] ?? '';

describe('signing in on the home page', () => {
  test('keeps the person in a cookie that scripts cannot read, and goes where it should', async () => {
    const { status, headers } = await signIn('/sites/scr?a=1');
    expect({ status, location: headers.location }).toEqual({ status: 303, location: '/sites/scr?a=1' });
    expect(headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/);
    const home = await tenant.ask('/', { headers: { Cookie: cookieOf(headers) } });
    expect(home.text).toContain(`You are signed in to the site as <strong>${inspector.name}</strong>`);
  });

  test('a link does the same, for scripts', async () => {
    const { status, headers } = await tenant.ask(`/identity/sign-in?persona=${inspector.id}&to=%2Fsites%2Fscr`);
    expect({ status, location: headers.location }).toEqual({ status: 303, location: '/sites/scr' });
  });

  test('gives the signed-in page tokens for that person', async () => {
    const cookie = cookieOf((await signIn('/')).headers);
    const answer = await tenant.ask('/identity/token', {
      headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' }
    });
    expect(answer.status).toBe(200);
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example'])(
    'leads nowhere for %s, and signs nobody in',
    async (to) => {
      const { status, headers } = await signIn(to);
      expect({ status, cookie: headers['set-cookie'], location: headers.location }).toEqual({
        status: 400,
        cookie: undefined,
        location: undefined
      });
    }
  );

  test('is refused to a page of another origin', async () => {
    const { status, headers } = await signIn('/', { 'Sec-Fetch-Site': 'cross-site' });
    expect({ status, cookie: headers['set-cookie'] }).toEqual({ status: 403, cookie: undefined });
  });

  test('a cookie is no bearer token, a bearer token no cookie, and a changed one is nobody', async () => {
    const cookie = cookieOf((await signIn('/')).headers);
    const [name = '', value = ''] = cookie.split('=');
    const web = '/sites/scr/_api/web';
    expect((await tenant.ask(web, { headers: { Authorization: `Bearer ${value}` } })).status).toBe(401);
    const { access_token: bearer } = JSON.parse((await tenant.ask(`/identity/token?persona=${inspector.id}`)).text) as {
      access_token: string;
    };
    // Known, and in no group: a site that nobody has provisioned lets nobody in.
    expect((await tenant.ask(web, { headers: { Authorization: `Bearer ${bearer}` } })).status).toBe(403);
    for (const forged of [bearer, `${value.slice(0, -4)}AAAA`]) {
      expect((await tenant.ask('/', { headers: { Cookie: `${name}=${forged}` } })).text).toContain(
        'You are not signed in'
      );
    }
  });
});

describe('a request by another name', () => {
  test('is not answered: a page elsewhere can point its own name at this machine', async () => {
    for (const path of ['/', '/tenant.json', `/identity/token?persona=${inspector.id}`]) {
      const { status, text } = await tenant.ask(path, { headers: { Host: `evil.example:${tenant.addresses.port}` } });
      expect(status).toBe(421);
      expect(text).toBe(`Open ${tenant.addresses.home} in a browser on this computer. No other address works.\n`);
    }
  });

  test('localhost is sent to the one address that sign-ins are for', async () => {
    const { status, headers } = await tenant.ask('//evil.example/x', {
      headers: { Host: `localhost:${tenant.addresses.port}` }
    });
    expect({ status, location: headers.location }).toEqual({
      status: 307,
      location: `${tenant.addresses.home}/evil.example/x`
    });
  });
});
