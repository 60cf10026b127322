import { postsOf, type Directory, type Person } from './people';

/**
 * The people who hold a post on a day (YYYY-MM-DD) and have no chat with the bot, by name: no message can reach them.
 */
export const unreached = (directory: Directory, withChat: ReadonlySet<string>, today: string): readonly Person[] =>
  directory.people
    .filter((person) => postsOf(person, today).length > 0 && !withChat.has(person.id))
    .sort((a, b) => a.name.localeCompare(b.name));
