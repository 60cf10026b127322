import type { Locator, Page } from 'playwright-core';

/** What a person does to reach something: every press of a button, choice or link, and every box that is filled. */
interface Done {
  readonly presses: number;
  readonly boxes: number;
}

interface Journey extends Done {
  /** What it should take at most. */
  readonly atMost: Done;
}

/**
 * What each of these takes, from the chat’s welcome, a card that is there already, or the page as it opens. The browser
 * tests count it and hold these numbers; `npm run bench` prints them.
 */
export const JOURNEYS = {
  'record a new review, in the chat': { presses: 6, boxes: 6, atMost: { presses: 6, boxes: 6 } },
  'record an IMR request, in the chat': { presses: 3, boxes: 1, atMost: { presses: 3, boxes: 2 } },
  'agree an IMR, in the chat': { presses: 2, boxes: 0, atMost: { presses: 2, boxes: 0 } },
  'agree an IMR, on the page': { presses: 2, boxes: 0, atMost: { presses: 2, boxes: 0 } },
  'find what is late, in the chat': { presses: 1, boxes: 0, atMost: { presses: 1, boxes: 0 } },
  'find what is late, on the page': { presses: 1, boxes: 0, atMost: { presses: 1, boxes: 0 } },
  'remind a person, in the chat': { presses: 1, boxes: 0, atMost: { presses: 1, boxes: 0 } },
  'remind a person, on the page': { presses: 1, boxes: 0, atMost: { presses: 1, boxes: 0 } }
} as const satisfies Readonly<Record<string, Journey>>;

export type JourneyName = keyof typeof JOURNEYS;

/** Opens a paper in a tab of its own, as a person does who reads it before deciding. */
export async function readPaper(link: Locator): Promise<void> {
  const [paper] = await Promise.all([link.page().waitForEvent('popup'), link.press('Enter')]);
  await paper.close();
}

/** Walks a journey on a page, and holds what it took. */
export async function holdsTo(name: JourneyName, page: Page, walk: () => Promise<void>): Promise<void> {
  const { pressed, filled } = await counted(page, walk);
  const { presses, boxes } = JOURNEYS[name];
  const what = `${name}: pressed ${pressed.join(', ')}; filled ${filled.join(', ')}`;
  expect([what, pressed.length, filled.length]).toEqual([what, presses, boxes]);
}

interface Counting {
  readonly pressed: string[];
  readonly filled: string[];
  readonly stop: () => void;
}

/** Counts what reaches the page itself, so that a helper that presses twice is counted twice. */
async function counted(page: Page, walk: () => Promise<void>): Promise<Pick<Counting, 'pressed' | 'filled'>> {
  const counting = await page.evaluateHandle(beginCounting);
  await walk();
  return counting.evaluate(({ pressed, filled, stop }) => {
    stop();
    return { pressed, filled };
  });
}

/** Runs in the page. */
function beginCounting(): Counting {
  const PRESSED =
    'button, a[href], summary, input[type=radio], input[type=checkbox], select, [role=button], [role=option]';
  const BOX = 'input:not([type=radio]):not([type=checkbox]), textarea, [contenteditable=true]';
  const pressed: string[] = [];
  const boxes = new Map<EventTarget, string>();
  const elementOf = ({ target, isTrusted }: Event): Element | undefined =>
    isTrusted && target instanceof Element ? target : undefined;
  const nameOf = (element: Element): string =>
    element.getAttribute('aria-label') ?? (element.textContent?.trim().slice(0, 60) || element.outerHTML.slice(0, 60));
  const onClick = (event: Event): void => {
    const element = elementOf(event);
    // A press into a box is the beginning of filling it.
    const found = element?.matches(BOX) ? undefined : element?.closest(PRESSED);
    if (found) pressed.push(nameOf(found));
  };
  const onInput = (event: Event): void => {
    const box = elementOf(event)?.closest(BOX);
    if (box) boxes.set(box, nameOf(box));
  };
  document.addEventListener('click', onClick, true);
  document.addEventListener('input', onInput, true);
  return {
    pressed,
    get filled() {
      return [...boxes.values()];
    },
    stop: () => {
      document.removeEventListener('click', onClick, true);
      document.removeEventListener('input', onInput, true);
    }
  };
}
