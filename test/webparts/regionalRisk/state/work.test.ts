import { draftKey, IDLE, work, type WorkAction } from '../../../../src/webparts/regionalRisk/state/work';

const reference = 'SCR-A-2026-0001';
const step = 'return-imr';
const after = (...actions: readonly WorkAction[]) => actions.reduce(work, IDLE);
const opened: WorkAction = { type: 'opened', form: { reference, step, place: 'list', seen: { version: '1.2' } } };
const typed: WorkAction = { type: 'typed', reference, step, field: 'reasons', text: 'The chronology stops.' };
const key = draftKey(reference, step);

test('what is typed outlives a cancel, a refusal and another form', () => {
  const refused: WorkAction = {
    type: 'tried',
    reference,
    attempt: { step, place: 'list', is: 'refused', sentence: 'No.' }
  };
  expect(after(opened, typed, { type: 'closed' }).drafts[key]).toEqual({ reasons: 'The chronology stops.' });
  expect(after(opened, typed, refused)).toMatchObject({
    form: { step },
    drafts: { [key]: { reasons: 'The chronology stops.' } }
  });
});

test('what is recorded is no longer a draft, and its form closes', () => {
  const done = after(opened, typed, {
    type: 'tried',
    reference,
    attempt: { step, place: 'list', is: 'taken', notes: [] }
  });
  expect(done.form).toBeUndefined();
  expect(done.drafts).toEqual({});
});

test('a form of another review stays open when this one is recorded', () => {
  const other = 'SCR-A-2026-0002';
  const state = after(opened, {
    type: 'tried',
    reference: other,
    attempt: { step: 'agree-imr', place: 'list', is: 'taken', notes: [] }
  });
  expect(state.form?.reference).toBe(reference);
});

test('after a refusal the form is about the version that is there now', () => {
  expect(after(opened, { type: 'reseen', reference, seen: { version: '1.3' } }).form?.seen).toEqual({ version: '1.3' });
});
