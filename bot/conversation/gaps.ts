import { ukDay } from '../../src/domain/dates';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { dutyInWords } from '../../src/domain/duties';
import { gapsOf, regionsWatched } from '../../src/domain/insight/gaps';
import { personIn } from '../../src/domain/people/people';
import type { Card } from '../cards/card';
import { gapsCard, type GapsView } from '../cards/gaps-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { posting } from './draw';
import type { ConversationDependencies } from './dependencies';
import { term, plural, capitalised, text } from '../../src/domain/text';

export const FOR_LEADS =
  'The list of gaps is for the regional safeguarding lead of a region. Type “my reviews” to see what is owed on yours.';

/** What is missing, late or stale in the lead’s regions: in place of a pressed card, otherwise as a message. */
export async function showGaps(parts: ConversationDependencies, turn: Turn): Promise<TurnResponse> {
  const card = await drawGaps(parts, turn.chat.personId);
  return turn.kind === 'pressed'
    ? { inPlace: { card } }
    : { post: [posting(card, text`${capitalised(plural(term.review))}: gaps in the register`)] };
}

/** Asks whoever owes something on a review to do it, as the step of the same name; the list says so. */
export async function nudge(
  parts: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference, duty }: { readonly reference: string; readonly duty: string }
): Promise<TurnResponse> {
  const { personId } = turn.chat;
  const outcome = await parts.commands.handleCommand({ actorId: personId, step: 'nudge', reference, given: { duty } });
  if (!outcome.ok) {
    const { code, rule, sentence } = outcome.refusal;
    parts.log.event('refused-press', { personId, step: 'nudge', reference, code, rule });
    return { inPlace: { card: await drawGaps(parts, personId, { text: sentence, tone: 'attention' }) } };
  }
  const { stored, repeated } = outcome;
  parts.log.event('step-taken', { personId, step: 'nudge', reference, outcome: repeated ? 'repeated' : 'recorded' });
  const told = repeated
    ? []
    : stored.pending.flatMap(({ event }) =>
        event.step === 'nudge' && event.seq === stored.review.seq ? event.told.map(({ person }) => person.name) : []
      );
  const text =
    told.length > 0
      ? `${told.join(', ')} ${told.length === 1 ? 'is' : 'are'} being told: ${dutyInWords(duty, stored.review)}, ${reference}.`
      : `This was asked for before today: ${dutyInWords(duty, stored.review)}, ${reference}.`;
  return { inPlace: { card: await drawGaps(parts, personId, { text, tone: 'good' }) } };
}

async function drawGaps(
  { reading, now, links, log }: ConversationDependencies,
  personId: string,
  banner?: GapsView['banner']
): Promise<Card> {
  const person = await reading.person(personId);
  if (!person) return sentenceCard({ sentence: NOT_IN_DIRECTORY });
  const today = ukDay(now());
  const regions = regionsWatched(person, today);
  if (regions.length === 0) return sentenceCard({ sentence: FOR_LEADS });
  const started = Date.now();
  const { directory, reviews, clock, staleAfter } = await reading.watch(regions);
  const gaps = gapsOf(reviews, { directory, today, clock, staleAfter });
  log.event('gaps-listed', { personId, count: gaps.length, ms: Date.now() - started });
  return gapsCard({
    about: regions.join(', '),
    gaps,
    viewer: personIn(directory, personId) ?? person,
    today,
    link: links.register,
    ...(banner ? { banner } : {})
  });
}
