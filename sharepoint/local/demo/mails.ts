import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { addDays } from './story/working-days';

const FOLDER = join(__dirname, 'mails');

/** The example mails, and how many days ago each arrived. */
const MAILS: readonly { readonly file: string; readonly daysAgo: number; readonly junk?: true }[] = [
  { file: 'child-labelled-lines.eml', daysAgo: 6 },
  { file: 'adult-labelled-lines.eml', daysAgo: 4 },
  { file: 'newsletter.eml', daysAgo: 3 },
  { file: 'automatic-reply.eml', daysAgo: 3 },
  { file: 'reply-with-reference.eml', daysAgo: 2 },
  { file: 'secure-link.eml', daysAgo: 2, junk: true },
  { file: 'child-table.eml', daysAgo: 1 }
];

interface ExampleMail {
  /** In MIME. */
  readonly source: string;
  /** UTC. */
  readonly received: string;
  readonly folder: 'inbox' | 'junkemail';
}

/**
 * The example mails as they arrive, oldest first, around a day (YYYY-MM-DD). `references` are those of the reviews by
 * their ids in reviews.json: a mail in which one is named needs it. Throws if it is not there.
 */
export const exampleMails = (today: string, references: ReadonlyMap<string, string>): readonly ExampleMail[] =>
  MAILS.map(({ file, daysAgo, junk }, index) => {
    const received = `${addDays(today, -daysAgo)}T09:1${index}:00Z`;
    const source = filled(readFileSync(join(FOLDER, file), 'utf8'), today, references).replace(/\r?\n/g, '\r\n');
    return {
      source: `Date: ${new Date(received).toUTCString().replace('GMT', '+0000')}\r\n${source}`,
      received,
      folder: junk ? 'junkemail' : 'inbox'
    };
  });

const ContentsSchema = v.object({ arrived: v.array(v.object({ internetMessageId: v.string() })) });

/**
 * Delivers the example mails that are not there yet to the mailbox of the tenant at an address. Gives how many; throws
 * if one is refused.
 */
export async function deliverExampleMails(
  tenantUrl: string,
  today: string,
  references: ReadonlyMap<string, string>
): Promise<number> {
  const mailbox = new URL('/_local/mail', tenantUrl);
  const { arrived } = v.parse(ContentsSchema, await (await fetch(mailbox)).json());
  const missing = exampleMails(today, references).filter(
    ({ source }) => !arrived.some(({ internetMessageId }) => source.includes(`Message-ID: ${internetMessageId}\r\n`))
  );
  for (const { source, received, folder } of missing) {
    const address = new URL(mailbox);
    address.searchParams.set('receivedDateTime', received);
    address.searchParams.set('folder', folder);
    const headers = { 'content-type': 'message/rfc822' };
    const response = await fetch(address, { method: 'POST', headers, body: source });
    if (!response.ok) throw new Error(`An example mail was not delivered: the tenant answered ${response.status}.`);
  }
  return missing.length;
}

const LONG_DATE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC'
});

/** A mail with days, the year and references in place of what stands for them. */
function filled(mail: string, today: string, references: ReadonlyMap<string, string>): string {
  return mail
    .replace(/\{(\d+) days ago\}/g, (_whole, days: string) => LONG_DATE.format(new Date(addDays(today, -Number(days)))))
    .replaceAll('{year}', today.slice(0, 4))
    .replace(/\{reference of (PR\d\d)\}/g, (_whole, id: string) => {
      const reference = references.get(id);
      if (reference === undefined) throw new Error(`The register has no review ${id}, which an example mail names.`);
      return reference;
    });
}
