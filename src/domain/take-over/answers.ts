import { authorityNamed } from '../locations/local-authorities';
import { text, type Text } from '../text';
import type { Asked, Question, TakeOverAnswers } from './question';

/** The mapping file as it was read, or what is wrong with it, each in a sentence. */
type AnswersRead =
  | { readonly ok: true; readonly answers: TakeOverAnswers; readonly ignored: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Text[] };

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
 * `ignored`: the ids of an earlier workbook’s questions, which this one does not ask.
 */
export function readAnswers(parsed: unknown, questions: readonly Question[]): AnswersRead {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return { ok: false, problems: [NO_OBJECT] };
  const byId = new Map(questions.map((question) => [question.id, question]));
  const given = Object.entries(parsed).filter(([, answer]) => answer !== null && answer !== '');
  const missing = questions.map(({ id }) => id).filter((id) => !Object.hasOwn(parsed, id));
  const problems = given.flatMap(([id, answer]) => {
    const question = byId.get(id);
    if (question) return problemWith(question, answer);
    const meant = missing.find((each) => isMisspelt(id, each));
    return meant === undefined
      ? []
      : [`“${id}” is no question of this workbook. If “${meant}” is meant, correct it, or else take it out.`];
  });
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MOST_PROBLEMS) };
  const known = given.filter(([id]) => byId.has(id));
  return {
    ok: true,
    answers: Object.fromEntries(known.map(([id, answer]) => [id, String(answer)])),
    ignored: given.flatMap(([id]) => (byId.has(id) ? [] : [id]))
  };
}

const NO_OBJECT = 'Enter the mapping as one object, with the answer to each question by its id.';

/**
 * Whether an id is another one with a letter too many, too few or changed, or two of them exchanged. Other figures are
 * no misspelling: they are those of another sheet or colour.
 */
function isMisspelt(id: string, asked: string): boolean {
  if (id.startsWith('colour/') || id.replace(/\d/g, '') === asked.replace(/\d/g, '')) return false;
  if (id.slice(0, id.indexOf('/') + 1) !== asked.slice(0, asked.indexOf('/') + 1)) return false;
  let from = 0;
  while (from < id.length && id[from] === asked[from]) from += 1;
  const [rest, other] = [id.slice(from), asked.slice(from)];
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0])
  );
}

function problemWith(question: Question, answer: unknown): readonly Text[] {
  const { id } = question;
  if (typeof answer === 'string' && isAnswerTo(question, answer)) return [];
  const known = question.choices.map(({ value }) => `“${value}”`).join(', ');
  const orElse = question.orElse === undefined ? [] : [OR_ELSE[question.orElse]];
  const taken = [...(known === '' ? [] : [known]), ...orElse].join(' or ');
  return [text`The answer to “${id}” is not one that it takes. Enter ${taken}.`];
}

const OR_ELSE = {
  authority: 'the name of a local authority',
  row: 'the number of a row'
} as const;

/** The mapping file of a plan: each question with the answer that the plan went by, null where it is open. */
export const mappingOf = (questions: readonly Question[]): Readonly<Record<string, string | null>> =>
  Object.fromEntries(questions.map(({ id, answer }) => [id, answer ?? null]));
