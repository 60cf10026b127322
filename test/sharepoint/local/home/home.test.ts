import { SERVICE_RESOURCE } from '../../../../sharepoint/local/addresses';
import { SERVICE_APP } from '../../../../sharepoint/local/apps';
import { GROUPS, PERSONAS } from '../../../../sharepoint/local/personas';
import { homePage } from '../../../../sharepoint/local/home/page';
import { runTenant, type RunningTenant } from '../running-tenant';

describe('tenant.json', () => {
  test('asks a script to wait while the tenant is still starting', async () => {
    let isReady = false;
    const tenant = await runTenant(undefined, () => isReady);
    expect((await tenant.ask('/tenant.json')).status).toBe(503);
    isReady = true;
    expect((await tenant.ask('/tenant.json')).status).toBe(200);
    await tenant.close();
  });

  let tenant: RunningTenant;
  const [first] = PERSONAS;
  let isBroken = false;
  beforeAll(async () => {
    tenant = await runTenant((persona) =>
      isBroken
        ? Promise.reject(new Error('The chat does not answer.'))
        : Promise.resolve(`http://127.0.0.1:9/${persona.name}`)
    );
  });
  afterAll(() => tenant.close());

  test('says where everything is', async () => {
    const { home, port } = tenant.addresses;
    expect(JSON.parse((await tenant.ask('/tenant.json')).text)).toEqual({
      home,
      site: `${home}/sites/scr`,
      service: `http://127.0.0.1:${port + 1}`,
      webPart: `${home}/sites/scr/SitePages/Regional-risk.aspx`,
      graph: `${home}/graph/v1.0`,
      mailbox: `${home}/mailbox`,
      api: { appId: SERVICE_APP.clientId, audience: SERVICE_RESOURCE },
      personas: PERSONAS.map(({ id, name, roles, regions }) => ({
        id,
        name,
        roles,
        regions,
        chat: `${home}/chats/${id}`,
        token: `${home}/identity/token?persona=${id}`
      }))
    });
  });

  test('leaves the chats out where they do not run', async () => {
    const bare = await runTenant();
    expect((await bare.ask('/tenant.json')).text).not.toContain('"chat"');
    expect((await bare.ask(`/chats/${first?.id}`)).status).toBe(404);
    await bare.close();
  });

  test('a chat is opened by its address, and by nobody from elsewhere', async () => {
    const chat = `/chats/${first?.id}`;
    expect(await tenant.ask(chat)).toMatchObject({
      status: 302,
      headers: { location: 'http://127.0.0.1:9/Isla%20Penrose' }
    });
    expect((await tenant.ask('/chats/someone')).status).toBe(404);
    expect((await tenant.ask(chat, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    isBroken = true;
    expect(await tenant.ask(chat)).toMatchObject({
      status: 503,
      text: 'The chat does not answer. Reload this page to try again.\n'
    });
  });

  test('the home page lets nothing run and nothing in', async () => {
    const { headers, text } = await tenant.ask('/');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self';/);
    expect(text).not.toContain('<script');
    expect((await tenant.ask('/home.css')).headers['content-type']).toMatch(/^text\/css/);
    expect((await tenant.ask('/live')).text).toBe('{"status":"live"}');
  });
});

describe('the home page', () => {
  const page = (options: Partial<Parameters<typeof homePage>[0]> = {}) =>
    homePage({
      personas: PERSONAS,
      chatOf: () => 'http://127.0.0.1:4310/',
      exampleReviews: false,
      dataFolder: '/somewhere',
      ...options
    });

  test('offers everybody with their buttons', () => {
    const count = (text: string, what: string): number => text.split(what).length - 1;
    for (const button of ['Open chat', 'Open web part', 'Open register'])
      expect(count(page(), button)).toBe(PERSONAS.length);
    expect(count(page({ chatOf: () => undefined }), 'Open chat')).toBe(0);
    expect([...page().matchAll(/<h3 class="group">(.*?)<\/h3>/g)].map(([, group]) => group)).toEqual(GROUPS);
  });

  test('says whether the data are examples', () => {
    expect(page()).toContain('The register started empty.');
    expect(page({ exampleReviews: true })).toContain('The register holds example data');
  });

  test('shows text as text', () => {
    const [first] = PERSONAS;
    if (!first) throw new Error('There is nobody.');
    const text = page({ personas: [{ ...first, name: '<script>alert("O\'Neill & co")</script>' }] });
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;alert(&quot;O&#39;Neill &amp; co&quot;)&lt;/script&gt;');
  });
});
