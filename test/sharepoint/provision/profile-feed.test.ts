import { parse } from 'csv-parse/sync';
import { csvLine } from '../../../sharepoint/provision/csv-text';
import { profileFeed } from '../../../sharepoint/provision/profile-feed';

const item = {
  locationCode: '1-1434777508',
  reference: 'SCR-A-2012-0001',
  kind: 'Adult',
  region: 'South West',
  stage: 'IMR being written',
  text: 'Adult serious case review.',
  notifiedOn: '2012-08-07',
  capturedOn: ''
} as const;

test('the feed has a heading and one row for each item, by location and then by reference', () => {
  const feed = profileFeed([{ ...item, locationCode: 'RX3LD' }, { ...item, reference: 'SCR-A-2012-0002' }, item]);
  expect(feed.split('\r\n')[0]).toBe('location_code,reference,kind,region,stage,text,notified_on,captured_on');
  expect(
    parse(feed)
      .slice(1)
      .map(([code, reference]: string[]) => `${code} ${reference}`)
  ).toEqual(['1-1434777508 SCR-A-2012-0001', '1-1434777508 SCR-A-2012-0002', 'RX3LD SCR-A-2012-0001']);
});

test.each([
  ['a "quoted", one', 'a "quoted", one'],
  ['two\nlines', 'two\nlines'],
  ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ['@x', "'@x"],
  ['-1', "'-1"],
  ['Tŷ Gwyn', 'Tŷ Gwyn']
])('%j is one cell, and no formula', (text, read) => {
  expect(parse(csvLine(['x', text, 'y']))).toEqual([['x', read, 'y']]);
});
