import { ukDay } from '../../src/domain/dates';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { dutyInWords } from '../../src/domain/duties';
import { gapsOf, regionsWatched } from '../../src/domain/insight/gaps';
import { aboutKind, capitalised, plural, term, text } from '../../src/domain/text';
import { placesManaged, vacanciesIn } from '../../src/domain/people/directory/posts';
import { ROLE_LABELS } from '../../src/domain/words';
import { remindedSentence } from '../commands/task-lists-said';
import { personIn } from '../../src/domain/people/people';
import type { Card } from '../cards/card';
import { gapsCard, type GapsView } from '../cards/gaps-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { posting } from './draw';
import type { ConversationDependencies } from './dependencies';

export const FOR_LEADS = 'Gaps are for regional safeguarding leads. Type “my reviews” to see the tasks on yours.';

/** What is missing, overdue or inactive in the lead’s regions: in place of a pressed card, otherwise as a message. */
export async function showGaps(deps: ConversationDependencies, turn: Turn): Promise<TurnResponse> {
  const card = await drawGaps(deps, turn.chat.personId);
  return turn.kind === 'pressed'
    ? { inPlace: { card } }
    : { post: [posting(card, deps.sayFor()(text`${capitalised(plural(term.review))}: gaps in the register`))] };
}

/** Reminds the people whose task it is, as the step `nudge`; the list says so. */
export async function remind(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference, duty }: { readonly reference: string; readonly duty: string }
): Promise<TurnResponse> {
  const { personId } = turn.chat;
  const outcome = await deps.commands.handleCommand({
    actorId: personId,
    step: 'nudge',
    reference,
    given: { duty },
    // One reminder a day of one task.
    key: `nudge/${reference}/${duty}/${ukDay(deps.now())}`
  });
  if (!outcome.ok) {
    const { code, rule, sentence } = outcome.refusal;
    deps.log.event('refused-press', { personId, step: 'nudge', reference, code, rule });
    return { inPlace: { card: await drawGaps(deps, personId, { text: sentence, tone: 'attention' }) } };
  }
  const { repeated } = outcome;
  deps.log.event('step-taken', { personId, step: 'nudge', reference, outcome: repeated ? 'repeated' : 'recorded' });
  if (!outcome.seen) return { inPlace: { card: await drawGaps(deps, personId) } };
  const { stored } = outcome;
  const reminded = repeated
    ? []
    : stored.pending.flatMap(({ event }) =>
        event.step === 'nudge' && event.seq === stored.review.seq ? event.told.map(({ person }) => person.name) : []
      );
  const task = aboutKind(dutyInWords(duty, stored.review), stored.review.kind);
  const said =
    reminded.length > 0
      ? text`Reminder sent to ${reminded.join(', ')}: ${task}, ${reference}.`
      : text`A reminder was already sent today: ${task}, ${reference}.`;
  return { inPlace: { card: await drawGaps(deps, personId, { text: said, tone: 'good' }) } };
}

/** Sends a person one message with all that they have to do in the regions of the lead; the list says so. */
export async function remindOfAll(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { person }: { readonly person: string }
): Promise<TurnResponse> {
  const { personId } = turn.chat;
  const reminded = await deps.taskLists.remind({ actorId: personId, personId: person });
  deps.log.event('reminded', { personId, outcome: reminded.ok ? reminded.is : reminded.refusal.code });
  return {
    inPlace: {
      card: await drawGaps(deps, personId, {
        text: reminded.ok ? remindedSentence(reminded) : reminded.refusal.sentence,
        tone: reminded.ok && reminded.is === 'sent' ? 'good' : 'attention'
      })
    }
  };
}

async function drawGaps(
  { queries, taskLists, now, links, sayFor, log }: ConversationDependencies,
  personId: string,
  banner?: GapsView['banner']
): Promise<Card> {
  const say = sayFor();
  const person = await queries.person(personId);
  if (!person) return sentenceCard({ sentence: NOT_IN_DIRECTORY, say });
  const today = ukDay(now());
  const regions = regionsWatched(person, today);
  if (regions.length === 0) return sentenceCard({ sentence: FOR_LEADS, say });
  const started = Date.now();
  const [{ directory, reviews, missing, clock, staleAfter }, reminded] = await Promise.all([
    queries.watch(regions),
    taskLists.remindedToday(personId)
  ]);
  const gaps = gapsOf(reviews, { directory, today, clock, staleAfter });
  log.event('gaps-listed', { personId, count: gaps.length, ms: Date.now() - started });
  return gapsCard({
    about: regions.join(', '),
    gaps,
    missing,
    vacant: regions.flatMap((region) =>
      vacanciesIn(region, directory, today).map((post) => text`${capitalised(ROLE_LABELS[post])}, ${region}`)
    ),
    reminded: reminded.ok ? reminded.people : [],
    managesDirectory: placesManaged(person, today).length > 0,
    viewer: personIn(directory, personId) ?? person,
    today,
    link: links.register,
    say,
    ...(banner ? { banner } : {})
  });
}
