import { setTimeout as wait } from 'node:timers/promises';

import type { Chat } from '../support/chat';
import type { Persona } from '../support/tenant';
import { historyOf, rowsOf } from '../support/site';
import { until } from '../support/until';
import type { Answered } from './as-people';
import type { Cast } from './people';

/** What is handed in, where it is not what a test takes for granted. */
interface HandedIn {
  readonly step?: string;
  readonly given?: Readonly<Record<string, string>>;
  readonly key?: string;
  readonly name?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly token?: string;
}

const TOO_MANY = 429;

export const REPORT = new Uint8Array(Buffer.from('%PDF-1.7 The draft report, as the partnership sent it.'));

/** Handing papers in for one review, and what became of them. */
export interface Papers {
  /** Sends a form with a file, as a page does. */
  readonly handIn: (by: Persona, wanted?: HandedIn) => Promise<Answered>;
  /** What the events of a step say, once the history has `count` of them. */
  readonly recorded: (step: string, count: number) => Promise<readonly Readonly<Record<string, string>>[]>;
  /** The names in the folder “From the partnership”. */
  readonly filed: () => Promise<readonly string[]>;
  /** A paper of that folder, as a person reads it through the service. */
  readonly read: (by: Persona, name: string) => Promise<Response>;
}

export function papersOf({ tenant }: Pick<Cast, 'tenant'>, reference: string): Papers {
  const authorised = async (by: Persona, token?: string) => ({
    authorization: `Bearer ${token ?? (await tenant.tokenOf(by))}`
  });
  return {
    handIn: async (
      by,
      {
        step = 'file-paper',
        given = { kindOfPaper: 'other' },
        key = crypto.randomUUID(),
        name = 'Draft report.pdf',
        bytes = REPORT,
        token
      } = {}
    ) => {
      const form = new FormData();
      form.append('command', JSON.stringify({ step, reference, key, given }));
      form.append('file', new Blob([bytes]), name);
      const headers = await authorised(by, token);
      for (;;) {
        const answer = await fetch(`${tenant.service}/api/commands`, { method: 'POST', headers, body: form });
        const body = (await answer.json()) as Answered['body'];
        // On a fast machine the tests hand in more in a minute than a person may.
        if (answer.status !== TOO_MANY) return { status: answer.status, body };
        await wait(Number(answer.headers.get('retry-after')) * 1000);
      }
    },

    recorded: (step, count) =>
      until(
        async () => {
          const events = (await historyOf(tenant, reference))
            .map((row) => JSON.parse(String(row['Event'])) as { step: string; given: Record<string, string> })
            .filter((event) => event.step === step);
          return events.length >= count ? events.map(({ given }) => given) : undefined;
        },
        { what: `${count} events ${step}` }
      ),

    filed: async () =>
      (await rowsOf(tenant, 'the service', 'SCR Documents', '&$select=FileLeafRef,FileDirRef'))
        .map(({ FileLeafRef, FileDirRef }) => `${String(FileDirRef)}/${String(FileLeafRef)}`)
        .filter((path) => path.includes(`${reference}/From the partnership/`))
        .map((path) => path.slice(path.lastIndexOf('/') + 1))
        .sort(),

    read: async (by, name) =>
      fetch(
        `${tenant.service}/api/review/papers/file?${new URLSearchParams({ reference, folder: 'partnership', name })}`,
        { headers: await authorised(by) }
      )
  };
}

/** Sends a file in a chat as Teams does: the message itself as HTML, and where the file can be had. */
export const attach = (chat: Chat, url: string, name: string, text: string): Promise<unknown> =>
  chat.send({
    type: 'message',
    text,
    attachments: [
      { contentType: 'text/html', content: `<p>${text}</p>` },
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name,
        contentUrl: 'https://contoso-my.sharepoint.com/personal/isla/Documents/x.docx',
        content: { downloadUrl: url, uniqueId: 'f1', fileType: 'txt' }
      }
    ]
  });
