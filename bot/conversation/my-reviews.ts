import { ukDay } from '../../src/domain/dates';
import { canSee } from '../../src/domain/review/decide';
import { personIn, regionsCovered } from '../../src/domain/people/people';
import { plural, term, text } from '../../src/domain/text';
import type { TurnResponse, Turn } from '../teams/turn';
import { drawHello, drawList, posting } from './draw';
import { hello } from './hello';
import type { ConversationDependencies } from './dependencies';

/** The open reviews that the person has a part in, as a new message. */
export async function myReviews(deps: ConversationDependencies, turn: Turn): Promise<TurnResponse> {
  const directory = await deps.queries.directory();
  const person = personIn(directory, turn.chat.personId);
  if (!person) return hello(deps, turn);
  const today = ukDay(deps.now());
  const { reviews, missing } = await deps.queries.reviewsOf(person.id, regionsCovered(person, today));
  const mine = { reviews: reviews.filter(({ review }) => canSee(review, person, today)), missing };
  const post = [posting(drawList(deps, person, mine), deps.sayFor()(text`Your open ${plural(term.review)}`))];
  return turn.kind === 'pressed' ? { post, inPlace: { card: drawHello(deps, person, directory) } } : { post };
}
