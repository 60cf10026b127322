import type { Response } from 'express';
import { html, type Html } from './html';

export const STYLES = '/_local/list-page.css';
const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

interface Shell {
  readonly site: string;
  readonly sitePath: string;
  readonly title: string;
  /** What the top of the page says at its end: who is signed in, or whose the page is. */
  readonly aside: string;
  readonly body: Html;
  /** Its cells can have styles of their own, as column formatting gives them. */
  readonly isFormatted?: boolean;
}

/** Sends a page that cannot run scripts, load pictures or post elsewhere. */
export function sendPage(
  response: Response,
  status: number,
  { site, sitePath, title, aside, body, isFormatted = false }: Shell
): void {
  const page = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} - ${site}</title>
        <link rel="stylesheet" href="${STYLES}" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to main content</a>
        <header>
          <div class="suite">
            <a class="suite-home" href="/">Local tenant</a><span class="suite-person">${aside}</span>
          </div>
          <div class="site">
            <span class="site-logo" aria-hidden="true">${initials(site)}</span
            ><a class="site-name" href="${sitePath}">${site}</a>
          </div>
        </header>
        <main id="main">${body}</main>
      </body>
    </html>`;
  response.status(status).set({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': isFormatted ? `${POLICY}; style-src-attr 'unsafe-inline'` : POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store'
  });
  response.end(page.text);
}

const initials = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();

/** A page with one sentence and a link. */
export const notice = (
  heading: string,
  sentence: string,
  link: { readonly href: string; readonly text: string }
): Html =>
  html`<section class="notice">
    <h1>${heading}</h1>
    <p>${sentence}</p>
    <p><a class="button" href="${link.href}">${link.text}</a></p>
  </section>`;
