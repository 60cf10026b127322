/** The part of an Excel or Word file at a path, once it is sure that a program opens it. */
export function sound(xml: string | undefined): string {
  if (xml === undefined) throw new Error('The file has no such part.');
  const wrong = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml);
  if (wrong) throw new Error(`XML does not allow U+${wrong[0].codePointAt(0)?.toString(16)}.`);
  return xml;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Text of XML, with its entities read. */
const unescaped = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, digits?: string, hex?: string, name = '') =>
    digits || hex ? String.fromCodePoint(digits ? Number(digits) : parseInt(hex ?? '', 16)) : (NAMED[name] ?? '')
  );

/** The text of each `<t>`: spaces at its ends are kept only where it says so. */
function textIn(attributes: string, inside: string): string {
  const text = unescaped(inside);
  return attributes.includes('xml:space="preserve"') ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
}

/** As Excel reads it: “_x0020_” is the character of that number (ECMA-376, ST_Xstring). */
const excelRead = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const excelText = (xml: string): string =>
  [...xml.matchAll(/<t(?: ([^>]*))?>(.*?)<\/t>/gs)]
    .map(([, attributes = '', inside = '']) => excelRead(textIn(attributes, inside)))
    .join('');

/** The cells of a sheet, row by row; `shared` is the part of the shared texts. Empty where a cell has none. */
export function excelRows(sheet: string, shared = ''): readonly (readonly string[])[] {
  const texts = [...shared.matchAll(/<si>(.*?)<\/si>/gs)].map(([, inside = '']) => excelText(inside));
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, looks = '', cell = '']) =>
      looks.includes('t="s"') ? (texts[Number(/<v>(\d+)<\/v>/.exec(cell)?.[1])] ?? '') : excelText(cell)
    )
  );
}

/** The paragraphs of a Word file, in order, as it shows them: its line breaks are line feeds. */
export const wordParagraphs = (body: string): readonly string[] =>
  [...body.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, inside = '']) =>
    [...inside.matchAll(/<w:t(?: ([^>]*))?>(.*?)<\/w:t>|<w:br\/>|<w:tab\/>/gs)]
      .map(([whole, attributes = '', text = '']) =>
        whole === '<w:br/>' ? '\n' : whole === '<w:tab/>' ? '\t' : textIn(attributes, text)
      )
      .join('')
  );
