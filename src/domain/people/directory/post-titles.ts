import { POSTS, ROLE_LABELS, type Post } from '../../words';

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The posts as shown in the Directory. */
export const POST_TITLES: Readonly<Record<string, string>> = Object.fromEntries(
  POSTS.map((post) => [post, capitalised(ROLE_LABELS[post])])
);

/** Titles of earlier releases, which rows of the Directory may still show. */
const FORMER: Readonly<Record<string, Post>> = { Communications: 'communications' };

/** The same, each with the title in its place. */
export const FORMER_POST_TITLES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(FORMER).map(([former, post]) => [former, POST_TITLES[post] ?? ''])
);

/** The post of a title, of a former one too. */
export function postTitled(title: string): Post | undefined {
  const wanted = title.trim().toLowerCase();
  return (
    POSTS.find((post) => POST_TITLES[post]?.toLowerCase() === wanted) ??
    Object.entries(FORMER).find(([former]) => former.toLowerCase() === wanted)?.[1]
  );
}
