import { authorityNamed } from '../locations/local-authorities';
import { text, type Text } from '../text';
import type { Asked, Question, TakeOverAnswers } from './question';

/** The mapping file as it was read, or what is wrong with it, each in a sentence. */
type AnswersRead =
  { readonly ok: true; readonly answers: TakeOverAnswers } | { readonly ok: false; readonly problems: readonly Text[] };

const MOST_PROBLEMS = 50;

/** Whether an answer is one that a question takes. */
function isAnswerTo({ choices, orElse }: Asked, answer: string): boolean {
  if (choices.some(({ value }) => value === answer)) return true;
  if (orElse === 'authority') return authorityNamed(answer) !== undefined;
  return orElse === 'row' && /^[1-9]\d{0,6}$/.test(answer);
}

/** The answer to a question, where it is one that the question takes; else what is assumed. */
export function answerTo(asked: Asked, answers: TakeOverAnswers): string | undefined {
  const given = Object.hasOwn(answers, asked.id) ? answers[asked.id] : undefined;
  return given !== undefined && isAnswerTo(asked, given) ? given : asked.assumed;
}

/**
 * Reads the mapping file: an object with the answer to each question by its id, as `mappingOf` writes it. `parsed` is
 * what its JSON holds; `questions` are those of the last dry run. An answer left null or empty is none.
 */
export function readAnswers(parsed: unknown, questions: readonly Question[]): AnswersRead {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return { ok: false, problems: [NO_OBJECT] };
  const byId = new Map(questions.map((question) => [question.id, question]));
  const given = Object.entries(parsed).filter(([, answer]) => answer !== null && answer !== '');
  const problems = given.flatMap(([id, answer]) => problemWith(byId.get(id), id, answer));
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
  return { ok: true, answers: Object.fromEntries(given.map(([id, answer]) => [id, String(answer)])) };
}

const NO_OBJECT = 'Enter the mapping as one object, with the answer to each question by its id.';

function problemWith(question: Question | undefined, id: string, answer: unknown): readonly Text[] {
  if (!question) return [`“${id}” is no question of this workbook. Take it out, or check its spelling.`];
  if (typeof answer === 'string' && isAnswerTo(question, answer)) return [];
  const known = question.choices.map(({ value }) => `“${value}”`).join(', ');
  return [
    text`The answer to “${id}” is not one that it takes. Enter ${known}${OR_ELSE[question.orElse ?? 'nothing']}.`
  ];
}

const OR_ELSE = {
  authority: ' or the name of a local authority',
  row: ' or the number of a row',
  nothing: ''
} as const;

/** The mapping file of a plan: each question with the answer that the plan went by, null where it is open. */
export const mappingOf = (questions: readonly Question[]): Readonly<Record<string, string | null>> =>
  Object.fromEntries(questions.map(({ id, answer }) => [id, answer ?? null]));
