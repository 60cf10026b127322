import { decideWithRows, withRowsRead } from '../../../bot/commands/rows-given';
import { actionsIn } from '../../../src/domain/review/action-plan';
import { inspector, notifies, outsider, reviewAfter, situationOf } from '../../domain/builders';

const review = reviewAfter([notifies()]);
const read = (rows: string) => withRowsRead('add-actions', { organisation: '', regulated: 'yes', rows });
const decided = (rows: string, actor = inspector) => {
  const { given, problems } = read(rows);
  return decideWithRows({ step: 'add-actions', given }, situationOf(review, actor), problems);
};

test('rows pasted from a spreadsheet, a document or a CSV file become a table', () => {
  const table = JSON.stringify([
    ['Castlebeck', 'Train all staff'],
    ['The council', 'Review placements, all of them']
  ]);
  for (const rows of [
    'Castlebeck\tTrain all staff\nThe council\tReview placements, all of them',
    'Castlebeck,Train all staff\nThe council,"Review placements, all of them"\n'
  ])
    expect(read(rows).given['rows']).toBe(table);
  expect(actionsIn(read('Action\tOrganisation\nTrain all staff\tCastlebeck').given).actions[0]).toMatchObject({
    organisation: 'Castlebeck',
    action: 'Train all staff'
  });
});

test('location codes are read as codes; a column of places is no column of codes, and is kept with the action', () => {
  const action = (heading: string, typed: string) =>
    actionsIn(read(`Organisation\tAction\t${heading}\nCastlebeck\tTrain all staff\t${typed}`).given).actions[0];
  expect(action('Location code', '1-100000001;rx3ld.')?.locationCode).toBe('1-100000001, RX3LD');
  expect(action('Location', 'The Oaks, Derby')).toMatchObject({
    locationCode: '',
    action: expect.stringContaining('The Oaks, Derby') as unknown
  });
});

test('a table that is one already stays as it is, and other answers are left alone', () => {
  const table = '[["Castlebeck","Train, all staff"]]';
  expect(read(table).given).toEqual({ organisation: '', regulated: 'yes', rows: table });
  expect(withRowsRead('record-progress', { note: 'a,b' })).toEqual({ given: { note: 'a,b' }, problems: {} });
  expect(read('  ').given['rows']).toBe('  ');
});

test('rows that cannot be told apart are refused with what to do, beside their field', () => {
  const decision = decided('Castlebeck\t"Train all staff\nThe council\tReview');
  expect(decision.ok ? undefined : decision.refusal).toMatchObject({
    code: 'bad-input',
    rule: 'B-3',
    fields: { rows: expect.stringContaining('a quotation mark is opened but not closed') as unknown }
  });
});

test('whoever may not take the step learns that first', () => {
  const decision = decided('Castlebeck\t"Train all staff\nThe council\tReview', outsider);
  expect(decision.ok ? undefined : decision.refusal.code).toBe('no-such-review');
});

test('a row without what it needs is named', () => {
  const decision = decided('Castlebeck\tTrain all staff\n\tReview placements');
  expect(decision.ok ? undefined : decision.refusal.fields?.['rows']).toContain(
    'Row 2: enter an organisation and an action.'
  );
});
