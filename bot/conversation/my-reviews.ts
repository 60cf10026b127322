import { ukDay } from '../../src/domain/dates';
import { canSee } from '../../src/domain/review/decide';
import { personIn, regionsCovered } from '../../src/domain/people/people';
import type { TurnResponse, Turn } from '../teams/turn';
import { drawHello, drawList, posting } from './draw';
import { hello } from './hello';
import type { ConversationDependencies } from './dependencies';
import { term, plural, text } from '../../src/domain/text';

/** The open reviews that the person has a part in, as a message of its own. */
export async function myReviews(parts: ConversationDependencies, turn: Turn): Promise<TurnResponse> {
  const directory = await parts.reading.directory();
  const person = personIn(directory, turn.chat.personId);
  if (!person) return hello(parts, turn);
  const today = ukDay(parts.now());
  const mine = (await parts.reading.reviewsOf(person.id, regionsCovered(person, today))).filter(({ review }) =>
    canSee(review, person, today)
  );
  const post = [posting(drawList(parts, person, mine), text`Your open ${plural(term.review)}`)];
  return turn.kind === 'pressed' ? { post, inPlace: { card: drawHello(parts, person, directory) } } : { post };
}
