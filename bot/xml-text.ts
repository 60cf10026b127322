/** Characters that XML does not allow, which would make a document that no program can open. */
const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as it may stand in XML or HTML, between tags or in an attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A text without what a document cannot hold. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '');
