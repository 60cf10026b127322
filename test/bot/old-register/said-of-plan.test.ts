import { sayOfWorkbook } from '../../../bot/old-register/prepare';
import { saidOfIgnored, saidOfQuestions } from '../../../bot/old-register/said-of-plan';

const asked = { words: 'What is it?', choices: [{ value: 'x', title: 'It is x' }], places: [], count: 0 };

test('open questions come first with their choices, answered ones have a line each without them', () => {
  const questions = [
    { ...asked, id: 'a', isOpen: false, answer: 'x' },
    { ...asked, id: 'b', isOpen: true }
  ];
  expect(saidOfQuestions(questions, sayOfWorkbook)).toBe(
    'b (open)\n  What is it?\n  “x”: It is x\n  No answer yet.\n\na: What is it? Answer: “x”\n'
  );
});

test('answers that were not used are named', () => {
  expect(saidOfIgnored([])).toEqual([]);
  expect(saidOfIgnored(['sheet/2011'])).toEqual([
    '1 answer of the mapping was not used, as this workbook does not ask for it: “sheet/2011”.'
  ]);
});
