import { POSTS, ROLE_LABELS, type Post } from '../../words';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The posts as shown in the Directory. */
export const POST_TITLES: Readonly<Record<string, string>> = Object.fromEntries(
  POSTS.map((post) => [post, capitalised(ROLE_LABELS[post])])
);

export const postTitled = (title: string): Post | undefined =>
  POSTS.find((post) => POST_TITLES[post]?.toLowerCase() === title.trim().toLowerCase());
