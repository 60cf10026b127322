import type { ConversationDependencies } from '../../../bot/conversation/dependencies';
import { say } from '../speaking';

/** What a conversation is made with where nothing is unreadable, nobody is missing, and papers open in SharePoint. */
export const WITHOUT_NEWS = {
  seen: () => Promise.resolve(),
  alsoSeen: () => Promise.resolve(),
  sayFor: () => say,
  unreadableRows: () => [],
  unreachedPeople: () => [],
  withoutAccess: () => [],
  furtherLinks: () => [],
  opensPapers: () => true,
  peoplePicker: false
} satisfies Partial<ConversationDependencies>;
