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
    ['submit-imr', ['Library version: 1.0']],
    ['agree-imr', ['Library version: 1.0']],
    ['record-chronology', ['Entries added to the chronology: 1']]
  ]);
});
