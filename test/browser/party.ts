import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { castOf } from '../journeys/people';
import { startTenant, type Persona, type Tenant } from '../support/tenant';
import { launchBrowser } from './browser';
import type { Playground } from './playground';
import { visit, type Visitor } from './visitor';

export type Guest = 'inspector' | 'director' | 'otherDirector' | 'lead' | 'author' | 'communications' | 'stranger';

/** Everybody who takes the tour, each in a browser of their own from when they are needed. */
export interface Party {
  readonly people: Readonly<Record<Guest, Persona>>;
  tenant(): Tenant;
  enter(who: Guest): Promise<Visitor>;
  /** Opens the chat of a person, which stays open. */
  chatOf(who: Guest): Promise<Playground>;
  /** Closes the chat of a person who is no longer needed. */
  sendHome(who: Guest): Promise<void>;
  /** All leave, and the product is stopped and started again with what it holds. */
  startAgain(): Promise<void>;
  /** What went wrong on any page so far. */
  troubles(): readonly string[];
  end(): Promise<void>;
}

export async function gatherParty(): Promise<Party> {
  const browser = await launchBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'scr-tour-'));
  let tenant = await startTenant({ chats: true, data: folder });
  const here: Visitor[] = [];
  const left: Visitor[] = [];
  const chats = new Map<Guest, Playground>();
  const people = { ...castOf(tenant), communications: tenant.persona('communications') };
  const enter = async (who: Guest): Promise<Visitor> => {
    const visitor = await visit(browser, tenant, people[who]);
    here.push(visitor);
    return visitor;
  };
  const depart = async (guests: readonly Visitor[]): Promise<void> => {
    for (const guest of guests) left.push(...here.splice(here.indexOf(guest), 1));
    await Promise.all(guests.map((guest) => guest.leave()));
  };
  return {
    people,
    tenant: () => tenant,
    enter,
    chatOf: async (who) => {
      const chat = chats.get(who) ?? (await (await enter(who)).openChat());
      chats.set(who, chat);
      return chat;
    },
    sendHome: async (who) => {
      const theirs = here.filter(({ name }) => name === people[who].name);
      chats.delete(who);
      await depart(theirs);
    },
    startAgain: async () => {
      await depart([...here]);
      await tenant.stop();
      tenant = await startTenant({ data: folder });
    },
    troubles: () => [...left, ...here].flatMap((visitor) => visitor.troubles()),
    end: async () => {
      await browser.close();
      await tenant.stop();
      await rm(folder, { recursive: true, force: true });
    }
  };
}
