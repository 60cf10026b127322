import type { Page } from 'playwright-core';

/**
 * Gives the page every one of its words a third longer: each third letter is there twice, and short words have more at
 * the end. Slots stay as they are.
 */
export async function lengthenWords(page: Page): Promise<void> {
  await page.route(/RegionalRiskWebPartStrings_.*\.js$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `((define) => {\n${await answer.text()}\n})(${DEFINING_LONGER});` });
  });
}

// Runs in the page, in place of the loader’s own `define`.
const DEFINING_LONGER = String.raw`(...given) => {
  const longer = (text) => text.replace(/\{[^}]*\}|\p{L}{3}/gu, (found) => found[0] === '{' ? found : found + found[2]).padEnd(Math.ceil((text.length * 4) / 3), ' ~');
  const make = given.pop();
  define(...given, (...needs) => Object.fromEntries(Object.entries(make(...needs)).map(([name, text]) => [name, longer(text)])));
}`;

/** What text on a page is cut off, or runs out of its place: each with its words. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isForScreenReaders = (element: Element): boolean => element.clientWidth <= 1 || element.clientHeight <= 1;
    return [...document.querySelectorAll<HTMLElement>('main *, [role=dialog] *')]
      .filter(
        (element) =>
          element.innerText?.trim() &&
          !isForScreenReaders(element) &&
          !element.closest('[aria-hidden=true]') &&
          !['inline', 'contents', 'none'].includes(getComputedStyle(element).display)
      )
      .filter((element) => {
        const { overflowY } = getComputedStyle(element);
        return (
          element.scrollWidth > element.clientWidth + 1 ||
          (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `${element.tagName.toLowerCase()}: ${element.innerText.replace(/\s+/g, ' ').slice(0, 80)}`);
  });
