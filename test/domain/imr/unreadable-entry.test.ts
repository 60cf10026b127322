import { makesWordFile } from '../acts';
import { attempt, refused, reviewAfter, untilAppointed } from '../builders';

test('no file is made of a chronology that has entries that cannot be read: they are named, with what to do', () => {
  const making = (unreadableEntries: readonly number[]) =>
    attempt(reviewAfter(untilAppointed), makesWordFile(), {
      papers: { document: { url: 'https://regulator.example/imr.docx', version: '1.0', hash: 'h' }, unreadableEntries }
    });
  expect(refused(making([3])).sentence).toBe(
    'Entry 3 of the chronology cannot be read. Strike it out and add it again.'
  );
  expect(refused(making([3, 5])).sentence).toContain('Entries 3, 5 of the chronology cannot be read.');
  expect(making([]).ok).toBe(true);
});
