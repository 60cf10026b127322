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

describe('what several questions can be answered with', () => {
  const listed = (many: number) => Array.from({ length: many }, (_, at) => ({ value: `v${at}`, title: `Title ${at}` }));
  const said = (many: number) =>
    saidOfQuestions(
      [
        { ...asked, choices: listed(many), id: 'heading/a', isOpen: true },
        { ...asked, id: 'b', isOpen: true },
        { ...asked, choices: listed(many), id: 'heading/c', isOpen: true },
        { ...asked, choices: listed(many + 1), id: 'heading/d', isOpen: true }
      ],
      sayOfWorkbook
    );

  test('is listed once where it is long, and named by the others', () => {
    expect(said(30).match(/“v0”: Title 0/g)).toHaveLength(2);
    expect(said(30)).toContain(
      'heading/c (open)\n  What is it?\n  Any answer that is listed under heading/a.\n  No answer yet.\n'
    );
  });

  test('is listed each time where it is short', () => {
    expect(said(3).match(/“v0”: Title 0/g)).toHaveLength(3);
  });
});

test('answers that were not used are named', () => {
  expect(saidOfIgnored([])).toEqual([]);
  expect(saidOfIgnored(['sheet/2011'])).toEqual([
    '1 answer of the mapping was not used, as this workbook does not ask for it: “sheet/2011”.'
  ]);
});
