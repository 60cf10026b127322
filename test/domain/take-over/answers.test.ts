import { mappingOf, readAnswers } from '../../../src/domain/take-over/answers';
import { planTakeOver } from '../../../src/domain/take-over/plan';
import { sheet, workbook } from '../../support/workbook-made';
import { PEOPLE, TODAY } from './one-cell';

/** The mapping file: what the dry run assumed or asks, to be corrected by hand. */

const book = workbook(
  sheet('2010', [
    ['No', 'LSAB', 'LA', 'Whatever'],
    ['1', 'Devon SAB', 'LBTH', 'x']
  ])
);
const planOf = (answers: Readonly<Record<string, string>>) =>
  planTakeOver(book, { answers, people: PEOPLE, today: TODAY });
const { questions } = planOf({});

test('it has every question with what was assumed, and null where someone has to answer', () => {
  expect(mappingOf(questions)).toEqual({
    'authority/lbth': null,
    'heading/whatever': null,
    'heading/no': 'reference',
    'heading/lsab': 'partnership',
    'heading/la': 'authority',
    'sheet/2010': 'taken'
  });
});

test('as it was written it is read, and changes nothing', () => {
  const read = readAnswers(JSON.parse(JSON.stringify(mappingOf(questions))), questions);
  expect(read).toMatchObject({ ok: true });
  expect(planOf(read.ok ? read.answers : {})).toEqual(planOf({}));
});

test('answered, the questions are no longer open, and stay in the file', () => {
  const read = readAnswers({ 'authority/lbth': 'Tower Hamlets', 'heading/whatever': 'note' }, questions);
  const plan = planOf(read.ok ? read.answers : {});
  expect(plan.questions.filter(({ isOpen }) => isOpen)).toEqual([]);
  expect(mappingOf(plan.questions)).toMatchObject({ 'authority/lbth': 'Tower Hamlets', 'heading/whatever': 'note' });
  expect(plan.rows).toMatchObject([{ region: 'London', problems: [] }]);
});

test.each([
  [[], 'Enter the mapping as one object, with the answer to each question by its id.'],
  [null, 'Enter the mapping as one object, with the answer to each question by its id.'],
  [
    { 'heading/whatevr': 'note' },
    '“heading/whatevr” is no question of this workbook. If “heading/whatever” is meant, correct it, or else take it out.'
  ],
  [
    { 'authority/lbth': 'Atlantis' },
    'The answer to “authority/lbth” is not one that it takes. Enter “Tower Hamlets”, “none” or the name of a local authority.'
  ],
  [{ 'sheet/2010': 'perhaps' }, expect.stringContaining('The answer to “sheet/2010” is not one that it takes.')],
  [{ 'authority/lbth': 'Atlantis' }, expect.stringContaining('or the name of a local authority')],
  [{ 'sheet/2010': 3 }, expect.stringContaining('or the number of a row')]
])('%j is refused with what to do', (parsed, sentence) => {
  const read = readAnswers(parsed, questions);
  expect(read).toEqual({ ok: false, problems: [sentence] });
});

test.each([
  [{ 'colour/FF0000': 'closed' }],
  [{ 'sheet/2011': 'taken' }],
  [{ 'heading/whatevr': 'note', 'heading/whatever': 'note' }],
  [JSON.parse('{"__proto__":"x"}') as object]
])('%j: what an earlier workbook asked is named, and not used', (parsed) => {
  const read = readAnswers(parsed, questions);
  expect(read).toMatchObject({ ok: true, ignored: [Object.keys(parsed)[0]] });
});
