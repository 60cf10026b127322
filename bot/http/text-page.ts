import { createHash } from 'node:crypto';

import { escaped } from '../xml-text';

/** A page of words alone. */
interface TextPage {
  readonly html: string;
  /** What the page may use: its own style, and nothing else. */
  readonly policy: string;
}

const STYLE =
  'body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:42em;margin:2em auto;padding:0 1em;color-scheme:light dark}h1{font-size:1.75em}h2{font-size:1.25em;margin-top:1.5em}';
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'none'`;

/** A text that someone entered, as a page: each line is a paragraph, and one that begins with # a heading. */
export function textPage(title: string, text: string): TextPage {
  const parts = text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) =>
      line.startsWith('#') ? `<h2>${escaped(line.replace(/^#+/, '').trim())}</h2>` : `<p>${escaped(line)}</p>`
    );
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1>${parts.join('')}</main></body></html>`;
  return { html, policy: POLICY };
}
