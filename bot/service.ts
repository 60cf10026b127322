import type { Express } from 'express';
import { missingFromSite } from '../src/register/provisioned';
import { readPerson } from '../src/register/directory/directory';
import { createDirectoryChanges, type DirectoryChanges } from './commands/directory-changes';
import { sweepDrafts } from './commands/drafts';
import { createTaskLists, type TaskLists } from './commands/task-lists';
import { createCommandEdge } from './commands/command-edge';
import { createCommands, type Commands } from './commands/handle-command';
import { commonOf, type Common } from './common';
import type { Config } from './config';
import { createIdentity } from './http/identity';
import { commandsRoute } from './http/routes/commands';
import { directoryRoute } from './http/routes/directory';
import { mailSendingRoutes } from './http/routes/mail-sending';
import { mailRoutes } from './http/routes/mails';
import { oldRegisterRoutes } from './http/routes/old-register';
import { messagesRoute } from './http/routes/messages';
import { papersRoute } from './http/routes/papers';
import { pageRoutes } from './http/routes/page';
import { publicPagesRoutes } from './http/routes/public-pages';
import { reportsRoutes } from './http/routes/reports';
import { toldTimeRoute } from './http/routes/told-time';
import { taskListRoutes } from './http/routes/task-lists';
import { statusRoutes } from './http/routes/status';
import { tablesRoute } from './http/routes/tables';
import { createLargeFiles } from './http/large-file';
import type { Route } from './http/routes/route';
import { shortLinksRoute } from './http/routes/short-links';
import { createServer } from './http/server';
import { limitedChat } from './limits/limited-chat';
import { createLimits } from './limits/limits';
import type { Logger } from './log';
import { createLetterReader } from './letters/letter-reader';
import { createMailChanges, type MailChanges } from './mail/mail-changes';
import { createMailDesk, type MailDesk } from './mail/mail-desk';
import { createMailSending, type MailSending } from './mail/mail-sending';
import { createOldRegister, type OldRegister } from './old-register/old-register';
import { createDaily, lookAround } from './outbox/daily';
import { createDispatcher, type Dispatcher } from './outbox/dispatcher';
import { createPacedSweep } from './outbox/paced-sweep';
import { createCardTracker } from './outbox/track-card';
import { createMailWork } from './mail/mail-work';
import { createOnceMore } from './once-more';
import { createPace } from './pace';
import { createPaperFiles } from './papers/paper-file';
import { createPageReads } from './page-reads/page-reads';
import { createRenderThread } from './regional-report/render-thread';
import { createReports } from './regional-report/reports';
import { createReadiness, type Readiness } from './readiness';
import { createSiteFit, type SiteFit } from './site-fit';
import { createTableFiles } from './workbooks/table-files';
import { createTime, type Queued } from './told-time';
import type { Teams } from './teams/sending';
import { createTeams } from './teams/teams';
import { createChat } from './create-chat';

/** The service, not listening yet, and the work that it does by itself. None of that work throws. */
interface Service extends Pick<SiteFit, 'misfit'> {
  readonly app: Express;
  readonly dispatcher: Dispatcher;
  /** Dispatches what was left by a crash, events saved before a UTC time: while nobody uses it, only now and then. */
  readonly sweep: (before: string) => Promise<void>;
  readonly daily: () => Promise<void>;
  /** Removes expired drafts. */
  readonly tidy: () => Promise<void>;
  readonly readTerms: () => Promise<void>;
  /** Takes in, acknowledges and files the mail of the mailbox. */
  readonly sweepMail: () => Promise<void>;
}

/** Wires the service. */
export function createService(config: Config, log: Logger): Service {
  const { now, told } = createTime(config);
  const common = commonOf(config, { now }, log);
  const { answering, background, site, links, lanes, unreadable, unreached, access, papers } = common;
  const queued: Queued = told?.queued ?? ((message) => message);
  const limits = createLimits(() => site.limits(background));
  const pace = createPace(Date.now);
  const identity = createIdentity(config.tokens);
  const identify: typeof identity = async (authorization) => {
    const known = await identity(authorization);
    if (known.ok) pace.asked();
    return known;
  };
  // Teams answers with the conversation, which needs the commands, whose effects need Teams: the answers are bound
  // last.
  const teams = createTeams({
    config,
    log,
    ...limitedChat(
      {
        answer: (turn) => {
          pace.asked();
          return chat.conversation(turn);
        },
        extension: {
          ask: (asked, personId) => chat.extension.ask(asked, personId),
          askUnnamed: (url) => chat.extension.askUnnamed(url)
        }
      },
      { limits, say: common.sayFor, log }
    ),
    saveConversationReference: (turn) => chat.saveConversationReference(turn),
    trackCard: createCardTracker({ sp: background, now }),
    lanes
  });
  const dispatcher = createDispatcher({
    sp: background,
    teams,
    lanes,
    site,
    now,
    link: links.review,
    register: links.register,
    mailLink: links.mail,
    papers,
    queued,
    log
  });
  const jobs = createDaily({
    sp: background,
    now,
    redraw: (references) => dispatcher.redraw(references),
    papers,
    queued,
    log
  });
  const fit = createSiteFit({ sp: background, siteUrl: config.siteUrl, now: Date.now, log });
  const workOfMinute = async (): Promise<void> => {
    const look = await lookAround(background, site);
    fit.noted(look.version);
    await Promise.all([
      jobs.run(look),
      unreadable.recheck(background),
      unreached.recheck(),
      access.recheck(look.directory)
    ]);
  };
  const daily = (): Promise<void> => workOfMinute().catch((fault: unknown) => log.fault('daily-work-left', fault));
  const afterCommand = (reference: string): void => dispatcher.afterCommand(reference);
  const isInDirectory = (personId: string): Promise<boolean> =>
    readPerson(answering, personId).then((person) => person !== undefined);
  const register = createCommands({ sp: answering, site, now, afterCommand });
  const commands = createCommandEdge({ commands: register, isInDirectory, afterCommand });
  const { misfit } = fit;
  const readiness = createReadiness({
    now: Date.now,
    misfit,
    missing: () => missingFromSite(background),
    unreadable: () => unreadable.all(),
    access: () => [...access.warnings(), ...papers.warnings()],
    certificates: config.certificates
  });
  const afterChanges = createOnceMore(daily);
  const directoryChanges = createDirectoryChanges({ sp: answering, now, afterChange: afterChanges.ask });
  const settled = (): Promise<void> => afterChanges.settled().then(() => dispatcher.settled());
  // People who hand in a letter do not wait for what strangers have sent to the mailbox.
  const letters = createLetterReader();
  const mail = createMailWork(common, { pace, commands, dispatcher, letters: createLetterReader() });
  const mailChanges = createMailChanges({ sp: answering, now, tellOfMail: (keys) => dispatcher.tellOfMail(keys) });
  const mailDesk = createMailDesk({ sp: answering, now, sayFor: common.sayFor, readFile: letters.readFile });
  const mailSending = createMailSending({ sp: answering, site, now });
  const oldRegister = createOldRegister({ sp: answering, now, commands: register, queued, log });
  const taskLists = createTaskLists({ sp: answering, commands, now });
  const chat = createChat(common, {
    teams,
    dispatcher,
    commands,
    directoryChanges,
    taskLists,
    mailChanges,
    readLetter: mailDesk.readLetter,
    mailSending
  });
  return {
    app: createServer({
      routes: [
        ...routesOf(common, {
          teams,
          commands,
          directoryChanges,
          taskLists,
          mail: { ...mailDesk, ...mailChanges },
          mailSending,
          oldRegister,
          readiness
        }),
        tablesRoute(createTableFiles({ sp: answering, now, letters }), common.sayFor),
        ...(told ? [toldTimeRoute(told, settled)] : [])
      ],
      identify,
      limits,
      refusedFile: createLargeFiles(isInDirectory, common.sayFor),
      mode: config.mode,
      ...(told && { readTime: told.readHeader }),
      webOrigin: config.webOrigin,
      log
    }),
    dispatcher,
    misfit,
    sweep: createPacedSweep({ dispatcher, readiness, pace, log }),
    daily,
    sweepMail: () => mail.sweep(),
    tidy: () => sweepDrafts({ sp: background, now: now(), log }),
    readTerms: () =>
      site.read(answering).then(
        () => undefined,
        (fault: unknown) => log.fault('settings-not-read', fault)
      )
  };
}

function routesOf(
  { config, answering, background, site, sayFor, links, papers, now }: Common,
  {
    teams,
    commands,
    directoryChanges,
    taskLists,
    mail,
    mailSending,
    oldRegister,
    readiness
  }: {
    readonly teams: Teams;
    readonly commands: Commands;
    readonly directoryChanges: DirectoryChanges;
    readonly taskLists: TaskLists;
    readonly mail: MailDesk & MailChanges;
    readonly mailSending: MailSending;
    readonly oldRegister: OldRegister;
    readonly readiness: Readiness;
  }
): readonly Route[] {
  return [
    commandsRoute(commands, sayFor),
    directoryRoute(directoryChanges, sayFor),
    ...taskListRoutes(taskLists, sayFor),
    ...reportsRoutes(createReports({ sp: answering, site, now }), createRenderThread().render, sayFor),
    papersRoute(createPaperFiles({ sp: answering, now })),
    ...pageRoutes(createPageReads({ sp: answering, site, now, opensPapers: () => papers.opensPapers() }), sayFor),
    ...mailRoutes(mail, sayFor),
    ...mailSendingRoutes(mailSending, sayFor),
    ...oldRegisterRoutes(oldRegister, sayFor),
    messagesRoute(teams),
    shortLinksRoute(links),
    ...publicPagesRoutes(() => site.publicPages(background)),
    ...statusRoutes({ readiness, mode: config.mode, startedAt: now() })
  ];
}
