import { wordKey } from '../input/characters';
import type { StepId } from '../ids';
import type { LetterText } from './letter-text';

/** Words of a subject or of a file’s name, and what a mail with them may be recorded as on a review that exists. */
export const STEP_WORDS: readonly { readonly step: StepId; readonly words: readonly string[] }[] = [
  {
    step: 'receive-draft',
    words: ['draft report', 'draft overview', 'factual accuracy', 'draft scr', 'draft sar', 'draft']
  },
  { step: 'record-outcome', words: ['outcome', 'action plan', 'final report', 'recommendations', 'findings'] },
  { step: 'record-paperwork', words: ['paperwork', 'ofsted', 'evaluation letter'] },
  { step: 'record-progress', words: ['progress', 'update', 'timetable', 'timeline', 'delay'] }
];

const LONGEST = 500;

/** What a mail may be, by its subject and the names of its attachments. Offers, in the order of the table. */
export function stepsOf({ subject = '', attached }: LetterText): readonly StepId[] {
  const texts = [subject, ...attached].map((text) => ` ${wordKey(text.slice(0, LONGEST))} `);
  return STEP_WORDS.filter(({ words }) => words.some((word) => texts.some((text) => text.includes(` ${word} `)))).map(
    ({ step }) => step
  );
}
