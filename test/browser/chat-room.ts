import { startTenant, type Persona, type Tenant } from '../support/tenant';
import { launchBrowser } from './browser';
import type { Playground } from './playground';
import { visit, type Visitor } from './visitor';

/** The product with its chats, for people who only chat. */
export interface ChatRoom {
  readonly tenant: Tenant;
  /** Opens a person’s chat, in a browser of their own. */
  chatOf(persona: Persona): Promise<Playground>;
  /** What went wrong on any page so far. */
  troubles(): readonly string[];
  end(): Promise<void>;
}

export async function openChatRoom(): Promise<ChatRoom> {
  const browser = await launchBrowser();
  const tenant = await startTenant({ chats: true });
  const visitors: Visitor[] = [];
  return {
    tenant,
    chatOf: async (persona) => {
      const visitor = await visit(browser, tenant, persona);
      visitors.push(visitor);
      return visitor.openChat();
    },
    troubles: () => visitors.flatMap((visitor) => visitor.troubles()),
    end: async () => {
      await browser.close();
      await tenant.stop();
    }
  };
}
