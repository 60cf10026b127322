/** The data for the page’s scripts. */
export interface PageData {
  readonly assets: string;
  readonly site: { readonly path: string; readonly title: string };
  readonly person: { readonly id: string; readonly name: string; readonly login: string };
  readonly manifest: object;
  readonly bundle: Readonly<Record<string, string>>;
  readonly modules: Readonly<Record<string, { readonly file: string; readonly definedAs?: string }>>;
  readonly names: Readonly<Record<string, string>>;
  readonly properties: Readonly<Record<string, string>>;
}

interface Frame {
  readonly assets: string;
  readonly siteTitle: string;
  readonly title: string;
  readonly personName?: string;
}

/** The page with a place for the web part, and the scripts that fill it. */
export const webPartDocument = (frame: Frame, data: PageData): string =>
  page(
    frame,
    `<div id="web-part"><p class="waiting" role="status">Loading ${escape(frame.title)}…</p></div>`,
    `<script type="application/json" id="page-data">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>
<script src="${frame.assets}/runtime/loader/sp-loader-assembly_en-us.js"></script>
<script src="${frame.assets}/runtime/requirejs/require.js"></script>
<script type="module" src="${frame.assets}/page/start.js"></script>`
  );

/** The page with a sentence in place of the web part: the problem and what to do. */
export const sentenceDocument = (frame: Frame, sentence: string): string =>
  page(frame, `<p>${escape(sentence)}</p><p><a href="/">Go to the home page</a></p>`, '');

const page = (
  { assets, siteTitle, title, personName }: Frame,
  content: string,
  scripts: string
): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – ${escape(siteTitle)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assets}/page/page.css">
<script src="${assets}/page/head.js"></script>
</head>
<body>
<a class="skip" href="#content">Skip to main content</a>
<header>
<div class="suite">
<a class="suite-name" href="/">Local tenant</a>
<span class="person">${personName === undefined ? 'Not signed in' : `Signed in as ${escape(personName)}`}</span>
</div>
<div class="site">
<span class="site-logo" aria-hidden="true">${escape(siteTitle.slice(0, 1))}</span>
<span class="site-title">${escape(siteTitle)}</span>
</div>
</header>
<main id="content" tabindex="-1">
<h1>${escape(title)}</h1>
${content}
</main>
${scripts}
</body>
</html>
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
