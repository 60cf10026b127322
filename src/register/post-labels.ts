import { POSTS, ROLE_LABELS, type Post } from '../domain/words';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The posts as the Directory list offers them. */
export const POST_LABELS: Readonly<Record<string, string>> = Object.fromEntries(POSTS.map((post) => [post, capital(ROLE_LABELS[post])]));

export const postLabelled = (label: string): Post | undefined => POSTS.find((post) => POST_LABELS[post]?.toLowerCase() === label.trim().toLowerCase());
