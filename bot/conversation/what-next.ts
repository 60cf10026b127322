import { ukDay } from '../../src/domain/dates';
import { availableBeginnings, availableSteps, canSee } from '../../src/domain/review/decide';
import { personIn, regionsCovered } from '../../src/domain/people/people';
import { ownDutiesOf } from '../../src/domain/duties/own-duties';
import { capitalised, plural, term, text, uncapitalised } from '../../src/domain/text';
import { whatNextCard, WHAT_NEXT } from '../cards/what-next-card';
import type { TurnResponse, Turn } from '../teams/turn';
import { drawHello, posting } from './draw';
import { hello } from './hello';
import type { ConversationDependencies } from './dependencies';
import { waitingMail } from './waiting-mail';

/**
 * The person’s tasks over all the reviews that they have a part in, as a new message; another page, after the first
 * `from` tasks, in place of the one that was pressed.
 */
export async function whatNext(deps: ConversationDependencies, turn: Turn, from?: number): Promise<TurnResponse> {
  const directory = await deps.queries.directory();
  const person = personIn(directory, turn.chat.personId);
  if (!person) return hello(deps, turn);
  const now = deps.now();
  const today = ukDay(now);
  const recordsReviews = availableBeginnings(person, directory, now).length > 0;
  const [{ reviews, missing }, waiting] = await Promise.all([
    deps.queries.reviewsOf(person.id, regionsCovered(person, today)),
    recordsReviews ? waitingMail(deps, person) : undefined
  ]);
  const seen = reviews.filter(({ review }) => canSee(review, person, today));
  const owed = ownDutiesOf(person, seen, directory, today).map((duty) => ({
    ...duty,
    steps: availableSteps({ review: duty.review, reference: duty.review.reference, actor: person, directory, now })
  }));
  const card = whatNextCard({
    owed,
    missing,
    today,
    link: deps.links.register,
    say: deps.sayFor(),
    ...(waiting ? { waiting } : {}),
    ...(from === undefined ? {} : { from })
  });
  if (from !== undefined) return { inPlace: { card } };
  const post = [posting(card, deps.sayFor()(text`${capitalised(plural(term.review))}: ${uncapitalised(WHAT_NEXT)}`))];
  return turn.kind === 'pressed' ? { post, inPlace: { card: drawHello(deps, person, directory) } } : { post };
}
