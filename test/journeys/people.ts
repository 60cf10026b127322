import { openChats, type Chat, type Chats } from '../support/chat';
import { startTenant, type Tenant } from '../support/tenant';

/** The local tenant with its people, each with a chat of their own. */
export interface Cast {
  readonly tenant: Tenant;
  readonly chats: Chats;
  readonly inspector: Chat;
  readonly director: Chat;
  readonly otherDirector: Chat;
  readonly author: Chat;
  readonly stranger: Chat;
  readonly people: ReturnType<typeof castOf>;
  end(): Promise<void>;
}

/** Who plays which part in the stories. */
export const castOf = (tenant: Tenant) => ({
  inspector: tenant.persona('compliance-inspector', 'South West'),
  director: tenant.persona('regional-director', 'South West'),
  otherDirector: tenant.persona('regional-director', 'London'),
  lead: tenant.persona('regional-safeguarding-lead', 'South West'),
  author: tenant.persona('compliance-inspector', 'London'),
  stranger: tenant.persona(undefined)
});

export async function gather(options: Parameters<typeof startTenant>[0] = {}): Promise<Cast> {
  const tenant = await startTenant(options);
  const chats = await openChats(tenant.service);
  const people = castOf(tenant);
  return {
    tenant,
    chats,
    people,
    inspector: chats.of(people.inspector),
    director: chats.of(people.director),
    otherDirector: chats.of(people.otherDirector),
    author: chats.of(people.author),
    stranger: chats.of(people.stranger),
    end: async () => {
      await tenant.stop();
      await chats.close();
    }
  };
}
