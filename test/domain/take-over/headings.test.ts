import { sheet, workbook } from '../../support/workbook-made';
import { planTakeOver } from '../../../src/domain/take-over/plan';
import { PEOPLE, TODAY } from './one-cell';

/** “Headings → field”: spelling folded; longest match; two headings for one field: ask. */

const planOf = (headings: readonly string[], answers: Readonly<Record<string, string>> = {}) =>
  planTakeOver(workbook(sheet('2010', [headings, headings.map((_, at) => `x${at}`)])), {
    answers,
    people: PEOPLE,
    today: TODAY
  });

const meaningsOf = (headings: readonly string[], answers: Readonly<Record<string, string>> = {}) =>
  planOf(headings, answers).sheets[0]?.tables[0]?.columns.map(({ meaning }) =>
    'column' in meaning ? meaning.column : meaning.rule
  );

/** Columns by which a row is known as one of headings, of which at least two are other than the one in question. */
const KNOWN = { reference: 'No', partnership: 'Board', authority: 'LA', note: 'Comments' };

test.each([
  ['reference', 'No', 'Ref', 'SCR no.', 'Case number'],
  ['partnership', 'Board', 'LSAB', 'LSCB', 'Safeguarding Board'],
  ['authority', 'LA', 'Council', 'Local auth.'],
  ['region', 'Region', 'CQC region'],
  ['partnershipReference', 'Board ref', 'Their ref'],
  ['initials', 'Initials of Child', 'SU', 'Subject'],
  ['service', 'Service', 'Name of home', 'Provider/Service'],
  ['locationCodes', 'Location ID', 'Loc code', 'CQC ID'],
  ['notifiedOn', 'Date notified', 'Date rec’d', 'Notification'],
  ['initiatedOn', 'Date commissioned', 'SCR agreed', 'Start'],
  ['inspector', 'Inspector', 'Lead', 'CI/CM'],
  ['mentalHealth', 'MH Ops?'],
  ['imrRequested', 'IMR req’d?'],
  ['imrDue', 'IMR due'],
  ['imrAuthor', 'IMR author'],
  ['imrSent', 'IMR sent'],
  ['draft', 'Draft rec’d'],
  ['published', 'Published?'],
  ['publicationDate', 'Publication date'],
  ['outcome', 'Outcome'],
  ['evaluationLetter', 'Evaluation letter sent'],
  ['actionPlan', 'Action plan'],
  ['note', 'Update', 'Comments', 'RAG'],
  ['status', 'Status'],
  ['closed', 'Closed'],
  ['date-of-death', 'Date of death']
])('%s: %s', (column, ...headings) => {
  const others = Object.entries(KNOWN).flatMap(([known, heading]) => (known === column ? [] : [heading]));
  for (const heading of headings) expect([heading, meaningsOf([heading, ...others])?.[0]]).toEqual([heading, column]);
});

test('spelling is folded', () => {
  expect(
    meaningsOf(['scr NO', 'Safeguarding  board', 'Date received', 'I.M.R. Requested', 'Draft report received'])
  ).toEqual(['reference', 'partnership', 'notifiedOn', 'note', 'draft']);
});

test('of the phrases in a heading the longest counts', () => {
  expect(meaningsOf(['Date of IMR due', 'Board', 'The Board ref', 'Name of home', 'Is IMR author'])).toEqual([
    'imrDue',
    'partnership',
    'partnershipReference',
    'service',
    'imrAuthor'
  ]);
});

test('a heading with words that may change its meaning is asked, and kept as notes until then', () => {
  const headings = [
    'LSCB',
    'Initials of Child',
    'Date of Death',
    'Date Original SCR submitted to Ofsted',
    'Date Evaluation letter sent'
  ];
  expect(meaningsOf(headings)).toEqual(['partnership', 'initials', 'date-of-death', 'note', 'evaluationLetter']);
  const [asked, ...others] = planOf(headings).questions.filter(({ id, isOpen }) => isOpen && id.startsWith('heading/'));
  expect(others).toEqual([]);
  expect(asked).toMatchObject({ words: 'What is in the column “Date Original SCR submitted to Ofsted”?', count: 1 });
  expect(meaningsOf(headings, { [asked?.id ?? '']: 'draft' })?.[3]).toBe('draft');
});

test('which columns are asked about is said', () => {
  const asked = (answers: Readonly<Record<string, string>>) =>
    planOf(['No', 'Board', 'Service', 'Home', 'Whatever'], answers).sheets[0]?.tables[0]?.columns.map(
      ({ isAsked }) => isAsked
    );
  expect(asked({})).toEqual([false, false, true, true, true]);
  expect(asked({ 'which-column/2010/service': 'C', 'heading/whatever': 'note' })).toEqual([
    false,
    false,
    false,
    false,
    false
  ]);
});

test('the table of an action plan is none of reviews', () => {
  expect(planOf(['No.', 'Recommendation', 'Responsibility', 'Date', 'Progress']).sheets[0]?.tables).toEqual([]);
});

test('a heading that was understood can be corrected', () => {
  expect(meaningsOf(['No', 'Board', 'Lead'], { 'heading/lead': 'imrAuthor' })).toEqual([
    'reference',
    'partnership',
    'imrAuthor'
  ]);
  expect(meaningsOf(['No', 'Board', 'Lead'], { 'heading/lead': 'left-out' })).toEqual([
    'reference',
    'partnership',
    'answered'
  ]);
  expect(meaningsOf(['No', 'Board', 'Lead'], { 'heading/lead': 'nonsense' })).toEqual([
    'reference',
    'partnership',
    'inspector'
  ]);
});

test('two headings for one field: ask', () => {
  const headings = ['No', 'Board', 'Service', 'Name of home'];
  expect(meaningsOf(headings)).toEqual(['reference', 'partnership', 'note', 'note']);
  expect(planOf(headings).questions[0]).toMatchObject({
    id: 'which-column/2010/service',
    isOpen: true,
    choices: [
      { value: 'C', title: 'C: Service' },
      { value: 'D', title: 'D: Name of home' }
    ]
  });
  expect(meaningsOf(headings, { 'which-column/2010/service': 'D' })).toEqual([
    'reference',
    'partnership',
    'note',
    'service'
  ]);
});

test('names are left out where initials have a column of their own', () => {
  expect(meaningsOf(['No', 'LSCB', 'Name of child', 'Initials'])).toEqual([
    'reference',
    'partnership',
    'name',
    'initials'
  ]);
  expect(meaningsOf(['No', 'LSCB', 'Name of child'])).toEqual(['reference', 'partnership', 'name']);
});
