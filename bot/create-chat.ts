import { randomUUID } from 'node:crypto';
import type { SPFI } from '@pnp/sp';
import { ukDay } from '../src/domain/dates';
import { postsOf } from '../src/domain/people/people';
import { readConversation, saveConversation } from '../src/register/conversations';
import { readPerson } from '../src/register/directory/directory';
import type { DirectoryChanges } from './commands/directory-changes';
import { createDrafts } from './commands/drafts';
import type { TaskLists } from './commands/task-lists';
import type { Commands } from './commands/handle-command';
import type { Common } from './common';
import { createChatQueries } from './conversation/chat-queries';
import { createConversation } from './conversation/conversation';
import { sentFileFetcher } from './teams/fetch-sent-file';
import { createConversationSaver } from './conversation/conversation-saver';
import type { ConversationDependencies } from './conversation/dependencies';
import type { Dispatcher } from './outbox/dispatcher';
import type { MailChanges } from './mail/mail-changes';
import type { MailDesk } from './mail/mail-desk';
import type { MailSending } from './mail/mail-sending';
import { noteSeen } from './outbox/note-seen';
import { createCardTracker } from './outbox/track-card';
import { createExtension } from './teams/extension/extension';
import { createPrivateSender } from './teams/extension/send-privately';
import type { Teams } from './teams/sending';

/** The chat with each person, and the message extension. */
export function createChat(
  {
    config,
    answering,
    background,
    site,
    sayFor,
    links,
    lanes,
    unreadable,
    unreached,
    access,
    papers,
    now,
    log
  }: Common,
  {
    teams,
    dispatcher,
    commands,
    directoryChanges,
    taskLists,
    mailChanges,
    readLetter,
    mailSending
  }: {
    readonly teams: Teams;
    readonly dispatcher: Dispatcher;
    readonly commands: Commands;
    readonly directoryChanges: DirectoryChanges;
    readonly taskLists: TaskLists;
    readonly mailChanges: MailChanges;
    readonly readLetter: MailDesk['readLetter'];
    readonly mailSending: MailSending;
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
    taskLists,
    mailChanges,
    mailSending,
    queries: createChatQueries({ sp: answering, site, now }),
    drafts: createDrafts({ answering, background, log }),
    seen: seenThrough(answering),
    alsoSeen: seenThrough(background),
    sayFor,
    now,
    unreadableRows: () => unreadable.all(),
    unreachedPeople: () => unreached.all(),
    withoutAccess: () => access.withoutAccess(),
    furtherLinks: () => site.furtherLinks(background),
    opensPapers: () => papers.opensPapers(),
    newKey: randomUUID,
    fetchSentFile: sentFileFetcher(config),
    links,
    peoplePicker: config.mode === 'production',
    log
  };
  const sendPrivately = createPrivateSender({
    chatOf: (personId) => readConversation(answering, personId),
    teams: {
      send: (to, card, summary) => lanes.run(to.conversationId, 'first', () => teams.send(to, card, summary))
    },
    trackCard: createCardTracker({ sp: background, now })
  });
  return {
    conversation: createConversation(deps),
    extension: createExtension({ ...deps, sendPrivately, readLetter }),
    saveConversationReference: createConversationSaver({
      save: (chat) => saveConversation(answering, chat),
      hasPost: async (personId) => {
        const person = await readPerson(answering, personId);
        return person !== undefined && postsOf(person, ukDay(now())).length > 0;
      },
      opened: (personId) =>
        void dispatcher
          .chatOpened(personId)
          .catch((fault: unknown) => log.fault('waiting-notices-left', fault, { personId }))
    })
  };
}
