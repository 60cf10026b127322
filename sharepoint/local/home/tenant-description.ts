import { SERVICE_RESOURCE, type Addresses } from '../addresses';
import { SERVICE_APP } from '../apps';
import type { Persona } from '../personas';

/** What a script needs to use the product: absolute addresses, and everyone it can sign in as. */
interface TenantDescription {
  readonly home: string;
  readonly site: string;
  readonly service: string;
  readonly webPart: string;
  /** What addresses of Microsoft Graph begin with. */
  readonly graph: string;
  /** The page of the mailbox. */
  readonly mailbox: string;
  /** The app that people get tokens for the service for, and the audience of those tokens. */
  readonly api: { readonly appId: string; readonly audience: string };
  readonly personas: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly string[];
    readonly regions: readonly string[];
    /** Absent if the chats do not run. */
    readonly chat?: string;
    /** Answers with a bearer token for this person. */
    readonly token: string;
  }[];
}

export function tenantDescription(options: {
  readonly addresses: Addresses;
  readonly personas: readonly Persona[];
  readonly chatOf: (persona: Persona) => string | undefined;
}): TenantDescription {
  const { home, site, service, webPart, graph, mailbox, issuer } = options.addresses;
  const personas = options.personas.map((persona) => {
    const { id, name, roles, regions } = persona;
    const chat = options.chatOf(persona);
    return { id, name, roles, regions, ...(chat !== undefined && { chat }), token: `${issuer}/token?persona=${id}` };
  });
  const api = { appId: SERVICE_APP.clientId, audience: SERVICE_RESOURCE };
  return { home, site, service, webPart, graph, mailbox, api, personas };
}
