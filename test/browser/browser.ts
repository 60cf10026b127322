import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/** Chromium without a window. CHROMIUM names its program where it is not on the PATH. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: programOf(process.env), args: FLAGS });
}

function programOf({ CHROMIUM, PATH = '' }: NodeJS.ProcessEnv): string {
  const folders = ['/usr/bin', ...PATH.split(delimiter)];
  const program =
    CHROMIUM ?? folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (program === undefined || !existsSync(program)) {
    throw new Error(
      `The browser tests need Chromium, and ${CHROMIUM ?? 'none of ' + NAMES.join(', ')} is not here. Install it (apt-get install chromium), or name its program: CHROMIUM=/path/to/chromium npm test`
    );
  }
  return program;
}

/** A browser of one person: nobody else's sign-in is in it. Nothing may take longer than ten seconds. */
export async function personalBrowser(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'Europe/London'
  });
  context.setDefaultTimeout(10_000);
  return context;
}
