import type { Locator, Page } from 'playwright-core';

import { until } from '../support/until';

/** Where Tab leads to. */
export interface Stop {
  readonly name: string;
  /** Whether it can be seen that the focus is here. */
  readonly seen: boolean;
  /**
   * Whether a finger finds it: 24 CSS pixels each way, as WCAG 2.2 asks; the frame round the web part is the host’s.
   */
  readonly large: boolean;
}

const MOST = 400;

/** Presses Tab from the top of a page to its end. */
export async function tabThrough(page: Page): Promise<readonly Stop[]> {
  await page.evaluate(startAtTop);
  const stops: Stop[] = [];
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(stopHere);
    if (stop === 'end') return stops;
    if (stop !== 'same') stops.push(stop);
  }
  throw new Error(`After ${MOST} times Tab the end of the page has not come.`);
}

/**
 * What on a page can be pressed, chosen or typed in, and the last `tabThrough` did not come to. Tab leads to one of
 * several answers to a question, and the arrows to the others.
 */
export const unreached = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
      .filter(
        (element) =>
          !element.hasAttribute('data-reached') &&
          !(
            element instanceof HTMLInputElement &&
            element.type === 'radio' &&
            document.querySelector(`input[name="${element.name}"][data-reached]`)
          ) &&
          element.closest('[aria-hidden=true]') === null &&
          element.checkVisibility({ visibilityProperty: true })
      )
      .map((element) => element.outerHTML.slice(0, 120))
  );

/** Waits until an element has the focus: what closes gives it back in the next frame, not at once. */
export const focusComesTo = (element: Locator): Promise<boolean> =>
  until(() => element.evaluate((each) => each === document.activeElement), { what: `the focus on ${String(element)}` });

/** Runs in the page: nothing has been come to, and the next Tab leads to the first thing on it. */
function startAtTop(): void {
  for (const reached of document.querySelectorAll('[data-reached]')) reached.removeAttribute('data-reached');
  const top = document.createElement('span');
  top.tabIndex = -1;
  document.body.prepend(top);
  top.focus();
  top.remove();
}

/** Runs in the page. A day has a stop for each of its parts, which are the same to us. */
function stopHere(): Stop | 'same' | 'end' {
  const element = document.activeElement;
  // A number of a picture is a link in SVG.
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body) return 'end';
  if (element.hasAttribute('data-reached')) return element.getAttribute('data-reached') === 'last' ? 'same' : 'end';
  document.querySelector('[data-reached=last]')?.setAttribute('data-reached', 'before');
  element.setAttribute('data-reached', 'last');
  const seen = [getComputedStyle(element), getComputedStyle(element, '::after')].some(
    ({ outlineStyle, outlineWidth, outlineColor, boxShadow }) =>
      boxShadow !== 'none' ||
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && !/^rgba\(.*, 0\)$/.test(outlineColor))
  );
  // What is searched has its line round the whole of it.
  const searched = element.closest('.ms-ComboBox');
  const line = searched && getComputedStyle(searched, '::after');
  const isLined = line !== null && line.borderTopStyle !== 'none' && Number.parseFloat(line.borderTopWidth) > 1;
  // The words of an answer choose it, too.
  const answer = element instanceof HTMLInputElement && element.type === 'radio' ? element.closest('label') : null;
  const { width, height } = (answer ?? element).getBoundingClientRect();
  return {
    name: (element.getAttribute('aria-label') ?? element.textContent) || element.outerHTML.slice(0, 120),
    seen: seen || isLined,
    large: element.closest('main') === null || (width >= 24 && height >= 24)
  };
}
