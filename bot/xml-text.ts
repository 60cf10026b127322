/** Characters that XML does not allow, which would make a document that no program can open. */
const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text without what a document cannot hold. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '');
