import * as v from 'valibot';
import { paperAddress, paperAt } from '../../../src/domain/need-to-know/paper-folders';
import { ReviewSchema, reviewToStore } from '../../../src/register/client/schemas';
import { REFERENCE, reviewAfter, untilSubmitted } from '../builders';

const LIBRARY = 'https://regulator.example/sites/scr/SCR%20Documents';

test.each([
  [`${LIBRARY}/SCR-A-2012-0001/IMR%201.0.docx`, `${LIBRARY}/SCR-A-2012-0001/IMR/IMR%201.0.docx`],
  [`${LIBRARY}/SCR-A-2012-0001/IMR/IMR%201.0.docx`, undefined],
  [`${LIBRARY}/SCR-A-2012-0001/From%20the%20partnership/Terms.docx`, undefined],
  [`${LIBRARY}/SCR-A-2012-0001/Drafts/Mine/IMR.docx`, `${LIBRARY}/SCR-A-2012-0001/IMR/IMR.docx`],
  [`${LIBRARY}/SCR-A-2012-0001/IMR/Mine/IMR.docx`, undefined],
  [`${LIBRARY}/SCR-A-2012-0001`, undefined],
  [`${LIBRARY}/SCR-A-2012-0001/`, undefined],
  [`${LIBRARY}/SCR-A-2012-0002/IMR.docx`, undefined],
  ['https://regulator.example/imr.docx', undefined],
  ['', undefined]
])('the paper recorded at %s is there now', (recorded, now) => {
  expect(paperAddress('SCR-A-2012-0001', recorded)).toBe(now ?? recorded);
});

test.each([
  [`${LIBRARY}/SCR-A-2012-0001/IMR/IMR%201.0.docx`, { folder: 'imr', name: 'IMR 1.0.docx' }],
  [`${LIBRARY}/SCR-A-2012-0001/IMR/IMR.docx?web=1`, { folder: 'imr', name: 'IMR.docx' }],
  [`${LIBRARY}/SCR-A-2012-0001/IMR/50%25%20%231.docx`, { folder: 'imr', name: '50% #1.docx' }],
  [`${LIBRARY}/SCR-A-2012-0001/From%20the%20partnership/Terms.pdf`, { folder: 'partnership', name: 'Terms.pdf' }],
  [`${LIBRARY}/SCR-A-2012-0001/IMR/Mine/IMR.docx`, undefined],
  [`${LIBRARY}/SCR-A-2012-0001/IMR/`, undefined],
  [`${LIBRARY}/SCR-A-2012-0002/IMR/IMR.docx`, undefined],
  ['https://regulator.example/100%/imr.docx', undefined],
  ['', undefined]
])('the address %s is of that paper', (address, paper) => {
  expect(paperAt('SCR-A-2012-0001', address)).toEqual(paper);
});

test('a review that was stored before its papers were moved says where they are', () => {
  const review = reviewAfter(untilSubmitted);
  const stored = JSON.stringify(reviewToStore(review)).replaceAll(
    review.done['submit-imr']?.given.document ?? 'none',
    `${LIBRARY}/${REFERENCE}/IMR.docx`
  );
  const read = v.parse(ReviewSchema, JSON.parse(stored));
  expect(read.done['submit-imr']?.given['document']).toBe(`${LIBRARY}/${REFERENCE}/IMR/IMR.docx`);
  expect({ ...read, done: {} }).toEqual({ ...review, done: {} });
});
