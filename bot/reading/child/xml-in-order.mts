import { XMLParser } from 'fast-xml-parser';

/** Keeps elements and texts in the order of the file, and every text as it is written. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true
});

/** The elements at the top of XML, in order. Throws where it is none. */
export const xmlInOrder = (xml: string): unknown => parser.parse(xml);
