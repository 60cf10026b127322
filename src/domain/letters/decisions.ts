import { wordKey } from '../input/characters';
import { ASKS_DECISION, BESIDE_DECISION, OF_A_REVIEW_HELD } from './decision-words';
import { doubtSaid, type Doubt } from './doubt';
import { REVIEW_WORDS } from './doubt-words';

const MOST_OF_LABEL = 10;
const MOST_OF_ANSWER = 40;
/** What answers “no” by itself, to a question of a review. */
const NO = /^(?:no|n|nope|false|nil|none|negative|not|[✗✘xX✕❌])$/u;

/**
 * What a label and its answer say against a review, as “Outcome: NFA” and “Type of review: …” do: where a label asks
 * what was decided, each answer leaves it open but one that says in words of ours that a review is held. `isOfDay`: the
 * label asks for the day, so that only “no” says something against it.
 */
export function decisionDoubt(label: string, answer: string, isOfDay = false): Doubt | undefined {
  const asked = wordsOf(label);
  const answered = wordsOf(answer);
  if (asked.length > MOST_OF_LABEL) return undefined;
  const review = asked.find((word) => REVIEW_WORDS.has(word));
  if (
    review !== undefined &&
    NO.test(
      answer
        .trim()
        .replace(/[.!,]$/, '')
        .toLowerCase()
    )
  )
    return doubtSaid('held', 'no', review);
  if (isOfDay || answered.length === 0) return undefined;
  const decided = asked.find((word) => ASKS_DECISION.has(word)) ?? typeOfReview(asked);
  if (decided === undefined || !asked.every((word) => ASKS_DECISION.has(word) || BESIDE_DECISION.has(word)))
    return undefined;
  const isHeld = answered.slice(0, MOST_OF_ANSWER).every((word) => OF_A_REVIEW_HELD.has(word) || /^\d/.test(word));
  return isHeld ? undefined : doubtSaid('decided', decided, '');
}

const wordsOf = (text: string): readonly string[] => {
  const key = wordKey(text);
  return key === '' ? [] : key.split(' ');
};

const typeOfReview = (asked: readonly string[]): string | undefined =>
  asked.some((word) => word === 'type' || word === 'kind' || word === 'form')
    ? asked.find((word) => REVIEW_WORDS.has(word))
    : undefined;
