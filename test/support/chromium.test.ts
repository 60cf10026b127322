import { findChromium, provideChromium, type Machine } from './chromium';

/** A machine with these programs on it; `ran` has what was run there. */
function machine(programs: readonly string[], rest: Partial<Machine> = {}) {
  const there = new Set(programs);
  const ran: string[] = [];
  return {
    ran,
    there,
    machine: {
      platform: 'linux' as const,
      env: { PATH: '/usr/local/bin:/usr/bin' },
      isRoot: false,
      exists: (path: string) => there.has(path),
      run: (program: string, args: readonly string[]) => ran.push([program, ...args].join(' ')) > 0,
      ...rest
    }
  };
}

const WINDOWS = {
  ProgramFiles: 'C:\\Program Files',
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  LocalAppData: 'D:\\Local'
};

test.each([
  ['linux', '/usr/bin/chromium', { PATH: '/usr/bin' }],
  ['linux', '/usr/bin/chromium-headless-shell', { PATH: '/usr/bin' }],
  ['linux', '/opt/tools/google-chrome', { PATH: '/usr/bin:/opt/tools' }],
  ['linux', '/usr/bin/microsoft-edge', { PATH: '' }],
  ['linux', '/snap/bin/chromium', { PATH: '/usr/bin' }],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', { HOME: '/somebody' }],
  ['darwin', '/somebody/Applications/Chromium.app/Contents/MacOS/Chromium', { HOME: '/somebody' }],
  ['darwin', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', {}],
  ['darwin', '/opt/homebrew/bin/chromium', { PATH: '/opt/homebrew/bin' }],
  ['win32', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', WINDOWS],
  ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', WINDOWS],
  ['win32', 'D:\\Local\\Chromium\\Application\\chrome.exe', WINDOWS]
] as const)('on %s, %s is found', (platform, program, env) => {
  expect(findChromium(machine([program], { platform, env }).machine)).toEqual({ ok: true, program });
});

test('what CHROMIUM names comes before any other, and nothing else takes its place', () => {
  const both = ['/usr/bin/chromium', '/mine/chrome'];
  const env = { PATH: '/usr/bin', CHROMIUM: '/mine/chrome' };
  expect(findChromium(machine(both, { env }).machine)).toEqual({ ok: true, program: '/mine/chrome' });
  const { machine: without, ran } = machine(['/usr/bin/chromium', '/usr/bin/apt-get'], { env, isRoot: true });
  expect(provideChromium(without)).toEqual({
    ok: false,
    sentence: 'CHROMIUM names /mine/chrome, and there is no such program.'
  });
  expect(ran).toEqual([]);
});

test('the one that draws no window comes before the others', () => {
  const both = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];
  expect(findChromium(machine(both).machine)).toEqual({ ok: true, program: '/usr/bin/chromium-headless-shell' });
});

test.each([
  ['Debian', ['chromium-headless-shell'], ['chromium-headless-shell']],
  ['Ubuntu, which has no other', ['chromium'], ['chromium-headless-shell', 'chromium']]
])('on %s, root gets it with its fonts, and is asked nothing', (_system, offered, tried) => {
  const { machine: linux, ran, there } = machine(['/usr/bin/apt-get'], { isRoot: true });
  const asked: unknown[] = [];
  const run: Machine['run'] = (program, args, env) => {
    asked.push(env);
    linux.run(program, args, env);
    const browser = offered.find((each) => args.includes(each));
    if (browser) there.add(`/usr/bin/${browser}`);
    return browser !== undefined || args.includes('update');
  };
  expect(provideChromium({ ...linux, run })).toEqual({ ok: true, program: `/usr/bin/${offered[0]}` });
  expect(ran).toEqual([
    'apt-get update -qq',
    ...tried.map((browser) => `apt-get install -y -qq ${browser} fonts-dejavu-core fonts-noto-color-emoji`)
  ]);
  expect(new Set(asked)).toEqual(new Set([{ DEBIAN_FRONTEND: 'noninteractive' }]));
});

test('nothing is installed where it is there already', () => {
  const { machine: debian, ran } = machine(['/usr/bin/apt-get', '/usr/bin/chromium'], { isRoot: true });
  expect(provideChromium(debian)).toEqual({ ok: true, program: '/usr/bin/chromium' });
  expect(ran).toEqual([]);
});

test.each([
  ['somebody who is not root', machine(['/usr/bin/apt-get'])],
  ['another Linux', machine([], { isRoot: true })],
  ['a Mac', machine(['/usr/bin/apt-get'], { platform: 'darwin', isRoot: true })]
])('%s is told what is missing in a sentence, and nothing is run', (_who, { machine: here, ran }) => {
  expect(provideChromium(here)).toEqual({
    ok: false,
    sentence: expect.stringMatching(/^The browser tests need Chromium, Chrome or Edge, and none is on this machine\./)
  });
  expect(ran).toEqual([]);
});

test('an installation that fails is not taken for one', () => {
  const { machine: debian } = machine(['/usr/bin/apt-get'], { isRoot: true, run: () => false });
  expect(provideChromium(debian)).toEqual({
    ok: false,
    sentence:
      'The browser tests need Chromium, and apt-get could not install chromium, fonts-dejavu-core, fonts-noto-color-emoji.'
  });
});
