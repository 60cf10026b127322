import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';

import { readChronology } from '../src/register/chronology';
import type { Terminology } from '../src/domain/terminology';
import { readConversation, saveConversation } from '../src/register/conversations';
import { readDirectory, readPerson } from '../src/register/directory/directory';
import { documentsOf } from '../src/register/documents/document-list';
import { createSharePointClient } from '../src/register/client/sharepoint-client';
import { readDraft } from '../src/register/drafts';
import { findReviews } from '../src/register/reviews/find-reviews';
import { findLocations, readLastLoad } from '../src/register/locations/locations';
import { addMessage, messagesOf } from '../src/register/messages';
import { openReviews, readReview, reviewsInspectedBy, reviewsWrittenBy } from '../src/register/reviews/reviews';
import { siteToken } from './site-token';
import { createCommands } from './commands/handle-command';
import { readConfig, type Config } from './config';
import { createConversationSaver } from './conversation/conversation-saver';
import { createConversation } from './conversation/conversation';
import type { ConversationDependencies, ChatQueries } from './conversation/dependencies';
import { createDaily, type Daily } from './outbox/daily';
import { createDrafts, sweepDrafts } from './commands/drafts';
import { noteSeen } from './outbox/note-seen';
import { createDispatcher, type Dispatcher } from './outbox/dispatcher';
import { every } from './every';
import { createExtension } from './teams/extension/extension';
import { createPrivateSender } from './teams/extension/send-privately';
import { createIdentity } from './http/identity';
import { linksOf } from './links';
import { createLog, type Logger } from './log';
import { inOneRequest } from '../src/register/client/one-request';
import { createDirectoryChanges } from './commands/directory-changes';
import { renderReport } from './regional-report/rendering';
import { createReports } from './regional-report/reports';
import { commandsRoute } from './http/routes/commands';
import { directoryRoute } from './http/routes/directory';
import { healthRoute } from './http/routes/health';
import { messagesRoute } from './http/routes/messages';
import { reportsRoutes } from './http/routes/reports';
import { createServer } from './http/server';
import { createSiteSettings, type SiteSettings } from './settings/site-settings';
import { createTeams, type Teams } from './teams/teams';
import type { Chat, TrackedCard } from './teams/turn';

type Register = ReturnType<typeof createSharePointClient>;

/** What sysexits calls a configuration that cannot be used. */
const CONFIGURATION_FAULT = 78;
const SWEEP_EVERY = 5_000;
/** Younger effects are left to the copy of the service that took the command. */
const SWEEP_AFTER = 5_000;
/** A minute at most until a new day, a new setting or the end of the night is noticed. */
const DAILY_EVERY = 60_000;
/** Nobody sees a draft that is over; it need not go at once. */
const TIDY_EVERY = 600_000;
const LAST_WORDS = 10_000;

const now = (): string => new Date().toISOString();

function start(): void {
  const read = readConfig(process.env, (path) => readFileSync(path, 'utf8'));
  if (!read.ok) {
    process.stderr.write(`The service cannot start:\n${read.problems.map((problem) => `- ${problem}\n`).join('')}`);
    process.exitCode = CONFIGURATION_FAULT;
    return;
  }
  const { config } = read;
  const log = createLog();
  const { listen, dispatcher, daily, tidy } = wire(config, log);
  // At first whatever was left is taken up; then what is young is left to the copy of the service that took the command.
  let age = 0;
  const sweep = (): Promise<void> => {
    const before = new Date(Date.now() - age).toISOString();
    age = SWEEP_AFTER;
    return dispatcher.sweep(before).catch((fault: unknown) => log.fault('sweep-failed', fault));
  };
  const endSweeps = every(SWEEP_EVERY, sweep);
  const endDaily = every(DAILY_EVERY, () => runDaily(daily, log));
  const endTidying = every(TIDY_EVERY, tidy);
  stopGracefully(listen(), {
    dispatcher,
    log,
    before: () => [endSweeps, endDaily, endTidying].forEach((end) => end())
  });
}

const runDaily = (daily: Daily, log: Logger): Promise<void> =>
  daily.run().catch((fault: unknown) => log.fault('daily-work-left', fault));

function wire(
  config: Config,
  log: Logger
): {
  readonly listen: () => Server;
  readonly dispatcher: Dispatcher;
  readonly daily: Daily;
  readonly tidy: () => Promise<void>;
} {
  const { answering, background } = createRegister(config);
  const links = linksOf(config.webPartUrl);
  const startedAt = now();
  const site = createSiteSettings({ now, log });
  // Teams answers with the conversation and the extension, which need the commands, whose effects need Teams: the first is bound last.
  const teams: Teams = createTeams({
    config,
    log,
    answer: (turn) => conversation(turn),
    extension: {
      ask: (asked, personId) => extension.ask(asked, personId),
      askUnnamed: (url) => extension.askUnnamed(url)
    },
    met: (turn) => keeper(turn),
    kept: keepIn(background)
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
  const daily = createDaily({ sp: background, site, now, redraw: (references) => dispatcher.redraw(references), log });
  const commands = createCommands({
    sp: answering,
    site,
    now,
    afterCommand: (reference) => dispatcher.afterCommand(reference)
  });
  const keeping = createDirectoryChanges({ sp: answering, now, afterChange: () => void runDaily(daily, log) });
  const drafts = createDrafts({ answering, background, log });
  const labels = async (): Promise<Terminology> => (await site.read(answering)).settings.labels;
  const seenThrough =
    (sp: Register): ConversationDependencies['seen'] =>
    async (reference, chat, messageId) => {
      if (await noteSeen({ sp, now }, reference, chat, messageId)) void dispatcher.redraw([reference]);
    };
  const parts: ConversationDependencies = {
    commands,
    keeping,
    reading: readingOf(answering, site),
    drafts,
    seen: seenThrough(answering),
    alsoSeen: seenThrough(background),
    labels,
    now,
    newKey: randomUUID,
    links,
    peoplePicker: config.mode === 'production',
    log
  };
  const conversation = createConversation(parts);
  const extension = createExtension({
    ...parts,
    privately: createPrivateSender({
      chatOf: (personId) => readConversation(answering, personId),
      teams,
      kept: keepIn(background)
    })
  });
  const keeper = createConversationSaver({
    save: (chat) => saveConversation(answering, chat),
    opened: (personId) =>
      void dispatcher
        .chatOpened(personId)
        .catch((fault: unknown) => log.fault('waiting-notices-left', fault, { personId }))
  });
  const reachable = (): Promise<boolean> =>
    readPerson(answering, 'nobody').then(
      () => true,
      (fault: unknown) => (log.fault('register-unreachable', fault), false)
    );
  const app = createServer({
    routes: [
      commandsRoute(commands),
      directoryRoute(keeping),
      ...reportsRoutes(createReports({ sp: answering, site, now }), renderReport),
      messagesRoute(teams),
      healthRoute({ reachable, mode: config.mode, startedAt })
    ],
    identify: createIdentity(config.tokens),
    webOrigin: config.webOrigin,
    labels,
    log
  });
  return {
    dispatcher,
    daily,
    tidy: () => sweepDrafts({ sp: background, now: now(), log }),
    listen: () => listenOn(app, config, log)
  };
}

function createRegister({ siteUrl, site }: Config): { readonly answering: Register; readonly background: Register } {
  const door = { siteUrl, token: siteToken(site) };
  return {
    answering: createSharePointClient({
      ...door,
      patience: 'answering',
      userAgent: 'NONISV|SeriousCaseReviews|Service/1.0'
    }),
    background: createSharePointClient({
      ...door,
      patience: 'background',
      userAgent: 'NONISV|SeriousCaseReviews|Effects/1.0'
    })
  };
}

function readingOf(sp: Register, site: SiteSettings): ChatQueries {
  return {
    directory: () => readDirectory(sp),
    person: (id) => readPerson(sp, id),
    find: (search) => findReviews(sp, search),
    locations: async (typed, most) => {
      const [directory, found, loadedAt] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        findLocations(batch, typed, most),
        readLastLoad(batch)
      ]);
      return { directory, found, ...(loadedAt ? { loadedAt } : {}) };
    },
    review: async (reference) => {
      const [directory, stored, messages] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        readReview(batch, reference),
        messagesOf(batch, reference)
      ]);
      return { directory, messages, ...(stored ? { stored } : {}) };
    },
    watch: async (regions) => {
      const [[directory, { clock, settings }], ...reviews] = await Promise.all([
        inOneRequest(sp, (batch) => [readDirectory(batch), site.read(batch)]),
        ...regions.map((region) => openReviews(sp, region))
      ]);
      return { directory, reviews: reviews.flat(), clock, staleAfter: settings.staleAfter };
    },
    form: async (of) => {
      const { reference } = of;
      const [directory, stored, messages, draft] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        reference ? readReview(batch, reference) : Promise.resolve(undefined),
        reference ? messagesOf(batch, reference) : Promise.resolve([]),
        readDraft(batch, of, now())
      ]);
      return { directory, messages, ...(stored ? { stored } : {}), ...(draft ? { draft } : {}) };
    },
    chronology: async (reference) => {
      const [entries, documents] = await inOneRequest(sp, (batch) => [
        readChronology(batch, reference),
        documentsOf(batch, reference)
      ]);
      return { entries, files: documents.filter(({ kind }) => kind === 'imr') };
    },
    reviewsOf: async (personId, regions) => {
      const found = await Promise.all([
        ...regions.map((region) => openReviews(sp, region)),
        reviewsInspectedBy(sp, personId),
        reviewsWrittenBy(sp, personId)
      ]);
      return [...new Map(found.flat().map((stored) => [stored.id, stored])).values()];
    }
  };
}

const keepIn =
  (sp: Register) =>
  async ({ reference, seq, person }: TrackedCard, { conversationId }: Chat, activityId: string): Promise<void> => {
    const at = now();
    await addMessage(sp, {
      key: `${conversationId}/${activityId}`,
      reference,
      person,
      role: '',
      insteadOf: '',
      notice: '',
      seq,
      state: 'sent',
      changedAt: at,
      sentAt: at,
      seenAt: '',
      conversationId,
      activityId
    });
  };

function listenOn(app: ReturnType<typeof createServer>, { mode, port }: Config, log: Logger): Server {
  const server = mode === 'local' ? app.listen(port, '127.0.0.1') : app.listen(port);
  server.once('listening', () => log.event('listening', { port, process: process.pid }));
  server.once('error', (fault) => {
    log.fault('cannot-listen', fault, { port });
    process.exit(1);
  });
  return server;
}

function stopGracefully(
  server: Server,
  { dispatcher, log, before }: { readonly dispatcher: Dispatcher; readonly log: Logger; readonly before: () => void }
): void {
  const stop = async (signal: string): Promise<void> => {
    log.event('stopping', { code: signal });
    before();
    setTimeout(() => process.exit(0), LAST_WORDS).unref();
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    await dispatcher.settled();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(signal));
  for (const name of ['uncaughtException', 'unhandledRejection'] as const) {
    process.once(name, (fault: unknown) => {
      log.fault('fault-of-the-process', fault);
      process.exit(1);
    });
  }
}

start();
