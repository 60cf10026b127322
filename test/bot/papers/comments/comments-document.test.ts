import { readDocx } from '../../../../bot/papers/reading/docx';
import { commentsDocument, type SheetFacts } from '../../../../bot/papers/comments/comments-document';
import { sayAdult } from '../../speaking';

const FACTS: SheetFacts = {
  reference: 'SCR-A-2012-0001',
  partnership: 'South Gloucestershire Safeguarding Adults Board',
  partnershipReference: '',
  draftVersion: '2',
  receivedOn: '2012-08-20',
  preparedBy: 'Gwen Howells',
  day: '2012-08-24'
};
const COMMENTS = [
  {
    page: '3',
    says: 'Inspected <once> & left.',
    correction: 'Inspected twice.\nBoth were unannounced.',
    source: 'Reports'
  },
  { page: 'whole report', says: '', correction: 'We are called “the Commission”.', source: '' }
];
const wordsOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await readDocx(bytes))?.paragraphs.map(({ text }) => text) ?? [];

test('the Word file says which draft, who prepared it, and each comment with its number', async () => {
  const words = await wordsOf(await commentsDocument(FACTS, COMMENTS, sayAdult));
  expect(words).toEqual(
    expect.arrayContaining([
      'Comments on the draft report',
      'SCR-A-2012-0001',
      'Version 2, received on 20 August 2012',
      'Gwen Howells, Care Quality Commission',
      '2 comments for factual accuracy, by page.',
      'Page or paragraph',
      'What the draft says',
      'What is accurate',
      'Source',
      '3',
      'Inspected <once> & left.',
      'We are called “the Commission”.'
    ])
  );
  expect(words.join('|')).toContain('Inspected twice.');
});

test('the same comments are the same bytes', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => commentsDocument(FACTS, COMMENTS, sayAdult)));
  expect(one).toEqual(other);
  expect(await commentsDocument(FACTS, COMMENTS.slice(1), sayAdult)).not.toEqual(one);
});
