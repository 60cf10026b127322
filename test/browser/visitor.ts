import type { Browser, BrowserContext, Page } from 'playwright-core';

import { addressesFrom } from '../../sharepoint/local/addresses';
import type { Persona, Tenant } from '../support/tenant';
import { personalBrowser } from './browser';
import { openPlayground, type Playground } from './playground';
import { watch, type Watch } from './watch';

/** A person in a browser of their own, who goes everywhere from the home page. */
export interface Visitor {
  readonly name: string;
  readonly home: Page;
  readonly troubles: Watch['troubles'];
  openChat(): Promise<Playground>;
  /** Presses one of the person's buttons on the home page, which signs in as them. */
  go(button: 'Open web part' | 'Open register'): Promise<Page>;
  leave(): Promise<void>;
}

export async function visit(
  browser: Browser,
  { home, service, personas }: Tenant,
  { name }: Persona
): Promise<Visitor> {
  const context: BrowserContext = await personalBrowser(browser);
  const { chatPort } = addressesFrom(Number(new URL(home).port));
  const chats = personas.map((_persona, index) => `http://127.0.0.1:${chatPort(index)}`);
  const { troubles } = watch(context, { origins: [home, service], chats });
  const page = await context.newPage();
  await page.goto(home);
  return {
    name,
    home: page,
    troubles,
    openChat: async () => {
      const [chat] = await Promise.all([
        context.waitForEvent('page'),
        page.getByRole('link', { name: `Open chat of ${name}` }).click()
      ]);
      return openPlayground(chat);
    },
    go: async (button) => {
      const place = await context.newPage();
      await place.goto(home);
      await place.getByRole('button', { name: `${button} as ${name}` }).click();
      return place;
    },
    leave: () => context.close()
  };
}
