import { convert, type FormatCallback } from 'html-to-text';

const PREVIEW = 255;
const DEEPEST = 200;

const row: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 2 });
};
/** As in Microsoft’s example: each cell on a line of its own, and those after the first eight spaces in. */
const laterCell: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 1, reservedLineLength: 8 });
  walk(element.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1, blockTransform: (text) => text.replace(/^/gm, ' '.repeat(8)) });
};

/** HTML as Exchange makes text of it, nearly: tables by cells, links with their address, CRLF. */
export function textOfHtml(html: string): string {
  const text = convert(html, {
    wordwrap: false,
    limits: { maxDepth: DEEPEST },
    formatters: { row, laterCell },
    selectors: [
      { selector: 'a', options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'img', format: 'skip' },
      { selector: 'table', format: 'block' },
      { selector: 'tr', format: 'row' },
      ...['td + td', 'th + td', 'th + th', 'td + th'].map((selector) => ({ selector, format: 'laterCell' }))
    ]
  });
  return lines(text).join('\r\n');
}

/** Text as Exchange makes HTML of it. */
export const htmlOfText = (text: string): string =>
  `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>\r\n<body>\r\n<div class="PlainText">${lines(
    text
  )
    .map(escaped)
    .join('<br>\r\n')}</div>\r\n</body>\r\n</html>\r\n`;

/** Text with the ends of lines that Exchange gives. */
export const withCrlf = (text: string): string => lines(text).join('\r\n');

export const previewOf = (text: string): string => text.trimStart().slice(0, PREVIEW);

/**
 * The part of a text that is new in this message: what comes before the message that it answers. That begins with the
 * line under which a mail program puts it.
 */
export function uniqueTextOf(text: string): string {
  const all = lines(text);
  const quoted = all.findIndex(
    (line, index) =>
      line.startsWith('>') ||
      /^-+ ?Original Message ?-+$/i.test(line.trim()) ||
      /^On .{1,200} wrote:$/.test(line.trim()) ||
      (/^From: /.test(line) && /^(Sent|Date): /m.test(all.slice(index + 1, index + 4).join('\n')))
  );
  return (quoted < 0 ? all : all.slice(0, quoted)).join('\r\n').trimEnd();
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const lines = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);
