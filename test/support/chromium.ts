import { posix, win32 } from 'node:path';

/** What is asked of a machine to find a browser on it, or to put one there. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  /** Runs a program to its end, and gives true where that went well. */
  run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): boolean;
}

/** Draws the same without what a window needs: a fifth less of a processor. Debian has it; Ubuntu does not. */
const WITHOUT_WINDOW = 'chromium-headless-shell';
const NAMES = [
  WITHOUT_WINDOW,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable'
];
const ON_MACOS = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const ON_WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe'
];
const BROWSERS = [WITHOUT_WINDOW, 'chromium'];
const FONTS = ['fonts-dejavu-core', 'fonts-noto-color-emoji'];

type Found = { readonly ok: true; readonly program: string } | { readonly ok: false; readonly sentence: string };

/** Chromium, or a browser that is made of it. What CHROMIUM names is taken, and nothing else in its place. */
export function findChromium({ platform, env, exists }: Machine): Found {
  const named = env['CHROMIUM'];
  if (named)
    return exists(named)
      ? { ok: true, program: named }
      : { ok: false, sentence: `CHROMIUM names ${named}, and there is no such program.` };
  const program = placesOn(platform, env).find(exists);
  return program === undefined
    ? {
        ok: false,
        sentence:
          'The browser tests need Chromium, Chrome or Edge, and none is on this machine. Install one, or name its program: CHROMIUM=/path/to/chromium npm run check'
      }
    : { ok: true, program };
}

function placesOn(platform: NodeJS.Platform, env: Machine['env']): readonly string[] {
  if (platform === 'win32')
    return ON_WINDOWS.flatMap((program) =>
      ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
        const folder = env[name];
        return folder ? [win32.join(folder, program)] : [];
      })
    );
  const folders = [...(env['PATH'] ?? '').split(':').filter((folder) => folder !== ''), '/usr/bin', '/snap/bin'];
  const onPath = NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const applications = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')];
  return [
    ...ON_MACOS.flatMap((name) =>
      applications.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name))
    ),
    ...onPath
  ];
}

/**
 * Finds a browser, and installs one first where there is none and that asks nobody anything: on Debian or Ubuntu, as
 * root.
 */
export function provideChromium(machine: Machine): Found {
  const found = findChromium(machine);
  const { env, exists, isRoot, platform, run } = machine;
  if (found.ok || env['CHROMIUM'] || platform !== 'linux' || !isRoot || !exists('/usr/bin/apt-get')) return found;
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' };
  const installed =
    run('apt-get', ['update', '-qq'], quietly) &&
    BROWSERS.some((browser) => run('apt-get', ['install', '-y', '-qq', browser, ...FONTS], quietly));
  return installed
    ? findChromium(machine)
    : {
        ok: false,
        sentence: `The browser tests need Chromium, and apt-get could not install chromium, ${FONTS.join(', ')}.`
      };
}
