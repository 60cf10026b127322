import { inflateSync } from 'node:zlib';

/** The objects of a PDF file by number, as it has them. */
const objectsIn = (pdf: string): ReadonlyMap<string, string> =>
  new Map(
    [...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n([\s\S]*?)\r?\nendobj/g)].map(([, id = '', inside = '']) => [id, inside])
  );

function streamIn(object: string): string {
  const [, bytes] = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(object) ?? [];
  if (bytes === undefined) throw new Error('The object has no stream.');
  return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
}

/** The characters of a font, in the order of its glyphs. */
const charactersOf = (cmap: string): readonly string[] =>
  [...(/beginbfrange([\s\S]*)endbfrange/.exec(cmap)?.[1] ?? '').matchAll(/\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/<([^>]*)>/g)].map(([, codes = '']) =>
      String.fromCharCode(...codes.split(' ').map((code) => parseInt(code, 16)))
    )
  );

/** The words of each page of a PDF file that the reports’ library has written, as a reader copies them. */
export function pdfWords(bytes: Uint8Array): readonly string[] {
  const objects = objectsIn(Buffer.from(bytes).toString('latin1'));
  const at = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const fonts = new Map<string, readonly string[]>();
  for (const object of objects.values())
    for (const [, name = '', id] of object.matchAll(/\/(F\d+) (\d+) 0 R/g))
      if (!fonts.has(name)) fonts.set(name, charactersOf(streamIn(at(/\/ToUnicode (\d+)/.exec(at(id))?.[1]))));
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\b/.test(object))
    .map((page) => wordsOf(streamIn(at(/\/Contents (\d+)/.exec(page)?.[1])), fonts));
}

function wordsOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  let font: readonly string[] = [];
  let words = '';
  for (const [, name, shown = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? [];
    for (const [, glyphs = ''] of shown.matchAll(/<([\da-f]*)>/g))
      words += (glyphs.match(/.{4}/g) ?? []).map((glyph) => font[parseInt(glyph, 16)] ?? '').join('');
  }
  return words.replace(/\u200b/g, '').replace(/\s+/g, ' ');
}
