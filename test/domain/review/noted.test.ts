import { notedIn } from '../../../src/domain/review/noted';
import { eventsOf, untilAgreed } from '../builders';
import { recordsEntry } from '../acts';

test('the very document is on the decision, and how much was added to the chronology on its step', () => {
  const events = eventsOf([...untilAgreed, recordsEntry()]);
  expect(
    events
      .map(({ step, given }) => [step, notedIn(given).map(({ label, text }) => `${label}: ${text}`)])
      .filter(([, notes]) => notes?.length)
  ).toEqual([
    [
      'submit-imr',
      [
        'Version in the library: 1.0',
        'SHA-256 of the document: hash of https://regulator.example/sites/reviews/imr.docx'
      ]
    ],
    [
      'agree-imr',
      [
        'Version in the library: 1.0',
        'SHA-256 of the document: hash of https://regulator.example/sites/reviews/imr.docx'
      ]
    ],
    ['record-chronology', ['Entries added to the chronology: 1']]
  ]);
});
