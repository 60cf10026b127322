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

/** A cell of a sheet as Excel takes it: a text, a number, or a number that is shown as a day. */
export type TypedCell =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'blank' };

/** Formats that Excel and SharePoint count as dates have a day and a year. */
const DAY_FORMAT = /d.*y/;
const DAY_MS = 86_400_000;
/** Day 0 of Excel, counted from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The cells of a sheet, row by row, with their types; `styles` is the part of the formats. Throws at a formula. */
export function typedCells(sheet: string, styles: string, shared = ''): readonly (readonly TypedCell[])[] {
  const formats = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = '', code = '']) => [id, code])
  );
  const shown = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? '').matchAll(/<xf([^>]*?)(?:\/>|>)/g)].map(
    ([, xf = '']) => formats.get(/numFmtId="(\d+)"/.exec(xf)?.[1] ?? '') ?? ''
  );
  const texts = excelRows(sheet, shared);
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = ''], at) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, looks = '', cell = ''], column): TypedCell => {
      if (cell.includes('<f')) throw new Error(`A formula: ${cell}`);
      if (/ t="(s|inlineStr)"/.test(` ${looks}`)) return { is: 'text', text: texts[at]?.[column] ?? '' };
      const value = /<v>([^<]*)<\/v>/.exec(cell)?.[1];
      if (value === undefined) return { is: 'blank' };
      const number = Number(value);
      if (Number.isNaN(number)) throw new Error(`No number: ${cell}`);
      return DAY_FORMAT.test(shown[Number(/ s="(\d+)"/.exec(` ${looks}`)?.[1] ?? '0')] ?? '')
        ? { is: 'day', day: new Date(EPOCH + number * DAY_MS).toISOString().slice(0, 10) }
        : { is: 'number', number };
    })
  );
}
