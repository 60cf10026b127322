import { attempt, refused, reviewAfter, submits, untilAppointed } from '../builders';

test('an IMR whose chronology has entries that cannot be read is not submitted: they are named, with what to do', () => {
  const submitting = (unreadableEntries: readonly number[]) =>
    attempt(reviewAfter(untilAppointed), submits(), {
      papers: { document: { url: 'https://regulator.example/imr.docx', version: '1.0', hash: 'h' }, unreadableEntries }
    });
  expect(refused(submitting([3])).sentence).toBe(
    'Entry 3 of the chronology cannot be read. Strike it out and add it again.'
  );
  expect(refused(submitting([3, 5])).sentence).toContain('Entries 3, 5 of the chronology cannot be read.');
  expect(submitting([]).ok).toBe(true);
});
