import type { Page } from 'playwright-core';

import { launchBrowser, personalBrowser } from '../browser/browser';
import type { Persona, Tenant } from '../support/tenant';
import type { Figure } from './figure';

/** One turn of a wheel after the other, as a person makes who looks for something far down. */
const TURNS = 240;
const TURN = 300;
const PAUSE = 16;
const FRAME = 'frame';
/** Milliseconds that a frame has; one that takes half as long again has cost the next. */
const FRAME_MS = 1000 / 60;

export const SCROLL_FLOOR = 'an empty page scrolled';

interface Scrolling {
  readonly tenant: Tenant;
  readonly director: Persona;
  /** How many reviews are open in the region. */
  readonly open: number;
}

interface Scrolled {
  /** Frames that should have been drawn and were not, of every thousand. */
  readonly dropped: number;
  /** Milliseconds of a frame. */
  readonly mean: number;
  readonly longest: number;
  readonly to: number;
}

/**
 * Frames dropped while a person turns the wheel over the table of open reviews, beside a page with nothing on it that
 * is as high, in the same browser.
 */
export async function measureScrolling({ tenant, director, open }: Scrolling): Promise<readonly Figure[]> {
  const browser = await launchBrowser();
  try {
    const page = await (await personalBrowser(browser)).newPage();
    await page.setContent(`<div style="height: ${open * 72}px"></div>`);
    const floor = await scrolled(page);
    await page.goto(`${tenant.home}/identity/sign-in?persona=${director.id}`);
    await page.goto(`${tenant.webPart}?section=reviews`);
    const table = page.getByRole('table', { name: 'Open reviews' });
    await table.waitFor({ timeout: 30_000 });
    const rows = Number(await table.getAttribute('aria-rowcount')) - 1;
    if (rows !== open) throw new Error(`The table says that it has ${rows} rows where ${open} reviews are open.`);
    const taken = await scrolled(page);
    return [
      figureOf(`scroll ${open.toLocaleString('en-GB')} rows`, taken, {
        ratio: taken.mean / floor.mean,
        against: SCROLL_FLOOR
      }),
      figureOf(`floor: ${SCROLL_FLOOR}`, floor, { ratio: 1 })
    ];
  } finally {
    await browser.close();
  }
}

const figureOf = (
  operation: string,
  { dropped, mean, longest, to }: Scrolled,
  rest: Pick<Figure, 'ratio' | 'against'>
): Figure => ({
  operation,
  ms: mean,
  frames: dropped,
  ...rest,
  note: `${TURNS} turns of the wheel, ${to.toLocaleString('en-GB')} pixels; ms of a frame on average, the longest took ${longest.toFixed(0)} ms`
});

async function scrolled(page: Page): Promise<Scrolled> {
  await page.mouse.move(640, 500);
  await page.evaluate(noteFrames);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, TURN);
    await page.waitForTimeout(PAUSE);
  }
  const { gaps, to } = await page.evaluate(notedFrames, FRAME);
  const lost = gaps.filter((gap) => gap > 1.5 * FRAME_MS).reduce((sum, gap) => sum + Math.round(gap / FRAME_MS) - 1, 0);
  return {
    dropped: Math.round((1000 * lost) / (gaps.length + lost)),
    mean: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    longest: Math.max(...gaps),
    to
  };
}

/**
 * Runs in the page: notes when each frame begins. As text, because the compiler adds a call of its own to a function
 * with a name.
 */
const noteFrames = `(() => {
  const next = () => {
    performance.mark('${FRAME}');
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})()`;

/** Runs in the page: the milliseconds between the frames, and how far down the page stands. */
function notedFrames(mark: string): { readonly gaps: readonly number[]; readonly to: number } {
  const frames = performance.getEntriesByName(mark).map(({ startTime }) => startTime);
  return {
    gaps: frames.slice(1).map((at, index) => at - (frames[index] ?? at)),
    to: document.scrollingElement?.scrollTop ?? 0
  };
}
