import { ukDay } from '../../src/domain/dates';
import { plainLine } from '../../src/domain/input/characters';
import { kindOf, referencesNumbered, typedReferenceIn } from '../../src/domain/review/reference';
import type { StepId } from '../../src/domain/steps';
import { capitalised, plural, term } from '../../src/domain/text';
import { sentenceCard } from '../cards/sentence-card';
import { LONGEST_MESSAGE } from '../teams/activity';
import type { TurnResponse, Turn } from '../teams/turn';
import { placeNamed, showDirectory } from './directory';
import { sayChronology } from './chronology';
import { posting } from './draw';
import { find } from './find';
import { showGaps } from './gaps';
import { hello } from './hello';
import { sayHistory } from './history';
import { lookUpLocation } from './locations';
import { myReviews } from './my-reviews';
import { beginForm } from './open-form';
import type { ConversationDependencies } from './dependencies';
import { TOO_LONG } from './sentences';
import { answerOtherWords } from './other-words';
import { cardOf, lookUp, refusalCard, trackedCardOf } from './show';

/**
 * Answers what was typed. What is neither a command nor a greeting is answered that it was not understood, and with
 * what can be typed.
 */
export async function handleText(
  deps: ConversationDependencies,
  turn: Turn & { readonly kind: 'said' }
): Promise<TurnResponse> {
  if (turn.text.length > LONGEST_MESSAGE) {
    deps.log.event('refused-question', { personId: turn.chat.personId, code: 'too-long' });
    return { post: [posting(sentenceCard({ sentence: TOO_LONG, say: deps.sayFor() }), TOO_LONG)] };
  }
  const text = turn.text.toLowerCase();
  const reference = typedReferenceIn(turn.text);
  if (reference && /^(show )?(the )?chronology\b/.test(text)) return sayChronology(deps, turn, reference);
  if (reference && /^(show )?(the )?history\b/.test(text)) return sayHistory(deps, turn, reference);
  const inOtherWords = answerOtherWords(deps, turn, reference);
  if (inOtherWords) return inOtherWords;
  if (reference) return showTyped(deps, turn, reference);
  const numbered = referencesNumbered(turn.text, ukDay(deps.now()));
  if (numbered.length > 0) return showNumbered(deps, turn, numbered);
  const sought = FIND.exec(turn.text)?.[1];
  if (sought !== undefined) return find(deps, turn, sought);
  const place = LOCATION.exec(turn.text)?.[1] ?? CODE.exec(plainLine(turn.text))?.[0];
  if (place !== undefined) return lookUpLocation(deps, turn, place);
  const begun = BEGINNINGS.find(({ words }) => words.test(text));
  if (begun) return { post: [(await beginForm(deps, turn.chat.personId, begun.step)).post] };
  const region = DIRECTORY.exec(text)?.[1];
  if (region !== undefined) return showDirectory(deps, turn, placeNamed(region));
  if (/^gaps\b/.test(text)) return showGaps(deps, turn);
  if (/^(show )?my reviews\b/.test(text)) return myReviews(deps, turn);
  return hello(deps, turn, text !== '' && !GREETING.test(text));
}

/** “new adult”, and “new child” or “new children’s review”. */
const BEGINNINGS: readonly { readonly words: RegExp; readonly step: StepId }[] = [
  { words: /^new adult\b/, step: 'notify-adult' },
  { words: /^new child/, step: 'notify-child' }
];

/** What people type to begin. */
const GREETING = /^(hello|hi|hey|help|start|menu|good (morning|afternoon|evening))\b/;
const DIRECTORY = /^directory\b[\s:]*(.*)/s;
const FIND = /^find\b[\s:]*(.*)/is;
const LOCATION = /^locations?\b[\s:]*(.*)/is;
/** A location code and nothing else. An NHS code has a digit here, because “hello” has the form of one, too. */
const CODE = /^(1-\d{3,12}|(?=.*\d)[a-z][a-z0-9]{4})$/i;

/** The first review of these references of which there is something to show to the person. */
async function showNumbered(
  deps: ConversationDependencies,
  turn: Turn,
  references: readonly string[]
): Promise<TurnResponse> {
  const found = await Promise.all(references.map((each) => lookUp(deps, each, turn.chat.personId)));
  const best = Math.max(
    found.findIndex((access) => access.ok || access.facts !== undefined),
    0
  );
  return showTyped(deps, turn, references[best] ?? '');
}

async function showTyped(deps: ConversationDependencies, turn: Turn, reference: string): Promise<TurnResponse> {
  const access = await lookUp(deps, reference, turn.chat.personId);
  if (access.ok) return { post: [{ ...posting(cardOf(deps, access), reference), tracked: trackedCardOf(access) }] };
  deps.log.event('refused-question', { personId: turn.chat.personId, code: access.code });
  const summary = deps.sayFor(kindOf(reference))(capitalised(plural(term.review)));
  return { post: [posting(refusalCard(deps, access, reference), summary)] };
}
