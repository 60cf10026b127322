import { ukDay } from '../../src/domain/dates';
import { checkFields, type Answers, type FieldMessages } from '../../src/domain/fields';
import { HAND_OVER_SEVERAL } from '../../src/domain/forms/hand-over-several';
import { regionsWatched } from '../../src/domain/insight/gaps';
import { inspectorsFor } from '../../src/domain/people/inspectors';
import { personIn } from '../../src/domain/people/people';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { several } from '../../src/domain/several';
import { joined, text, type Text } from '../../src/domain/text';
import { handOverCard } from '../cards/hand-over-card';
import type { Offers } from '../cards/form-fields';
import type { Banner } from '../cards/elements';
import { sentenceCard } from '../cards/sentence-card';
import type { Card } from '../cards/card';
import type { HandedOver } from '../commands/task-lists';
import type { CardInvoke, Turn, TurnResponse } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { FOR_LEADS } from './gaps';

/** The form that hands over several reviews at once, in place of the list of gaps. */
export const openHandOver = async (deps: ConversationDependencies, turn: Turn & CardInvoke): Promise<TurnResponse> => ({
  inPlace: { card: await drawForm(deps, turn.chat.personId, { given: {}, key: deps.newKey() }) }
});

/** Hands over all reviews of one inspector in the regions of the lead; or the form again, with what was typed. */
export async function handOverAll(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { form: key }: { readonly form: string }
): Promise<TurnResponse> {
  const { personId } = turn.chat;
  const given = typedOn(turn);
  const checked = checkFields(HAND_OVER_SEVERAL, given, ukDay(deps.now()));
  if (!checked.ok)
    return { inPlace: { card: await drawForm(deps, personId, { given, key, problems: checked.problems }) } };
  const { from = '', inspector: to = '', reason = '' } = checked.given;
  if (from === to) return { inPlace: { card: await drawForm(deps, personId, { given, key, problems: SAME }) } };
  const result = await deps.taskLists.handOver({ actorId: personId, from, to, reason, key });
  deps.log.event('handed-over', { personId, count: result.done.length });
  return {
    inPlace: {
      card: await drawForm(deps, personId, {
        given: result.left.length > 0 || result.done.length === 0 ? given : {},
        key: deps.newKey(),
        banner: {
          text: saidOf(result),
          tone: result.left.length > 0 || result.done.length === 0 ? 'attention' : 'good'
        }
      })
    }
  };
}

const SAME: FieldMessages = { inspector: 'Select another inspector than the one whose reviews you are handing over.' };

const MOST_NAMED = 10;

function saidOf({ done, left }: HandedOver): Text {
  if (done.length + left.length === 0)
    return 'This inspector has no open reviews in your regions. Nothing was handed over.';
  const handed = `Handed over: ${several(done.length, 'review')}. Both inspectors get one message with the list.`;
  const kept = left.slice(0, MOST_NAMED).map(({ reference, sentence }) => text`${reference}: ${sentence}`);
  const more = left.length - kept.length;
  return joined(
    [
      ...(done.length > 0 ? [handed] : []),
      ...(left.length > 0 ? ['Not handed over:', ...kept, ...(more > 0 ? [`and ${more} more.`] : [])] : [])
    ],
    ' '
  );
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
    problems,
    banner
  }: {
    readonly given: Answers;
    readonly key: string;
    readonly problems?: FieldMessages;
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
  const counts = new Map<string, { name: string; count: number }>();
  for (const { review } of reviews)
    if (review.inspector) {
      const { id, name } = review.inspector;
      counts.set(id, { name, count: (counts.get(id)?.count ?? 0) + 1 });
    }
  const offers: Offers = {
    from: {
      choices: [...counts]
        .map(([value, { name, count }]) => ({ value, title: `${name} (${several(count, 'review')})` }))
        .sort((a, b) => a.title.localeCompare(b.title, 'en-GB')),
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
    ...(problems
      ? {
          refusal: {
            code: 'bad-input',
            rule: 'KP-2',
            sentence: joined(Object.values(problems), ' '),
            fields: problems
          }
        }
      : {})
  });
}
