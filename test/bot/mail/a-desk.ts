import { mailRoutes } from '../../../bot/http/routes/mails';
import { createLetterReader } from '../../../bot/letters/letter-reader';
import type { Logger } from '../../../bot/log';
import { createMailChanges } from '../../../bot/mail/mail-changes';
import { createMailDesk } from '../../../bot/mail/mail-desk';
import type { Mail } from '../../../src/domain/mail/mail';
import type { Person } from '../../../src/domain/people/people';
import { fileMail } from '../../../src/register/mail/mail-file';
import { addMail } from '../../../src/register/mail/mails';
import { addHolding } from '../../../src/register/directory/holdings';
import { aMail } from '../../domain/mail/a-mail';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { serve } from '../../sharepoint/need-to-know/serving';
import { say } from '../speaking';

/** The routes of mail on a site, with what is told of mail. */
export interface Desk {
  readonly site: LocalSite;
  readonly told: string[];
  readonly get: (who: Pick<Person, 'id'>, path: string, query?: Record<string, string>) => Promise<Response>;
  readonly post: (who: Pick<Person, 'id'>, path: string, body: unknown) => Promise<Response>;
  readonly send: (who: Pick<Person, 'id'>, path: string, form: FormData) => Promise<Response>;
  /** Registers a mail, with its file where its lines are given. */
  readonly arrives: (change: Partial<Mail>, lines?: readonly string[]) => Promise<Mail>;
  readonly close: () => Promise<void>;
}

export async function openDesk(people: readonly Person[], now: () => string, log?: Logger): Promise<Desk> {
  const site = await openProvisionedSite();
  for (const { id, name, holdings } of people)
    for (const held of holdings) await addHolding(site.sp, { personId: id, name, email: '', ...held });
  const told: string[] = [];
  const desk = {
    ...createMailDesk({ sp: site.sp, now, sayFor: () => say, readFile: createLetterReader().readFile }),
    ...createMailChanges({ sp: site.sp, now, tellOfMail: (keys) => void told.push(...keys) })
  };
  const server = await serve(
    mailRoutes(desk, () => say),
    log
  );
  const ask = (who: Pick<Person, 'id'>, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${server.url}${path}`, { ...init, headers: { authorization: `Bearer ${who.id}`, ...init.headers } });
  return {
    site,
    told,
    get: (who, path, query = {}) => ask(who, `${path}?${new URLSearchParams(query).toString()}`),
    post: (who, path, body) =>
      ask(who, path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body)
      }),
    send: (who, path, form) => ask(who, path, { method: 'POST', body: form }),
    arrives: async (change, lines) => {
      const mail = { ...aMail, ...change };
      await addMail(site.sp, mail);
      if (lines) await fileMail(site.sp, mail.key, new TextEncoder().encode(lines.join('\r\n')));
      return mail;
    },
    close: async () => {
      await server.close();
      await site.close();
    }
  };
}
