import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';

import { createLetterReader } from '../../bot/letters/letter-reader';
import { createWorkbookReader } from '../../bot/workbooks/workbook-reader';
import { createRenderThread } from '../../bot/regional-report/render-thread';
import { commandsIn } from '../../manifest/service/guide';
import { serviceZip } from '../../manifest/service/service-zip';
import { REPORT_FORMATS } from '../../src/domain/insight/regional-report/files';
import { scripts, version } from '../../package.json';
import { plain } from '../bot/letters/mail-file';
import { outlookFile } from '../bot/letters/outlook-file';
import { at, pdfFile } from '../bot/letters/pdf-file';
import { linesIn } from '../bot/letters/reading';
import { said, wordFile } from '../bot/letters/word-file';
import { reportNaming, SCRIPTS } from '../bot/regional-report/scripts';
import { freePorts } from '../support/free-port';
import { until } from '../support/until';
import { workbookFile } from '../support/workbooks/workbook-file';
import { xlsFile } from '../support/workbooks/xls-file';
import { BUILT_PART, builtSolution } from './built-solution';

jest.setTimeout(120_000);

const MOST_BYTES = 15 * 1024 * 1024;
/** Packages that only the web part needs. */
const OF_THE_WEB_PART = /\n(?:@fluentui|@microsoft\/sp-|react|react-dom|tsx|esbuild) ?/;

let folder: string;
let zip: JSZip;
let bytes: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scr-release-'));
  bytes = await serviceZip(join(__dirname, '..', '..'));
  zip = await JSZip.loadAsync(bytes);
  for (const [name, file] of Object.entries(zip.files)) {
    if (file.dir) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), await file.async('uint8array'));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const service = (
  args: readonly string[],
  env: Readonly<Record<string, string>> = {}
): Promise<{ code: unknown; said: string }> =>
  new Promise((resolve) =>
    execFile(process.execPath, [join(folder, 'service.mjs'), ...args], { env }, (error, out, wrong) =>
      resolve({ code: error ? error.code : 0, said: out + wrong })
    )
  );

test('the release has the service, its map, its three other programs, its fonts, the licences, what deploys it and how to begin', () => {
  const names = Object.values(zip.files)
    .filter(({ dir, name }) => !dir && !name.startsWith('fonts/') && !/^(?:docs|src|teams)\//.test(name))
    .map(({ name }) => name);
  expect(names.sort()).toEqual(
    [
      '.dockerignore',
      'README.txt',
      'THIRD-PARTY-NOTICES.txt',
      'reader.mjs',
      'plan.mjs',
      'report.mjs',
      'service.mjs',
      'service.mjs.map',
      'workbook-reader.mjs'
    ].sort()
  );
  expect(Object.keys(zip.files)).toEqual(expect.arrayContaining(['docs/administrators.md', 'docs/deploy/azure.json']));
  expect(bytes.length).toBeLessThan(MOST_BYTES);
});

test('the image has the programs and the fonts, and nothing else that may lie in the folder, neither it nor what is sent to make it', async () => {
  const lines = async (name: string): Promise<readonly string[]> =>
    ((await zip.file(name)?.async('string')) ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const copied = (await lines('docs/deploy/Dockerfile')).flatMap((line) =>
    line.startsWith('COPY ') ? line.split(' ').slice(1, -1) : []
  );
  const programs = Object.keys(zip.files).filter((name) => name.endsWith('.mjs'));
  expect([...copied].sort()).toEqual([...programs, 'fonts'].sort());
  expect(await lines('.dockerignore')).toEqual(['*', '!*.mjs', '!fonts', '!docs/deploy/Dockerfile']);
});

test('its scripts can be run as they are unpacked', () => {
  const scripts = Object.values(zip.files).filter(({ name }) => name.endsWith('.sh'));
  expect(scripts.map(({ name }) => name)).toContain('docs/deploy/register-apps.sh');
  for (const { unixPermissions } of scripts) expect(Number(unixPermissions) & 0o777).toBe(0o755);
});

test('it names every package in it with its licence, and has none of the web part', async () => {
  const notices = (await zip.file('THIRD-PARTY-NOTICES.txt')?.async('string')) ?? '';
  const names = 'botbuilder @pnp/sp pdfjs-dist postal-mime valibot pdfmake @fontsource/noto-emoji @resvg/resvg-wasm';
  for (const name of names.split(' ')) expect(notices).toMatch(new RegExp(`\\n${name} \\d`));
  expect(notices).not.toMatch(OF_THE_WEB_PART);
});

test('every command of administrators is in it, and one that is missing is named with those that are there', async () => {
  for (const name of ['provision', 'mailbox'])
    expect(await service([name])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Give the address of the site')
    });
  expect(await service(['provisions'])).toEqual({
    code: 64,
    said: `There is no command “provisions”. There are: ${[...commandsIn(scripts), 'package', 'service'].join(', ')}.\n`
  });
});

test('asked for help, it says what it can be started as', async () => {
  for (const words of [['--help'], ['service', '--help']])
    expect(await service(words)).toEqual({
      code: 0,
      said: expect.stringMatching(/^ {2}provision: \w[^]*^ {2}doctor: \w[^]*^ {2}package: \w/m)
    });
});

test('asked for help, a command says what it does and how it is used', async () => {
  expect(await service(['export', '--help'])).toEqual({
    code: 0,
    said: [
      'Makes a backup of the whole site in a folder.',
      'Use it like this: --site https://… --to FOLDER',
      '  --site https://…: the address of the site',
      '  --to FOLDER: an empty folder',
      ''
    ].join('\n')
  });
});

describe('the command package', () => {
  const env = {
    BOT_APP_ID: '7f2b1c44-90a1-4b52-8f63-2d9c1a0e5b77',
    SERVICE_HOST: 'reviews.example.org',
    SITE_HOST: 'regulator.sharepoint.example',
    SITE_PATH: '/sites/reviews'
  };
  const inFile = async (path: string, name: string): Promise<string> =>
    (await (await JSZip.loadAsync(await readFile(path))).file(name)?.async('string')) ?? '';

  test('given the variables and the solution of the release, then both files have the values of the organisation', async () => {
    const [built, to] = [join(folder, 'built.sppkg'), join(folder, 'app')];
    await writeFile(built, await builtSolution('{"properties":{"serviceUrl":"","serviceResource":"","siteUrl":""}}'));
    expect(await service(['package', '--to', to, '--solution', built], env)).toMatchObject({ code: 0 });
    const manifest = await inFile(join(to, 'serious-case-reviews-teams.zip'), 'manifest.json');
    expect(JSON.parse(manifest)).toMatchObject({
      version,
      bots: [{ botId: env.BOT_APP_ID }],
      developer: { privacyUrl: 'https://reviews.example.org/privacy' }
    });
    expect(await inFile(join(to, 'serious-case-reviews.sppkg'), BUILT_PART)).toContain(
      'https://regulator.sharepoint.example/sites/reviews'
    );
  });

  test('given variables that are missing or wrong, then it names each and writes nothing', async () => {
    const to = join(folder, 'none');
    const wrong = { ...env, SERVICE_HOST: 'https://reviews.example.org', SITE_PATH: '' };
    expect(await service(['package', '--to', to], wrong)).toEqual({
      code: 1,
      said: 'Set SERVICE_HOST: the host of the service alone, such as scr.example.org.\nSet SITE_PATH: the path of the site on that host, such as /sites/scr.\n'
    });
    await expect(readFile(join(to, 'serious-case-reviews-teams.zip'))).rejects.toThrow('ENOENT');
  });
});

test('no sentence of it names a command as the sources run it', async () => {
  const program = await readFile(join(folder, 'service.mjs'), 'utf8');
  expect(program.includes('node service.mjs ${')).toBe(true);
  const named = [...program.matchAll(/npm run ([^ "”]{1,20})/g)].map(([, name = '']) => name);
  // Packages of others have scripts of their own.
  expect(named.filter((name) => name.startsWith('$') || commandsIn(scripts).includes(name))).toEqual([]);
});

test('its reader reads a PDF file, a Word file and both kinds of mail', async () => {
  const script = join(folder, 'reader.mjs');
  const reader = createLetterReader({ script, folders: [script] });
  const files = [
    pdfFile(at(50, 700, 'Our ref: D/4')),
    await wordFile(said('Our ref: D/4')),
    plain('Our ref: D/4'),
    outlookFile({ text: 'Our ref: D/4' })
  ];
  for (const file of files) {
    const read = await reader.readFile(file);
    if ('cannotRead' in read) throw new Error(`It was not read: ${read.cannotRead}`);
    expect(linesIn(read)[0]).toMatch(/^Our ref: D\/4 /);
  }
});

test('its reader of workbooks reads a workbook, of either kind', async () => {
  const script = join(folder, 'workbook-reader.mjs');
  const reader = createWorkbookReader({ script, folders: [script] });
  const sheets = [{ name: 'Register', rows: [['Ref', 1]] }];
  for (const file of [await workbookFile({ sheets }), xlsFile({ sheets })]) {
    const read = await reader.read(file, 'a.xls');
    expect('sheets' in read ? read.sheets[0]?.cells.length : read).toBe(2);
  }
});

test('its thread makes each file of a report, with its own fonts and pictures, in every script', async () => {
  const { render, end } = createRenderThread({ script: join(folder, 'report.mjs'), execArgv: [] });
  const report = reportNaming(Object.values(SCRIPTS));
  for (const format of REPORT_FORMATS) expect((await render('p1', report, format)).length).toBeGreaterThan(1_000);
  await end();
});

describe('without any package beside it', () => {
  let started: ChildProcess | undefined;
  afterEach(() => started?.kill('SIGKILL'));

  test('the service starts, answers, and says that it cannot reach its site', async () => {
    const port = await freePorts(2);
    const nowhere = `http://127.0.0.1:${port + 1}`;
    started = spawn(process.execPath, [join(folder, 'service.mjs')], {
      stdio: 'ignore',
      env: {
        SCR_MODE: 'local',
        PORT: String(port),
        SITE_URL: `${nowhere}/sites/scr`,
        SITE_CLIENT_ID: 'app',
        SITE_TOKEN_URL: `${nowhere}/token`,
        SITE_CLIENT_SECRET: 'secret',
        TENANT_ID: 'tenant',
        TOKEN_ISSUER: nowhere,
        TOKEN_JWKS_URL: `${nowhere}/keys`,
        TOKEN_AUDIENCE: 'audience',
        WEB_ORIGIN: nowhere,
        WEB_PART_URL: `${nowhere}/page`,
        SERVICE_URL: `http://127.0.0.1:${port}`,
        SCR_GRAPH_URL: `${nowhere}/graph`
      }
    });
    const answer = (path: string) => () =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        ({ status }) => status,
        () => undefined
      );
    expect(await until(answer('/live'), { what: 'the service' })).toBe(200);
    expect(await until(answer('/ready'), { what: 'its readiness' })).toBe(503);
  });
});
