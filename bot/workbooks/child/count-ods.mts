import { unescaped } from './count-sheets.mts';
import { NO_CELLS, type CountedKind, type Counts } from './wire.mts';

interface CountedTable {
  readonly name: string;
  readonly counts: Counts;
}

/** Where in the file an element is; “apart”: in something that has no cells of the sheet. */
type Place = 'outside' | 'book' | 'table' | 'row' | 'cell' | 'text' | 'apart';

const GROUPS = /^table:table-(?:row-group|header-rows|rows)$/;
const CELLS = /^table:(?:covered-)?table-cell$/;
const NOT_OF_THE_TEXT = /^(?:office:annotation$|text:ruby-text$|draw:)/;
const SIGNS = /^text:(?:s|tab|line-break)$/;
const ERRORS = /^(?:Err:\d\d\d|#(?:REF|DIV\/0|VALUE|NUM|NULL)!|#N\/A|#NAME\?)$/;

function placeIn(parent: Place, name: string): Place {
  switch (parent) {
    case 'outside':
      return name === 'office:spreadsheet' ? 'book' : 'outside';
    case 'book':
      return name === 'table:table' ? 'table' : 'apart';
    case 'table':
      return name === 'table:table-row' ? 'row' : GROUPS.test(name) ? 'table' : 'apart';
    case 'row':
      return CELLS.test(name) ? 'cell' : 'apart';
    case 'cell':
    case 'text':
      return NOT_OF_THE_TEXT.test(name) ? 'apart' : 'text';
    case 'apart':
      return 'apart';
  }
}

/**
 * How many cells have a content of each kind, in each sheet of an .ods file: its XML (OpenDocument 1.3, part 3) is gone
 * through once from beginning to end, without the parser of XML that reads it. Throws where tags do not match.
 */
export function countOds(xml: string): readonly CountedTable[] {
  const tables: { name: string; counts: Record<CountedKind, number> }[] = [];
  const places: Place[] = ['outside'];
  let row = { times: 1, counts: { ...NO_CELLS } as Record<CountedKind, number> };
  let cell: { readonly attributes: ReadonlyMap<string, string>; text: string; paragraphs: number } = {
    attributes: new Map(),
    text: '',
    paragraphs: 0
  };

  const begin = (name: string, tag: string): void => {
    const parent = places.at(-1) ?? 'outside';
    const place = placeIn(parent, name);
    places.push(place);
    if (place === 'table' && parent === 'book')
      tables.push({ name: unescaped(attributesOf(tag).get('table:name') ?? ''), counts: { ...NO_CELLS } });
    if (place === 'row')
      row = { times: times(attributesOf(tag).get('table:number-rows-repeated')), counts: { ...NO_CELLS } };
    if (place === 'cell') cell = { attributes: attributesOf(tag), text: '', paragraphs: 0 };
    if (place !== 'text') return;
    if (parent === 'cell') cell.paragraphs += 1;
    if (SIGNS.test(name)) cell.text += '\t';
  };
  const end = (): void => {
    const place = places.pop();
    const table = tables.at(-1);
    if (place === 'cell') {
      const kind = kindOf(cell.attributes, cell.text, cell.text !== '' || cell.paragraphs > 1);
      if (kind) row.counts[kind] += times(cell.attributes.get('table:number-columns-repeated'));
    } else if (place === 'row' && table)
      for (const kind of Object.keys(row.counts) as CountedKind[]) table.counts[kind] += row.counts[kind] * row.times;
  };
  const text = (found: string): void => {
    if (places.at(-1) === 'text' && /[^\t\n\r ]/.test(found)) cell.text += found;
  };

  for (let at = 0; at < xml.length;) {
    const start = xml.indexOf('<', at);
    text(xml.slice(at, start < 0 ? undefined : start));
    if (start < 0) break;
    const [isTag, until] = markAt(xml, start);
    const mark = xml.slice(start, until);
    if (!isTag) {
      if (mark.startsWith('<![CDATA[')) text(mark.slice('<![CDATA['.length, -']]>'.length));
    } else if (mark.startsWith('</')) end();
    else {
      begin(/^<([^\s/>]{1,200})/.exec(mark)?.[1] ?? '', mark);
      if (mark.endsWith('/>')) end();
    }
    at = until;
  }
  if (places.length !== 1) throw new Error('A tag is missing.');
  return tables.filter(({ name }) => !/^'[^]*'#/.test(name));
}

function kindOf(attributes: ReadonlyMap<string, string>, text: string, hasText: boolean): CountedKind | undefined {
  const isFormula = attributes.has('table:formula');
  const type = attributes.get('office:value-type');
  if (type === 'error' || attributes.get('calcext:value-type') === 'error') return 'error';
  if (isFormula && ERRORS.test(text)) return 'error';
  const [yes, no] = [text === 'TRUE', text === 'FALSE'];
  if (isFormula && type === 'float' && (yes || no) && attributes.get('office:value') === (yes ? '1' : '0'))
    return 'yes-no';
  const has = (value: string): boolean => attributes.has(`office:${value}`);
  if ((type === 'float' || type === 'percentage' || type === 'currency') && has('value')) return 'number';
  if ((type === 'date' && has('date-value')) || (type === 'time' && has('time-value'))) return 'number';
  if (type === 'boolean' && has('boolean-value')) return 'yes-no';
  const said = type === 'string' ? attributes.get('office:string-value') : undefined;
  if (said === undefined ? hasText : said !== '') return 'text';
  return isFormula && type !== 'string' ? 'not-calculated' : undefined;
}

const times = (said: string | undefined): number => Math.max(1, Math.min(parseInt(said ?? '1', 10) || 1, 2 ** 20));

/** Whether what begins here is a tag, and where it ends. Throws where it does not. */
function markAt(xml: string, start: number): readonly [isTag: boolean, until: number] {
  for (const [begin, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>']
  ] as const)
    if (xml.startsWith(begin, start)) return [false, endOf(xml.indexOf(end, start + begin.length), end.length)];
  let quote = '';
  for (let at = start; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return [true, at + 1];
  }
  return [true, endOf(-1, 0)];
}

function endOf(at: number, length: number): number {
  if (at < 0) throw new Error('A tag has no end.');
  return at + length;
}

/** The attributes of a tag, as they are written. Throws where one is there twice: it is no XML. */
function attributesOf(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let at = tag.search(/\s/);
  while (at >= 0) {
    const equals = tag.indexOf('=', at);
    if (equals < 0) break;
    const rest = tag.slice(equals + 1, equals + 100);
    const open = equals + 1 + (rest.length - rest.trimStart().length);
    const close = tag.indexOf(tag.charAt(open), open + 1);
    if (close < 0) break;
    const name = tag.slice(at, equals).trim();
    if (found.has(name)) throw new Error('An attribute is there twice.');
    found.set(name, tag.slice(open + 1, close));
    at = close + 1;
  }
  return found;
}
