import { headingKey } from './headings';
import type { Asked } from './question';

const CLOSED = /\b(?:closed|completed|concluded|archived?)\b/i;

/** Whether the rows of a sheet are closed, where its name says so. It can be answered otherwise. */
export const closedBySheet = (sheet: string): Asked | undefined =>
  closedQuestion(`closed-sheet/${sheet}`, `sheet “${sheet}”`, sheet);

/** The same of the rows below a heading within a table: “CLOSED CASES”. */
export const closedBySection = (sheet: string, words: string): Asked | undefined =>
  closedQuestion(`closed-section/${sheet}/${headingKey(words)}`, `the heading “${words}” of sheet “${sheet}”`, words);

const closedQuestion = (id: string, where: string, words: string): Asked | undefined =>
  CLOSED.test(words)
    ? {
        id,
        words: `Are the reviews of ${where} closed?`,
        choices: [
          { value: 'closed', title: 'Yes, they are closed' },
          { value: 'as-they-say', title: 'No, only those whose row says so' }
        ],
        assumed: 'closed'
      }
    : undefined;
