import JSZip from 'jszip';
import { XMLParser } from 'fast-xml-parser';
import { hashOf } from '../../../../bot/hash';
import { imrDocument } from '../../../../bot/papers/imr/imr-document';
import type { ImrFacts } from '../../../../bot/papers/imr/title-page';
import { STANDARD_TERMS } from '../../../../src/domain/terminology';
import { sayIn, type Say } from '../../../../src/domain/text';
import { sayAdult } from '../../speaking';
import type { ChronologyEntry } from '../../../../src/domain/imr/chronology';

const facts: ImrFacts = {
  reference: 'SCR-A-2012-0001',
  kind: 'Adult serious case review',
  partnership: 'South Gloucestershire Safeguarding Adults Board',
  authority: 'South Gloucestershire',
  partnershipReference: 'SG/12/03',
  service: 'Winterbourne View Hospital',
  termsReceivedOn: '',
  author: 'Imran Sheikh',
  day: '2012-09-24'
};
const entry = (number: number, more: Partial<ChronologyEntry> = {}): ChronologyEntry => ({
  number,
  date: { on: '2011-05-03', about: false },
  time: '14:30',
  source: 'Inspection file',
  event: 'Visit',
  action: 'Letter sent',
  comment: '',
  ...more
});

async function opened(entries: readonly ChronologyEntry[], of: ImrFacts = facts, say: Say = sayAdult) {
  const zip = await JSZip.loadAsync(await imrDocument(of, entries, say));
  const part = (path: string): Promise<string> => zip.file(path)?.async('string') ?? Promise.reject(new Error(path));
  return { zip, part, body: await part('word/document.xml') };
}

/** The words of each element of a name, in order; a line break shows as “/”. */
const textsIn = (xml: string, element: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<w:${element}[ >](.*?)</w:${element}>`, 'gs'))].map(([, inside = '']) =>
    inside.replace(/<w:br\/>/g, '/').replace(/<[^>]*>/g, '')
  );
const headings = (xml: string): readonly string[] =>
  textsIn(xml, 'p').filter((_, index) =>
    /w:pStyle w:val="(Title|Heading\d)"/.test([...xml.matchAll(/<w:p[ >](.*?)<\/w:p>/gs)][index]?.[1] ?? '')
  );
const tables = (xml: string): readonly string[] => [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([whole]) => whole);
const rowsOf = (table: string): readonly (readonly string[])[] =>
  [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => textsIn(row, 'tc'));
const last = <T>(all: readonly T[]): T => {
  const found = all.at(-1);
  if (found === undefined) throw new Error('None');
  return found;
};

describe('the first page', () => {
  it('says what it is, whose, and when its author declares independence; no version, which is in the name of the file', async () => {
    const { body } = await opened([]);
    expect(rowsOf(tables(body)[0] ?? '')).toEqual([
      ['Reference', 'SCR-A-2012-0001'],
      ['Partnership’s reference', 'SG/12/03'],
      ['Commissioned by', 'South Gloucestershire Safeguarding Adults Board'],
      ['Local authority', 'South Gloucestershire'],
      ['Service', 'Winterbourne View Hospital'],
      ['Author', 'Imran Sheikh'],
      ['Date', '24 September 2012']
    ]);
    expect(rowsOf(tables(body)[1] ?? '')[0]?.[0]).toBe(
      'Declaration of independenceImran Sheikh declares independence on submitting this review.'
    );
  });

  it('calls things as the site does, and changes nothing that somebody typed', async () => {
    const say = sayIn(
      {
        ...STANDARD_TERMS,
        'adult-review': 'safeguarding adults review',
        'adult-partnership': 'safeguarding adults board',
        partnership: 'board'
      },
      'adult'
    );
    const typed = 'Partnership for a serious case review';
    const { body } = await opened([entry(1, { event: typed })], { ...facts, service: typed, partnership: '' }, say);
    expect(textsIn(body, 'p')).toEqual(
      expect.arrayContaining([
        'Safeguarding adults review SCR-A-2012-0001',
        'Adult serious case review, held by the safeguarding adults board',
        'Board’s reference',
        typed
      ])
    );
    expect(textsIn(body, 'p').filter((text) => text === typed)).toHaveLength(2);
  });

  it('speaks of learning, as the whole of it does', async () => {
    const { body } = await opened([]);
    expect(body).toContain('It does not investigate again, and it does not blame.');
    for (const word of ['failed', 'failure', 'guilt', 'culprit', 'blamed', 'punish'])
      expect(body.toLowerCase()).not.toContain(word);
  });
});

it('has the sections that partnerships ask for, as headings', async () => {
  const { body } = await opened([entry(1)]);
  expect(headings(body)).toEqual([
    'Individual management review',
    'Contextual information',
    'Methodology',
    'Narrative',
    'Analysis against the terms of reference',
    'Good practice',
    'Lessons learnt',
    'Recommendations',
    'Appendix: chronology'
  ]);
});

describe('the chronology', () => {
  it('is a table in order, with dates in words, under a heading row that every page repeats', async () => {
    const { body } = await opened([
      entry(1),
      entry(2, { date: { on: '2011-05', about: false }, time: '' }),
      entry(3, { date: { on: '2009', about: true }, event: 'Complaint\nin two parts' }),
      entry(4, { date: { on: '', about: false } })
    ]);
    const table = last(tables(body));
    expect(rowsOf(table)).toEqual([
      ['No.', 'Date', 'Time', 'Source', 'Event', 'Action taken', 'Comment'],
      ['3', 'about 2009', '14:30', 'Inspection file', 'Complaint/in two parts', 'Letter sent', ''],
      ['2', 'May 2011', 'not known', 'Inspection file', 'Visit', 'Letter sent', ''],
      ['1', '3 May 2011', '14:30', 'Inspection file', 'Visit', 'Letter sent', ''],
      ['4', 'not known', '14:30', 'Inspection file', 'Visit', 'Letter sent', '']
    ]);
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body).toMatch(/<w:pgSz[^>]*w:orient="landscape"/);
  });

  it('tells its gaps, and says when there is nothing', async () => {
    expect((await opened([entry(1), entry(2, { date: { on: '2011-12-01', about: false } })])).body).toContain(
      'Nothing is recorded between 3 May 2011 and 1 December 2011 (212 days).'
    );
    expect((await opened([])).body).toContain('No entries have been made.');
  });

  it('keeps whatever was typed, and opens whatever was typed', async () => {
    const rude = `<b>&"']]> =HYPERLINK("x") Łódź 🕯 \u0000\u0007\ud800\ufffe end`;
    const { part, body } = await opened([entry(1, { event: rude })], {
      ...facts,
      service: rude,
      author: 'Ann & <Other>'
    });
    expect(last(rowsOf(last(tables(body))))?.[4]).toBe(
      '&lt;b&gt;&amp;&quot;&apos;]]&gt; =HYPERLINK(&quot;x&quot;) Łódź 🕯  end'
    );
    const parser = new XMLParser();
    for (const xml of await Promise.all(
      ['word/document.xml', 'docProps/core.xml', 'word/styles.xml', 'word/header1.xml', 'word/footer1.xml'].map(part)
    )) {
      expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
      expect(() => parser.parse(xml)).not.toThrow();
    }
  });

  it('holds three hundred entries', async () => {
    const { body } = await opened(
      Array.from({ length: 300 }, (_, index) => entry(index + 1, { event: `Event ${index + 1}` }))
    );
    expect(rowsOf(last(tables(body)))).toHaveLength(301);
  });
});

describe('the file', () => {
  it('has a title, an author and a language, marks every page and numbers it', async () => {
    const { zip, part } = await opened([entry(1)]);
    expect(await part('docProps/core.xml')).toMatch(
      /<dc:title>Individual management review, SCR-A-2012-0001<\/dc:title>.*<dc:creator>Imran Sheikh<.*<dc:language>en-GB<.*2012-09-24T00:00:00Z.*2012-09-24T00:00:00Z/
    );
    expect(await part('word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="en-GB"/);
    const names = Object.keys(zip.files);
    for (const name of names.filter((each) => /word\/(header|footer)\d\.xml/.test(each)))
      expect([name, await part(name)]).toEqual([name, expect.stringContaining('OFFICIAL – SENSITIVE')]);
    const footers = await Promise.all(names.filter((name) => /^word\/footer\d\.xml$/.test(name)).map(part));
    expect(footers.filter((footer) => /PAGE.*NUMPAGES/.test(footer))).toHaveLength(2);
  });

  it('has the same bytes for the same IMR, whenever it is made, and others for another', async () => {
    const first = await imrDocument(facts, [entry(1)], sayAdult);
    jest.useFakeTimers({
      now: Date.parse('2031-01-01T00:00:00Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask']
    });
    const later = await imrDocument(facts, [entry(1)], sayAdult);
    jest.useRealTimers();
    expect(hashOf(later)).toBe(hashOf(first));
    expect(hashOf(first)).toMatch(/^[0-9a-f]{64}$/);
    for (const other of [
      await imrDocument({ ...facts, day: '2012-09-25' }, [entry(1)], sayAdult),
      await imrDocument(facts, [entry(1, { comment: '.' })], sayAdult)
    ])
      expect(hashOf(other)).not.toBe(hashOf(first));
  });
});
