import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request as rawRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import type { PageData } from '../../../../sharepoint/local/web-part-page/document';
import { webPartPage, type PagePerson } from '../../../../sharepoint/local/web-part-page/page';

const PAGE = '/sites/scr/SitePages/Regional-risk.aspx';
const ASSETS = '/sites/scr/_layouts/15/web-part-page';
const NODE_MODULES = join(__dirname, '../../../../node_modules');
const ID = '8d7a3a52-4f0f-4f53-8f0e-0c3f9d1f6a10';
const READER: PagePerson = {
  id: '11111111-2222-4333-8444-555555555555',
  name: 'Mair Prys-Jones',
  login: 'mair@local.test',
  canRead: true
};

const MANIFEST = {
  id: ID,
  alias: 'SampleWebPart',
  componentType: 'WebPart',
  version: '1.0.0',
  preconfiguredEntries: [{ title: { default: 'Sample' }, properties: {} }],
  loaderConfig: {
    entryModuleId: 'sample-web-part',
    scriptResources: {
      'sample-web-part': { type: 'path', path: 'sample-web-part_abc.js' },
      react: { type: 'component', id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1' },
      SampleStrings: {
        type: 'localizedPath',
        paths: { 'en-GB': 'strings_en-gb.js' },
        defaultPath: 'strings_default.js'
      }
    }
  }
};

const TAB = '/sites/team/_layouts/15/teamshostedapp.aspx';
let person: PagePerson | undefined;
let dist: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'web-part-'));
  const app = express();
  app.use(
    webPartPage({
      path: PAGE,
      sitePath: '/sites/scr',
      channelTab: { path: TAB, sitePath: '/sites/team' },
      siteUrl: 'http://localhost:1/sites/scr',
      siteTitle: 'Serious case reviews',
      dist,
      nodeModules: NODE_MODULES,
      serviceUrl: 'http://localhost:3978/api',
      serviceResource: 'api://scr',
      personOf: () => Promise.resolve(person)
    })
  );
  await new Promise<void>((resolve) => {
    server = app.listen(0, '127.0.0.1', () => resolve());
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  person = READER;
  writeFileSync(join(dist, `${ID}.manifest.json`), JSON.stringify(MANIFEST));
  writeFileSync(join(dist, 'sample-web-part_abc.js'), 'define("sample", [], () => "as built");');
  writeFileSync(join(dist, 'strings_en-gb.js'), 'define([], () => ({}));');
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(dist, { recursive: true });
});

const open = async (path = PAGE) => {
  const response = await fetch(origin + path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** What the page tells its scripts; undefined where it tells them nothing. */
const pageData = (html: string): PageData | undefined => {
  const json = /id="page-data">(.*?)<\/script>/s.exec(html)?.[1];
  return json === undefined ? undefined : (JSON.parse(json) as PageData);
};

/** The status of a path sent exactly as written: fetch would tidy `..` away. */
const statusOfRaw = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    rawRequest(`${origin}/`, { path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('the page tells its scripts who is signed in, which web part to show and where its service is', async () => {
  const { status, text } = await open(`${PAGE}?review=SCR-A-2026-0001`);
  expect(status).toBe(200);
  expect(text).toContain('<h1>Sample</h1>');
  expect(text).toContain('Signed in as Mair Prys-Jones');
  expect(pageData(text)).toMatchObject({
    person: { id: READER.id, name: READER.name, login: READER.login },
    manifest: { id: ID },
    site: { path: '/sites/scr' },
    properties: {
      serviceUrl: 'http://localhost:3978/api',
      serviceResource: 'api://scr',
      siteUrl: 'http://localhost:1/sites/scr'
    },
    bundle: { [`${ID}_1.0.0`]: 'sample-web-part_abc.js', SampleStrings: 'strings_en-gb.js' }
  });
});

test('a tab in a channel runs in the site of its team, and the web part is told where the register is', async () => {
  expect(pageData((await open(TAB)).text)).toMatchObject({
    site: { path: '/sites/team' },
    properties: { siteUrl: 'http://localhost:1/sites/scr' }
  });
  expect((await open("/sites/team/_api/web/lists/getByTitle('SCR Register')")).status).toBe(404);
});

test('scripts may come from the page’s own address alone, and answers from there and the service', async () => {
  const { headers, text } = await open();
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self' http://localhost:3978;");
  expect(policy).toContain("default-src 'none'");
  const sources = [...text.matchAll(/<script(?: type="module")? src="([^"]+)"/g)].map(([, source]) => source ?? '');
  expect(sources).toHaveLength(4);
  for (const source of sources) {
    const script = await open(source);
    expect([source, script.status, script.headers.get('content-type')]).toEqual([
      source,
      200,
      'text/javascript; charset=utf-8'
    ]);
  }
});

test('every module of the framework that the page names is there', async () => {
  const { modules, names } = pageData((await open()).text) ?? { modules: {}, names: {} };
  expect(Object.keys(modules)).toEqual(
    expect.arrayContaining(['react', 'react-dom', '@microsoft/sp-webpart-base', '@microsoft/sp-http'])
  );
  expect(Object.values(names)).toContain('@microsoft/sp-core-library');
  for (const { file, definedAs } of Object.values(modules)) {
    const { status, text } = await open(`${ASSETS}/runtime/${file}`);
    expect([file, status]).toEqual([file, 200]);
    if (definedAs !== undefined) expect(text).toContain(`define("${definedAs}"`);
  }
});

test('the bundle is served byte for byte as it was built', async () => {
  const { status, text } = await open(`${ASSETS}/bundle/sample-web-part_abc.js`);
  expect(status).toBe(200);
  expect(text).toBe(readFileSync(join(dist, 'sample-web-part_abc.js'), 'utf8'));
});

test('a name with markup in it stays a name', async () => {
  const name = '</script><img src=x onerror=alert(1)> O’Neil & "Son"';
  person = { ...READER, name };
  const { text } = await open();
  expect(text).not.toContain('<img');
  expect(pageData(text)?.person.name).toBe(name);
});

test.each([
  ['nobody is signed in', undefined, 401, 'You are not signed in. Choose a person on the home page'],
  [
    'the person may not read the site',
    { ...READER, canRead: false },
    403,
    'You do not have access to Serious case reviews.'
  ]
])('where %s, a sentence says what to do and nothing else is told', async (_case, signedIn, status, sentence) => {
  person = signedIn;
  const answer = await open();
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(sentence);
  expect(answer.text).toContain('<a href="/">');
  expect(pageData(answer.text)).toBeUndefined();
});

test('where nothing has been built, the page says how to build it', async () => {
  rmSync(join(dist, `${ID}.manifest.json`));
  const { status, text } = await open();
  expect(status).toBe(503);
  expect(text).toContain('Run npm run build, then reload this page.');
});

test.each(['page', 'bundle', 'runtime/react', 'runtime/loader', 'runtime/icons'])(
  'no address leads out of %s',
  async (folder) => {
    const ways = [
      '../package.json',
      '..%2fpackage.json',
      '..%2f..%2f..%2fpackage.json',
      '%2e%2e/page.ts',
      '..%5cpackage.json',
      '....//package.json',
      '',
      '.'
    ];
    for (const way of ways) {
      const status = await statusOfRaw(`${ASSETS}/${folder}/${way}`);
      expect([400, 403, 404]).toContain(status);
    }
  }
);
