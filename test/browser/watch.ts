import type { BrowserContext, Page } from 'playwright-core';

/**
 * Microsoft's playground asks for fonts and animations of Microsoft's; the local tenant lets none of these requests out
 * of the machine.
 */
const PLAYGROUND_ASSETS = /https:\/\/res-\d\.cdn\.office\.net\//;

/**
 * What went wrong on the pages of a browser: errors of script, violations of the page's policy, and whatever came from
 * another machine.
 */
export interface Watch {
  troubles(): readonly string[];
}

/** Watches every page. `origins` are those that may answer; `chats` are origins of pages that are not ours. */
export function watch(
  context: BrowserContext,
  { origins, chats }: { readonly origins: readonly string[]; readonly chats: readonly string[] }
): Watch {
  const troubles: string[] = [];
  const isChat = (page: Page | null | undefined): boolean => page != null && chats.includes(originOf(page.url()));
  context.on('weberror', (error) => {
    if (!isChat(error.page())) troubles.push(`${error.page()?.url() ?? 'A page'} threw ${error.error().message}`);
  });
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || text.startsWith('Failed to load resource')) return;
    if (isChat(message.page()) ? text.includes('Content Security Policy') && !PLAYGROUND_ASSETS.test(text) : true)
      troubles.push(`${message.page()?.url() ?? 'A page'} says ${text}`);
  });
  context.on('response', (response) => {
    const url = response.url();
    if (!/^https?:/.test(url)) return;
    if (![...origins, ...chats].includes(originOf(url))) troubles.push(`${url} is not on this machine`);
    else if (response.status() >= 400 && !response.request().isNavigationRequest() && !chats.includes(originOf(url)))
      troubles.push(`${url} answered ${response.status()}`);
  });
  return { troubles: () => troubles };
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');
