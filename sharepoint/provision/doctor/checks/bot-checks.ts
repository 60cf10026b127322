import * as v from 'valibot';
import { isServiceUrlAllowed } from '../../../../bot/teams/admission';
import { ukDay } from '../../../../src/domain/dates';
import { postsOf } from '../../../../src/domain/people/people';
import { unreached } from '../../../../src/domain/people/unreached';
import { RegisterUnavailable } from '../../../../src/register/client/sharepoint-client';
import { readConversation, readPeopleWithChat, type Conversation } from '../../../../src/register/conversations';
import { readDirectory } from '../../../../src/register/directory/directory';
import { readHoldings } from '../../../../src/register/directory/holdings';
import { check, failed, leftOut, passed } from '../check';
import { placesOf, type Tenant } from '../tenant';
import { claimsOf } from '../token-claims';
import { commandLine } from '../../../../src/register/command-line';

const BOT_FRAMEWORK = 'https://api.botframework.com';
/** Some people may have removed the app: one chat that answers is enough. */
const CHATS = 3;
const MESSAGE = `This is a test message that you asked for with “${commandLine('doctor')}”. You can delete it.`;

const SentSchema = v.object({ id: v.string() });
const today = (): string => ukDay(new Date().toISOString());

/** A request to Teams about a chat, as the bot. */
async function askTeams(tenant: Tenant, { serviceUrl, conversationId }: Conversation, to: string, message?: unknown) {
  const { bot } = placesOf(tenant);
  const address = `${serviceUrl.replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(conversationId)}/${to}`;
  const answer = await tenant.ask(address, {
    headers: {
      ...(bot && { Authorization: `Bearer ${await bot.token()}` }),
      ...(message === undefined ? {} : { 'Content-Type': 'application/json' })
    },
    ...(message === undefined ? {} : { method: 'POST', body: JSON.stringify(message) })
  });
  return { status: answer.status, text: await answer.text() };
}

/** The directory object id of a person of the Directory by that or their email; undefined if there is no one. */
async function personNamed({ sp }: Tenant, named: string): Promise<string | undefined> {
  const wanted = named.trim().toLowerCase();
  return (await readHoldings(sp)).find(
    ({ personId, email }) => personId === wanted || email.trim().toLowerCase() === wanted
  )?.personId;
}

/** The bot in Teams. A message is sent to one person, when they ask for it themselves. */
export const BOT_CHECKS = [
  check({
    id: 'bot-token',
    tries: 'Get a token for the Bot Framework as the bot.',
    needs: ['variables'],
    passes: 'It is for the Bot Framework and this bot, or the bot needs none, as in the local tenant.',
    faults: {
      'other-audience': {
        means: 'The token is for something else, or for another app than BOT_APP_ID.',
        toDo: () =>
          'Compare BOT_APP_ID with the Microsoft App ID of the Azure Bot in the Azure portal (Configuration), and see that its type is single tenant, of TENANT_ID.'
      }
    },
    how: async (tenant) => {
      const { bot } = placesOf(tenant);
      if (!bot) return passed();
      const claims = claimsOf(await bot.token());
      return claims?.audience === BOT_FRAMEWORK && claims.appId === bot.appId ? passed() : failed('other-audience');
    }
  }),
  check({
    id: 'bot-chat',
    tries: 'Ask Teams, as the bot, who is in a chat that someone has opened with it. Nothing is sent.',
    needs: ['bot-token', 'lists'],
    passes: 'Teams knows the bot and the chat.',
    faults: {
      'not-registered': {
        means: 'Teams does not know the bot.',
        toDo: () =>
          'In the Azure portal open the Azure Bot of BOT_APP_ID: its type must be single tenant, and Channels must have Microsoft Teams.'
      },
      'not-installed': {
        means: 'Teams refuses the chats that were tried: the app has been blocked or removed there.',
        toDo: () =>
          'In the Teams admin centre, see that the app is allowed (Manage apps) and installed for everyone with a post (Setup policies).'
      },
      elsewhere: {
        means: 'The chats are at an address that is not one of Teams, so the service sends nothing there.',
        toDo: () =>
          'Type “hello” to the bot in Teams, which saves the chat again. Send the report to the makers if it stays.'
      }
    },
    gaps: {
      'no-chat': {
        means: 'No one has opened a chat with the bot yet, so nothing can be asked.',
        toDo: () =>
          'Install the app for yourself in Teams, type “hello” to it, wait for its answer, then run this again. If it does not answer, look at the messaging endpoint of the Azure Bot in the Azure portal: it must be SERVICE_URL and /api/messages.'
      }
    },
    how: async (tenant) => {
      const ids = [...(await readPeopleWithChat(tenant.sp))].slice(-CHATS);
      if (ids.length === 0) return leftOut('no-chat');
      const statuses: number[] = [];
      for (const id of ids) {
        const chat = await readConversation(tenant.sp, id);
        if (!chat || !isServiceUrlAllowed(tenant.mode, chat.serviceUrl)) continue;
        const { status } = await askTeams(tenant, chat, 'members');
        if (status === 200) return passed({ tried: statuses.length + 1 });
        statuses.push(status);
      }
      const [status] = statuses;
      if (status === undefined) return failed('elsewhere', { tried: ids.length });
      if (statuses.every((each) => each === 429 || each >= 500))
        throw new RegisterUnavailable(`Teams is busy (${status}).`);
      const facts = { tried: statuses.length, status };
      return failed(statuses.includes(401) ? 'not-registered' : 'not-installed', facts);
    }
  }),
  check({
    id: 'message',
    tries: 'Send one message to the administrator who was named, and to no one else.',
    // What is wrong with the person who was named is said also where no one has opened a chat.
    needs: ['bot-token', 'lists'],
    passes: 'Teams took it. Look whether it is in your chat with the app.',
    faults: {
      'no-such-person': {
        means: 'No one in SCR Directory has that email or id.',
        toDo: () => 'Give your own email as it is in SCR Directory, or your object id from Entra ID, with --message-to.'
      },
      'no-administrator': {
        means: 'That person is not an administrator of the register today, so nothing was sent.',
        toDo: () => 'Give your own email. Messages to other people are not sent for a test.'
      },
      'no-chat': {
        means: 'That person has not opened a chat with the bot.',
        toDo: () => 'Install the app in Teams, type “hello” to it, then run this again.'
      },
      refused: {
        means: 'Teams did not take the message.',
        toDo: () =>
          'Status 403 or 404: install the app for yourself again. 429: try again in 10 minutes. Others: send the report to the makers.'
      }
    },
    gaps: {
      'no-one-named': {
        means: 'No message is sent unless you ask for it.',
        toDo: ({ site }) => `To get one yourself: ${commandLine('doctor', `--site ${site} --message-to YOUR-EMAIL`)}`
      }
    },
    how: async (tenant) => {
      if (tenant.messageTo === undefined) return leftOut('no-one-named');
      const id = await personNamed(tenant, tenant.messageTo);
      if (id === undefined) return failed('no-such-person');
      const person = (await readDirectory(tenant.sp)).people.find((each) => each.id === id);
      if (!person || !postsOf(person, today()).some(({ post }) => post === 'administrator'))
        return failed('no-administrator');
      const chat = await readConversation(tenant.sp, id);
      if (!chat || !isServiceUrlAllowed(tenant.mode, chat.serviceUrl)) return failed('no-chat');
      const message = { type: 'message', textFormat: 'plain', text: MESSAGE };
      const { status, text } = await askTeams(tenant, chat, 'activities', message);
      const isTaken = status >= 200 && status < 300 && v.is(v.pipe(v.string(), v.parseJson(), SentSchema), text);
      return isTaken ? passed({ status }) : failed('refused', { status });
    }
  }),
  check({
    id: 'reachable',
    tries: 'Compare the people of the Directory with the chats that the bot has.',
    needs: ['lists'],
    passes: 'Messages can reach everyone who holds a post.',
    faults: {
      'no-chat': {
        means: 'Some people who hold a post cannot be reached: the app has not been installed for them.',
        toDo: ({ site }) =>
          `Run “${commandLine('reachable', `--site ${site}`)}”, which names them. Install the app for them: Teams admin centre, Setup policies.`
      }
    },
    how: async ({ sp }) => {
      const directory = await readDirectory(sp);
      const holders = directory.people.filter((person) => postsOf(person, today()).length > 0).length;
      const without = unreached(directory, await readPeopleWithChat(sp), today()).length;
      return without > 0 ? failed('no-chat', { people: without, of: holders }) : passed({ people: holders });
    }
  })
];
