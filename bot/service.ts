import { randomUUID } from 'node:crypto';

import type { SPFI } from '@pnp/sp';
import type { Express } from 'express';

import { sayIn } from '../src/domain/text';
import { createSharePointClient } from '../src/register/client/sharepoint-client';
import { readConversation, saveConversation } from '../src/register/conversations';
import { readPerson } from '../src/register/directory/directory';
import { createDirectoryChanges, type DirectoryChanges } from './commands/directory-changes';
import { createDrafts, sweepDrafts } from './commands/drafts';
import { createCommands, type Commands } from './commands/handle-command';
import type { Config } from './config';
import { createChatQueries } from './conversation/chat-queries';
import { createConversation } from './conversation/conversation';
import { createConversationSaver } from './conversation/conversation-saver';
import type { ConversationDependencies } from './conversation/dependencies';
import { createIdentity } from './http/identity';
import { commandsRoute } from './http/routes/commands';
import { directoryRoute } from './http/routes/directory';
import { healthRoute } from './http/routes/health';
import { messagesRoute } from './http/routes/messages';
import { reportsRoutes } from './http/routes/reports';
import type { Route, SayFor } from './http/routes/route';
import { shortLinksRoute } from './http/routes/short-links';
import { createServer } from './http/server';
import { linksOf, type Links } from './links';
import type { Logger } from './log';
import { createDaily } from './outbox/daily';
import { createDispatcher, type Dispatcher } from './outbox/dispatcher';
import { noteSeen } from './outbox/note-seen';
import { createCardTracker } from './outbox/track-card';
import { renderReport } from './regional-report/rendering';
import { createReports } from './regional-report/reports';
import { createSiteSettings, type SiteSettings } from './settings/site-settings';
import { siteToken } from './site-token';
import { createExtension } from './teams/extension/extension';
import { createPrivateSender } from './teams/extension/send-privately';
import { createTeams, type Teams } from './teams/teams';

/** The service, not listening yet, and the work that it does by itself. None of that work throws. */
interface Service {
  readonly app: Express;
  readonly dispatcher: Dispatcher;
  /** Dispatches what was left by a crash: events saved before a UTC time. */
  readonly sweep: (before: string) => Promise<void>;
  readonly daily: () => Promise<void>;
  /** Removes expired drafts. */
  readonly tidy: () => Promise<void>;
  readonly readTerms: () => Promise<void>;
}

/** What most parts are made with. People wait for `answering`, and not for `background`. */
interface Common {
  readonly config: Config;
  readonly answering: SPFI;
  readonly background: SPFI;
  readonly site: SiteSettings;
  readonly sayFor: SayFor;
  readonly links: Links;
  readonly log: Logger;
}

const now = (): string => new Date().toISOString();

/** Wires the service. */
export function createService(config: Config, log: Logger): Service {
  const common = commonOf(config, log);
  const { answering, background, site, links } = common;
  // Teams answers with the conversation, which needs the commands, whose effects need Teams: the answers are bound last.
  const teams = createTeams({
    config,
    log,
    answer: (turn) => chat.conversation(turn),
    extension: {
      ask: (asked, personId) => chat.extension.ask(asked, personId),
      askUnnamed: (url) => chat.extension.askUnnamed(url)
    },
    saveConversationReference: (turn) => chat.saveConversationReference(turn),
    trackCard: createCardTracker({ sp: background, now })
  });
  const dispatcher = createDispatcher({
    sp: background,
    teams,
    site,
    now,
    link: links.review,
    register: links.register,
    log
  });
  const jobs = createDaily({ sp: background, site, now, redraw: (references) => dispatcher.redraw(references), log });
  const daily = (): Promise<void> => jobs.run().catch((fault: unknown) => log.fault('daily-work-left', fault));
  const commands = createCommands({
    sp: answering,
    site,
    now,
    afterCommand: (reference) => dispatcher.afterCommand(reference)
  });
  const directoryChanges = createDirectoryChanges({ sp: answering, now, afterChange: () => void daily() });
  const chat = createChat(common, { teams, dispatcher, commands, directoryChanges });
  return {
    app: createServer({
      routes: routesOf(common, { teams, commands, directoryChanges }),
      identify: createIdentity(config.tokens),
      webOrigin: config.webOrigin,
      log
    }),
    dispatcher,
    sweep: (before) => dispatcher.sweep(before).catch((fault: unknown) => log.fault('sweep-failed', fault)),
    daily,
    tidy: () => sweepDrafts({ sp: background, now: now(), log }),
    readTerms: () =>
      site.read(answering).then(
        () => undefined,
        (fault: unknown) => log.fault('settings-not-read', fault)
      )
  };
}

function commonOf(config: Config, log: Logger): Common {
  const { answering, background } = createRegister(config);
  const site = createSiteSettings({ now, log });
  return {
    config,
    answering,
    background,
    site,
    sayFor: (kind) => sayIn(site.terminology(background), kind),
    links: linksOf(config.webPartUrl, config.serviceUrl),
    log
  };
}

function createRegister({ siteUrl, site }: Config): Pick<Common, 'answering' | 'background'> {
  const access = { siteUrl, token: siteToken(site) };
  return {
    answering: createSharePointClient({
      ...access,
      patience: 'answering',
      userAgent: 'NONISV|SeriousCaseReviews|Service/1.0'
    }),
    background: createSharePointClient({
      ...access,
      patience: 'background',
      userAgent: 'NONISV|SeriousCaseReviews|Effects/1.0'
    })
  };
}

/** The chat with each person, and the message extension. */
function createChat(
  { config, answering, background, site, sayFor, links, log }: Common,
  {
    teams,
    dispatcher,
    commands,
    directoryChanges
  }: {
    readonly teams: Teams;
    readonly dispatcher: Dispatcher;
    readonly commands: Commands;
    readonly directoryChanges: DirectoryChanges;
  }
) {
  const seenThrough =
    (sp: SPFI): ConversationDependencies['seen'] =>
    async (reference, chat, messageId) => {
      if (await noteSeen({ sp, now }, reference, chat, messageId)) void dispatcher.redraw([reference]);
    };
  const deps: ConversationDependencies = {
    commands,
    directoryChanges,
    queries: createChatQueries({ sp: answering, site, now }),
    drafts: createDrafts({ answering, background, log }),
    seen: seenThrough(answering),
    alsoSeen: seenThrough(background),
    sayFor,
    now,
    newKey: randomUUID,
    links,
    peoplePicker: config.mode === 'production',
    log
  };
  const sendPrivately = createPrivateSender({
    chatOf: (personId) => readConversation(answering, personId),
    teams,
    trackCard: createCardTracker({ sp: background, now })
  });
  return {
    conversation: createConversation(deps),
    extension: createExtension({ ...deps, sendPrivately }),
    saveConversationReference: createConversationSaver({
      save: (chat) => saveConversation(answering, chat),
      opened: (personId) =>
        void dispatcher
          .chatOpened(personId)
          .catch((fault: unknown) => log.fault('waiting-notices-left', fault, { personId }))
    })
  };
}

function routesOf(
  { config, answering, site, sayFor, log }: Common,
  {
    teams,
    commands,
    directoryChanges
  }: { readonly teams: Teams; readonly commands: Commands; readonly directoryChanges: DirectoryChanges }
): readonly Route[] {
  const startedAt = now();
  const reachable = (): Promise<boolean> =>
    readPerson(answering, 'nobody').then(
      () => true,
      (fault: unknown) => (log.fault('register-unreachable', fault), false)
    );
  return [
    commandsRoute(commands, sayFor),
    directoryRoute(directoryChanges, sayFor),
    ...reportsRoutes(createReports({ sp: answering, site, now }), renderReport, sayFor),
    messagesRoute(teams),
    shortLinksRoute(linksOf(config.webPartUrl, config.serviceUrl)),
    healthRoute({ reachable, mode: config.mode, startedAt })
  ];
}
