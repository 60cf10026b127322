import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import * as v from 'valibot';
import { MailRefused } from '../../../../bot/mail/graph';
import { createMailbox } from '../../../../bot/mail/mailbox';
import { readSettings } from '../../../../src/register/settings/settings';
import { check, failed, leftOut, passed, SEND_REPORT } from '../check';
import type { Tenant } from '../tenant';
import { claimsOf } from '../token-claims';
import { commandLine } from '../../../../src/register/command-line';

const GRAPH = 'https://graph.microsoft.com';
const GRAPH_APP = '00000003-0000-0000-c000-000000000000';
const MARK = 'String {5d8e1f0a-6f0b-4c3e-9a57-2f6f0a9c7b11} Name ScrDoctor';
/** Exchange may take a moment. In milliseconds. */
const LOOK_EVERY = 1000;
const LOOKS = 3;
const MadeSchema = v.object({ id: v.pipe(v.string(), v.nonEmpty()) });
const FoundSchema = v.object({ value: v.array(v.object({ id: v.string() })) });

const addressOf = async ({ sp }: Tenant): Promise<string> => (await readSettings(sp)).settings.mail.mailbox;

/** The mailbox for notifications. No mail is sent. */
export const MAILBOX_CHECKS = [
  check({
    id: 'mailbox-token',
    tries: 'Get a token for Microsoft Graph as the app of the site, and read what it says.',
    needs: ['lists'],
    passes: 'It is for Microsoft Graph, and opens no mailbox by itself.',
    faults: {
      'other-audience': {
        means: 'The token is for something other than Microsoft Graph.',
        toDo: () => SEND_REPORT
      },
      'every-mailbox': {
        means: 'The app has a Mail permission in Entra ID, which opens every mailbox of the organisation.',
        toDo: () =>
          'In Entra ID, App registrations, API permissions, remove the Mail permissions of Microsoft Graph. The mailbox is opened in Exchange Online (docs/administrators.md, “Connect the mailbox”).'
      }
    },
    gaps: {
      'no-mailbox': {
        means: 'The site has no mailbox.',
        toDo: ({ site }) =>
          `To have one, follow docs/administrators.md, “Connect the mailbox”. It ends with “${commandLine('setting', `--site ${site} --name mailbox --to ADDRESS`)}”.`
      }
    },
    how: async (tenant) => {
      if ((await addressOf(tenant)) === '') return leftOut('no-mailbox');
      const claims = claimsOf(await tenant.graphToken());
      if (claims?.audience !== GRAPH && claims?.audience !== GRAPH_APP) return failed('other-audience');
      return claims.roles.some((role) => role.startsWith('Mail')) ? failed('every-mailbox') : passed();
    }
  }),
  check({
    id: 'mailbox-read',
    tries: 'Read the inbox of the mailbox.',
    needs: ['mailbox-token'],
    passes: 'It can be read.',
    faults: {
      closed: {
        means: 'Exchange does not let the app into the mailbox.',
        toDo: () =>
          'Give the app its roles on this mailbox in Exchange Online PowerShell (docs/administrators.md, “Connect the mailbox”). A change takes up to two hours.'
      },
      'no-such': {
        means: 'Exchange has no mailbox of that address.',
        toDo: ({ site }) =>
          `Compare it with the Exchange admin centre, Mailboxes, and correct it: ${commandLine('setting', `--site ${site} --name mailbox --to ADDRESS`)}`
      }
    },
    how: async (tenant) => {
      try {
        const { length } = await createMailbox(tenant.graph, await addressOf(tenant)).arrived('inbox');
        return passed({ 'on the first page': length });
      } catch (error) {
        if (!(error instanceof MailRefused)) throw error;
        return failed(error.status === 404 ? 'no-such' : 'closed', { status: error.status });
      }
    }
  }),
  check({
    id: 'mailbox-draft',
    tries: 'Make a draft with a mark, find it by the mark, and throw it away. It is not sent.',
    needs: ['mailbox-read'],
    passes: 'The draft was found, and is gone.',
    faults: {
      'may-not-write': {
        means: 'The app can read the mailbox and cannot write drafts in it.',
        toDo: () =>
          'Give it the role “Application Mail.ReadWrite” on this mailbox (docs/administrators.md, “Connect the mailbox”). A change takes up to two hours.'
      },
      'not-found': {
        means: 'Exchange did not find the draft by its mark, so an acknowledgement could be sent twice.',
        toDo: () =>
          `Empty the value of “mailbox” in the list SCR Settings, so that the service reads no mail. ${SEND_REPORT}`
      }
    },
    how: async (tenant) => {
      const messages = `/users/${encodeURIComponent(await addressOf(tenant))}/messages`;
      const mark = randomBytes(8).toString('hex');
      const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${MARK}' and ep/value eq '${mark}')`;
      const find = `${messages}?$filter=${encodeURIComponent(filter)}&$select=id&$top=2`;
      let draft: string | undefined;
      try {
        const made = await tenant.graph({
          method: 'POST',
          path: messages,
          asked: 'make a draft',
          body: {
            subject: 'A check, to be thrown away',
            body: { contentType: 'text', content: 'This draft is thrown away at once.' },
            singleValueExtendedProperties: [{ id: MARK, value: mark }]
          }
        });
        draft = v.parse(MadeSchema, await made.json()).id;
        for (let tries = 1; tries <= LOOKS; tries += 1) {
          const found: unknown = await (await tenant.graph({ path: find, asked: 'find a draft' })).json();
          if (v.parse(FoundSchema, found).value.length === 1) return passed({ tries });
          await wait(LOOK_EVERY);
        }
        return failed('not-found');
      } catch (error) {
        if (error instanceof MailRefused && error.status === 403) return failed('may-not-write');
        throw error;
      } finally {
        if (draft !== undefined) await createMailbox(tenant.graph, await addressOf(tenant)).discard(draft);
      }
    }
  }),
  check({
    id: 'mailbox-other',
    tries: 'Try to read another mailbox.',
    needs: ['mailbox-read'],
    passes: 'It is closed to the app.',
    faults: {
      open: {
        means: 'The app can read a mailbox that is not its own.',
        toDo: () =>
          'In Entra ID, App registrations, API permissions, remove the Mail permissions. In Exchange Online PowerShell, see Get-ManagementRoleAssignment -App APP_ID: each must have the scope of this one mailbox.'
      },
      'no-such': {
        means: 'There is no mailbox of the address that was named with --other, so nothing is proved.',
        toDo: () => 'Name one that exists with --other.'
      }
    },
    gaps: {
      'none-named': {
        means: 'No other mailbox was named.',
        toDo: ({ site }) => `Name one of the organisation: ${commandLine('doctor', `--site ${site} --other ADDRESS`)}`
      }
    },
    how: async ({ graph, otherMailbox }) => {
      if (otherMailbox === undefined) return leftOut('none-named');
      try {
        await createMailbox(graph, otherMailbox).arrived('inbox');
        return failed('open');
      } catch (error) {
        if (error instanceof MailRefused && error.status === 403) return passed();
        if (error instanceof MailRefused && error.status === 404) return failed('no-such');
        throw error;
      }
    }
  })
];
