import { longDay } from '../dates';
import { dutyInWords } from '../duties';
import type { Answers, Field } from '../fields';
import type { StepId } from '../ids';
import { NOTE_LABELS } from '../review/noted';
import { questionsOf } from '../review/putting-right/correction';
import { eventNamed } from '../review/putting-right/recorded-event';
import type { Review } from '../review/review';
import { STEPS } from '../steps';
import { text, type Say, type Text } from '../text';

/** What is needed to put the answers of a review into words. */
export interface Wording {
  readonly review: Review;
  /** Names by directory id. */
  readonly names: ReadonlyMap<string, string>;
  readonly say: Say;
}

/** What steps note beside the answers to their form. */
const NOTED: Readonly<Record<string, string>> = {
  ...NOTE_LABELS,
  document: 'Address of the document',
  hash: 'SHA-256 of the document',
  before: 'Before the change',
  newCodes: 'Location codes that are new',
  together: 'Handed over together with other reviews',
  highest: 'Highest number of an entry',
  plannedBefore: 'Planned date until then',
  changedAt: 'Last changed at',
  versionBefore: 'Version returned before',
  wordsBefore: 'Words in it',
  pagesBefore: 'Pages in it',
  entriesBefore: 'Entries in it'
};

/** An answer with its question. */
interface Answered {
  readonly field: string;
  readonly label: string;
  readonly answer: string;
}

/** Every answer of a step as people read it, and everything that it noted itself: nothing is left out. */
export function answersOf(step: StepId, given: Answers, { review, names, say }: Wording): readonly Answered[] {
  const questions = questionsOf(step, review.kind, given);
  const asked = questions.filter(({ id }) => given[id] !== undefined);
  const noted = Object.keys(given).filter((id) => !questions.some((question) => question.id === id));
  return [
    ...asked.map((question) => ({
      field: question.id,
      label: say(question.label),
      answer: say(shown(question, given[question.id] ?? '', { review, names }))
    })),
    ...noted.map((field) => ({ field, label: NOTED[field] ?? field, answer: given[field] ?? '' }))
  ];
}

/** The same as lines: “Date sent: 7 August 2012”. */
export const answerLines = (step: StepId, given: Answers, wording: Wording): readonly string[] =>
  answersOf(step, given, wording).map(answerLine);

export const answerLine = ({ label, answer }: Answered): string =>
  `${label}${label.endsWith('?') ? '' : ':'} ${answer}`;

/** The question of a field of a step, in words. */
export const labelOf = (
  step: StepId,
  field: string,
  given: Answers,
  { review, say }: Omit<Wording, 'names'>
): string => {
  const question = questionsOf(step, review.kind, given).find(({ id }) => id === field);
  return question ? say(question.label) : (NOTED[field] ?? field);
};

function shown({ type, choices }: Field, answer: string, { review, names }: Omit<Wording, 'say'>): Text {
  if (answer === '') return 'Answer removed';
  const choice = choices?.find(({ value }) => value === answer);
  if (choice) return choice.title;
  switch (type) {
    case 'date':
      return longDay(answer);
    case 'person':
      return names.get(answer) ?? answer;
    case 'duty':
      return dutyInWords(answer, review);
    case 'event':
      return eventInWords(answer);
    default:
      return answer;
  }
}

/** What was recorded, by its key: “4, Progress recorded”. */
export function eventInWords(key: string): Text {
  const named = eventNamed(key);
  return named ? text`${named.seq}, ${STEPS[named.step].past}` : key;
}
