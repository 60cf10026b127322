import { Packer, type Document } from 'docx';

import { escaped } from '../../xml-text';

/** What Word shows of a document under “Info”. `day` is YYYY-MM-DD. */
interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly day: string;
}

/**
 * A document as the bytes of a .docx file: the same bytes for the same document, so that their hash stands for what it
 * says. Every time in it is the day of the document.
 */
export async function packed(document: Document, properties: Properties): Promise<Uint8Array> {
  return withoutTimes(
    await Packer.toBuffer(document, undefined, [{ path: 'docProps/core.xml', data: coreXml(properties) }])
  );
}

const NAMES = {
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  dcmitype: 'http://purl.org/dc/dcmitype/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance'
};

function coreXml({ title, subject, author, day }: Properties): string {
  const names = Object.entries(NAMES)
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
    .join('');
  const text = (name: string, value: string): string => `<${name}>${escaped(value)}</${name}>`;
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties${names}>${[
    text('dc:title', title),
    text('dc:subject', subject),
    text('dc:creator', author),
    text('cp:lastModifiedBy', author),
    text('dc:language', 'en-GB'),
    time('created'),
    time('modified')
  ].join('')}</cp:coreProperties>`;
}

/** 1 January 1980 at midnight, as a zip file writes it: the first moment that it can tell. */
const FIRST_MOMENT = 0x0021_0000;
const CENTRAL_HEADER = 46;

/** Sets the time of every file in a zip file to its first moment. */
function withoutTimes(zip: Buffer): Buffer {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const count = zip.readUInt16LE(end + 10);
  for (let file = 0, at = zip.readUInt32LE(end + 16); file < count; file += 1) {
    zip.writeUInt32LE(FIRST_MOMENT, at + 12);
    zip.writeUInt32LE(FIRST_MOMENT, zip.readUInt32LE(at + 42) + 10);
    at += CENTRAL_HEADER + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
