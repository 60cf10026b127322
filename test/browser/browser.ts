import { chromium, type Browser, type BrowserContext } from 'playwright-core';

import { findChromium } from '../support/chromium';
import { THIS_MACHINE } from '../support/this-machine';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/** Chromium without a window. */
export async function launchBrowser(): Promise<Browser> {
  const found = findChromium(THIS_MACHINE);
  if (!found.ok) throw new Error(found.sentence);
  return chromium.launch({ executablePath: found.program, args: FLAGS });
}

/** A browser of one person: nobody else's sign-in is in it. Nothing may take longer than ten seconds. */
export async function personalBrowser(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'Europe/London'
  });
  // Teams takes 60 messages in 30 seconds in a conversation: a tour presses faster than people do, and its cards follow
  // later.
  context.setDefaultTimeout(40_000);
  return context;
}
