import { ukDay } from '../../src/domain/dates';
import type { Answers } from '../../src/domain/fields';
import { HAND_OVER_SEVERAL } from '../../src/domain/forms/hand-over-several';
import { regionsWatched } from '../../src/domain/insight/gaps';
import { inspectorsFor, inspectorsWith } from '../../src/domain/people/inspectors';
import { personIn } from '../../src/domain/people/people';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import type { Refusal } from '../../src/domain/review/refusal';
import { several } from '../../src/domain/several';
import { handOverCard } from '../cards/hand-over-card';
import type { Offers } from '../cards/form-fields';
import type { Banner } from '../cards/elements';
import { sentenceCard } from '../cards/sentence-card';
import type { Card } from '../cards/card';
import { handedOverSentence } from '../commands/task-lists-said';
import type { CardInvoke, Turn, TurnResponse } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { posting } from './draw';
import { FOR_LEADS } from './gaps';

/** The form that hands over several reviews at once, in place of the list of gaps. */
export const openHandOver = async (deps: ConversationDependencies, turn: Turn & CardInvoke): Promise<TurnResponse> => ({
  inPlace: { card: await drawForm(deps, turn.chat.personId, { given: {}, key: deps.newKey() }) }
});

/** The same for a lead who has typed it; anybody else is told how one review is handed over. */
export async function sayHandOver(deps: ConversationDependencies, turn: Turn): Promise<TurnResponse> {
  const { personId } = turn.chat;
  const person = await deps.queries.person(personId);
  const say = deps.sayFor();
  if (person && regionsWatched(person, ukDay(deps.now())).length === 0)
    return { post: [posting(sentenceCard({ sentence: HOW_TO_HAND_OVER, say }), HOW_TO_HAND_OVER)] };
  return { post: [posting(await drawForm(deps, personId, { given: {}, key: deps.newKey() }), HAND_OVER)] };
}

const HAND_OVER = 'Hand over reviews';
const HOW_TO_HAND_OVER =
  'To hand over a review, type its reference, then select “Record something else” and “Hand over this review”. Several at once are handed over by the regional safeguarding lead.';

/** Hands over all reviews of one inspector in the regions of the lead; or the form again, with what was typed. */
export async function handOverAll(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { form: key }: { readonly form: string }
): Promise<TurnResponse> {
  const { personId } = turn.chat;
  const given = typedOn(turn);
  const result = await deps.taskLists.handOver({ actorId: personId, given, key });
  if (!result.ok) return { inPlace: { card: await drawForm(deps, personId, { given, key, refusal: result.refusal }) } };
  deps.log.event('handed-over', { personId, count: result.done.length });
  const isDone = result.left.length === 0 && result.done.length > 0;
  return {
    inPlace: {
      card: await drawForm(deps, personId, {
        given: isDone ? {} : given,
        key: deps.newKey(),
        banner: { text: handedOverSentence(result), tone: isDone ? 'good' : 'attention' }
      })
    }
  };
}

function typedOn({ data }: CardInvoke): Answers {
  return Object.fromEntries(
    HAND_OVER_SEVERAL.flatMap(({ id }): (readonly [string, string])[] => {
      const answer = Object.hasOwn(data, id) ? data[id] : undefined;
      return typeof answer === 'string' && answer !== '' ? [[id, answer]] : [];
    })
  );
}

async function drawForm(
  { queries, now, sayFor }: ConversationDependencies,
  personId: string,
  {
    given,
    key,
    refusal,
    banner
  }: {
    readonly given: Answers;
    readonly key: string;
    readonly refusal?: Refusal;
    readonly banner?: Banner;
  }
): Promise<Card> {
  const say = sayFor();
  const directory = await queries.directory();
  const person = personIn(directory, personId);
  if (!person) return sentenceCard({ sentence: NOT_IN_DIRECTORY, say });
  const today = ukDay(now());
  const [region] = regionsWatched(person, today);
  if (region === undefined) return sentenceCard({ sentence: FOR_LEADS, say });
  const { reviews } = await queries.watch(regionsWatched(person, today));
  const offers: Offers = {
    from: {
      choices: inspectorsWith(reviews, ({ review }) => review.inspector).map(({ id, name, held }) => ({
        value: id,
        title: `${name} (${several(held.length, 'review')})`
      })),
      none: 'No open review in your regions has a case inspector.'
    },
    inspector: {
      choices: inspectorsFor({ region, locationCodes: '' }, directory, today).map(({ person: { id, name } }) => ({
        value: id,
        title: name
      })),
      none: 'No compliance inspector or manager is in post today. Add one to the Directory first.'
    }
  };
  return handOverCard({
    given,
    offers,
    key,
    say,
    ...(banner ? { banner } : {}),
    ...(refusal ? { refusal } : {})
  });
}
