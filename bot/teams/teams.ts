import { randomUUID } from 'node:crypto';

import {
  ActivityTypes,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type TurnContext
} from 'botbuilder';
import * as v from 'valibot';

import { ChannelReferenceSchema, isCardAction, isPersonal, readInbound, readTurn, type Inbound } from './activity';
import { pauseOf, statusOf, withoutRetries } from './connector';
import { isFromChannel, knownTo } from './from-channel';
import { isServiceUrlAllowed, personOf, turnedAway } from './admission';
import type { Card } from '../cards/card';
import { isOfDialog } from './extension/dialog-wire';
import { UNUSABLE_MESSAGE, UNUSABLE_QUESTION } from './extension/sentences';
import { extensionBody, isExtension, readAsked, unnamedLink } from './extension/wire';
import { failed, UNUSABLE_BUTTON } from '../conversation/sentences';
import { LIMITS } from '../outbox/time-limits';
import { unlessLate } from '../outbox/unless-late';
import type { Sending, Teams } from './sending';
import type { TeamsDependencies } from './teams-dependencies';
import { refusal, saying, type Body, type InvokeBody } from './invoke-body';
import { signedIn } from './sign-in';
import { worded } from './worded';
import { withNewInputs } from './renewed-inputs';
import type { CardInvoke, TurnResponse, Chat, TrackedCard, Turn } from './turn';

/** The one place that knows botbuilder. */
export function createTeams({
  config,
  answer,
  extension,
  saveConversationReference,
  trackCard,
  lanes,
  log
}: TeamsDependencies): Teams {
  const framework = signedIn(config, (as) => {
    const signIn = new ConfigurationBotFrameworkAuthentication(as);
    return { signIn, adapter: new CloudAdapter(signIn).use(withoutRetries) };
  });
  const appId = config.mode === 'production' ? config.bot.appId : '';

  const track = (tracked: TrackedCard | undefined, chat: Chat, activityId: string): void => {
    if (tracked && activityId)
      void trackCard(tracked, chat, activityId).catch((fault: unknown) =>
        log.fault('card-not-kept', fault, { reference: tracked.reference })
      );
  };

  /** Sends a response, and gives the body for a pressed card. */
  async function sendResponse(
    context: TurnContext,
    inbound: Inbound,
    turn: Turn,
    { inPlace, post = [], sentence = 'Done.' }: TurnResponse
  ): Promise<InvokeBody> {
    for (const { card, summary, tracked } of post) {
      const sent = await context.sendActivity(messageOf(card, summary));
      track(tracked, turn.chat, sent?.id ?? '');
    }
    if (!inPlace || turn.kind !== 'pressed')
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence };
    track(inPlace.tracked, turn.chat, turn.messageId);
    const shown = withNewInputs(inPlace.card, randomUUID().slice(0, 8));
    if (turn.messageId && !isCardAction(inbound))
      await context.updateActivity({ ...messageOf(shown, ''), id: turn.messageId }).catch(async (fault: unknown) => {
        // The message has been deleted since: the answer is a new one.
        if (statusOf(fault) !== 404) throw fault;
        await context.sendActivity(messageOf(shown, ''));
      });
    // By then the answer is on its way. A client that asks by itself would ask again.
    else if (turn.messageId && !turn.automatic) setImmediate(() => void saveCard(turn, shown));
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: shown };
  }

  /** Every turn begins with who it is from, and whether others may read the answer. */
  async function take(context: TurnContext, inbound: Inbound): Promise<Body> {
    const isTeams = isFromChannel(config.mode, context);
    const link = isTeams ? unnamedLink(inbound) : undefined;
    if (link !== undefined) return extensionBody(inbound, extension.askUnnamed(link));
    const personId = isTeams ? personOf(config, inbound) : undefined;
    if (!personId) {
      log.event('refused-turn', { code: 'not-a-person-of-ours' });
      return saying(inbound, 'Forbidden', 'This app is for people in its own organisation.');
    }
    try {
      return (await takeAmongOthers(context, inbound, personId)) ?? (await takeInChat(context, inbound, personId));
    } catch (fault) {
      const id = randomUUID().slice(0, 8);
      log.fault('turn-failed', fault, { id, personId });
      const sentence = failed(id);
      if (isExtension(inbound)) return extensionBody(inbound, { sentence });
      await context.sendActivity(sentence);
      return {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: { code: 'InternalServerError', message: sentence }
      };
    }
  }

  /**
   * The message extension, pasted links, and cards shared in conversations: nothing where the turn is something else.
   */
  async function takeAmongOthers(context: TurnContext, inbound: Inbound, personId: string): Promise<Body | undefined> {
    const asked = readAsked(inbound);
    if (asked === 'malformed') {
      log.event('refused-question', { personId, code: 'malformed' });
      return saying(inbound, 'BadRequest', isOfDialog(inbound.name) ? UNUSABLE_MESSAGE : UNUSABLE_QUESTION);
    }
    if (!asked) return undefined;
    const response = await extension.ask(asked, personId);
    if (isExtension(inbound) || !('sentence' in response)) return extensionBody(inbound, response);
    if (!isCardAction(inbound) && !response.elsewhere) await context.sendActivity(response.sentence);
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: response.sentence };
  }

  async function takeInChat(context: TurnContext, inbound: Inbound, personId: string): Promise<Body> {
    if (!isPersonal(inbound)) {
      if (inbound.type === 'message')
        await context.sendActivity(`${OWN_CHAT} Answers about a review are not for everyone here.`);
      return refusal('Forbidden', OWN_CHAT);
    }
    const turn = readTurn(inbound, personId);
    if (turn === 'malformed') {
      log.event('refused-press', { personId, code: 'malformed' });
      return refusal('BadRequest', UNUSABLE_BUTTON);
    }
    if (!turn) return refusal('NotSupported', 'This app does not support that.');
    const body = await sendResponse(context, inbound, turn, await answer(turn));
    const saved = saveConversationReference(turn).catch((fault: unknown) =>
      log.fault('chat-not-saved', fault, { personId })
    );
    if (turn.kind !== 'pressed') await saved;
    return body;
  }

  const logic =
    (inbound: Inbound) =>
    async (context: TurnContext): Promise<void> => {
      try {
        const body = await take(context, inbound);
        // The protocol wants HTTP 200 whatever the status in the body; botbuilder's own handler would send that as the
        // HTTP status.
        if (isCardAction(inbound) || isExtension(inbound))
          await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
      } catch (fault) {
        log.fault('answer-not-delivered', fault);
      }
    };

  /** Works in a person’s chat outside a turn of theirs. */
  async function inChat(
    { reference }: Chat,
    work: (context: TurnContext) => Promise<string | undefined>
  ): Promise<Sending> {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ChannelReferenceSchema), reference);
    if (!parsed.success || !isServiceUrlAllowed(config.mode, parsed.output.serviceUrl))
      return { ok: false, gone: true };
    let activityId = '';
    try {
      await framework().adapter.continueConversationAsync(appId, parsed.output, async (context) => {
        // botbuilder makes up an id for the turn, and would send the message as a reply to it.
        delete context.activity.id;
        activityId = (await work(context)) ?? '';
      });
      return { ok: true, activityId };
    } catch (fault) {
      const status = statusOf(fault);
      log.event('teams-refused', { status });
      if (status === 0) log.fault('teams-unreachable', fault);
      return { ok: false, gone: status === 403 || status === 404, ...pauseOf(fault) };
    }
  }

  const update = (chat: Chat, activityId: string, card: Card): Promise<Sending> =>
    inChat(chat, async (context) => {
      await context.updateActivity({ ...messageOf(card, ''), id: activityId });
      return activityId;
    });
  /**
   * Teams goes back to the message as it was sent when someone reacts to it or loads the chat again. In the queue of
   * the conversation, so that it is not saved over what the dispatcher draws afterwards.
   */
  const saveCard = ({ chat, messageId }: Turn & CardInvoke, card: Card): Promise<unknown> =>
    lanes.run(chat.conversationId, 'first', () => unlessLate(update(chat, messageId, card), LIMITS.send));

  return {
    receive: async (request, response) => {
      const inbound = readInbound(request.body);
      if (!inbound) {
        log.event('refused-turn', { code: 'not-an-activity' });
        response.status(400).json({ sentence: NOT_AN_ACTIVITY });
        return;
      }
      const code = turnedAway(config.mode, inbound, request.socket.remoteAddress ?? '');
      if (code) {
        log.event('refused-turn', { code });
        response.status(403).json({ sentence: 'This bot does not answer there.' });
        return;
      }
      try {
        await framework().adapter.process(request, worded(response, log), logic(inbound));
      } catch (fault) {
        // botbuilder looks at more of an activity than we do, and throws where it is not what it expects.
        log.event('refused-turn', { code: 'not-an-activity' });
        log.fault('activity-refused', fault);
        if (!response.headersSent) response.status(400).json({ sentence: NOT_AN_ACTIVITY });
      }
    },
    knows: (authorization) => knownTo(framework().signIn)(authorization),
    send: (chat, card, summary) =>
      inChat(chat, async (context) => (await context.sendActivity(messageOf(card, summary)))?.id),
    update,
    remove: (chat, activityId) =>
      inChat(chat, async (context) => {
        await context.deleteActivity(activityId);
        return activityId;
      })
  };
}

const NOT_AN_ACTIVITY = 'This is not an activity of the Bot Framework.';
const OWN_CHAT = 'Use your own chat with this app.';

const messageOf = (card: Card, summary: string): Partial<Activity> => ({
  type: ActivityTypes.Message,
  attachments: [CardFactory.adaptiveCard(card)],
  ...(summary ? { summary } : {})
});
