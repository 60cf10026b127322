import { XMLParser } from 'fast-xml-parser';
import * as v from 'valibot';
import { CamlError } from './view-query';

/** An element of XML with its children in their order, which matters: SharePoint uses the index of the first. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const ATTRIBUTES = ':@';
const TEXT = '#text';
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true
});
const NodesSchema = v.array(v.record(v.string(), v.unknown()));
const AttributesSchema = v.optional(v.record(v.string(), v.string()), {});
const TextSchema = v.string();

/** The elements of a piece of XML, which need not have one root. */
export function readXml(xml: string): readonly XmlElement[] {
  const whole = `<root>${xml}</root>`;
  if (!isClosed(xml)) throw new CamlError('XML', 'A tag is not closed, or a < or & stands in text.');
  return elementsOf(parser.parse(whole))[0]?.children ?? [];
}

function elementsOf(nodes: unknown): readonly XmlElement[] {
  return v.parse(NodesSchema, nodes).flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES && key !== TEXT);
    if (name === undefined) return [];
    const inside = v.parse(NodesSchema, node[name]);
    return [
      {
        name,
        attributes: v.parse(AttributesSchema, node[ATTRIBUTES]),
        children: elementsOf(inside),
        text: inside.map((child) => (TEXT in child ? v.parse(TextSchema, child[TEXT]) : '')).join('')
      }
    ];
  });
}

const TAG = /<(\/?)([A-Za-z]\w*)((?:\s+\w+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const LOOSE = /<|&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i;

/** The parser is lenient: it closes by itself what is left open. */
function isClosed(xml: string): boolean {
  if (LOOSE.test(xml.replace(TAG, '$3'))) return false;
  const open: string[] = [];
  for (const [, closing, name = '', , single] of xml.matchAll(TAG)) {
    if (closing === '/' && open.pop() !== name) return false;
    if (closing !== '/' && single !== '/') open.push(name);
  }
  return open.length === 0;
}
