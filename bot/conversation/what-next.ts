import { ukDay } from '../../src/domain/dates';
import { canSee, availableSteps } from '../../src/domain/review/decide';
import { personIn, regionsCovered } from '../../src/domain/people/people';
import { ownDutiesOf } from '../../src/domain/duties/own-duties';
import { whatNextCard } from '../cards/what-next-card';
import type { TurnResponse, Turn } from '../teams/turn';
import { drawHello, posting } from './draw';
import { hello } from './hello';
import type { ConversationDependencies } from './dependencies';
import { term, plural, capitalised, text } from '../../src/domain/text';

/** What the person owes over all the reviews that they have a part in, as a message of its own. */
export async function whatNext(parts: ConversationDependencies, turn: Turn): Promise<TurnResponse> {
  const directory = await parts.reading.directory();
  const person = personIn(directory, turn.chat.personId);
  if (!person) return hello(parts, turn);
  const now = parts.now();
  const today = ukDay(now);
  const seen = (await parts.reading.reviewsOf(person.id, regionsCovered(person, today))).filter(({ review }) =>
    canSee(review, person, today)
  );
  const owed = ownDutiesOf(person, seen, directory, today).map((duty) => ({
    ...duty,
    steps: availableSteps({ review: duty.review, reference: duty.review.reference, actor: person, directory, now })
  }));
  const post = [
    posting(
      whatNextCard({ owed, today, link: parts.links.register }),
      text`${capitalised(plural(term.review))}: what you owe next`
    )
  ];
  return turn.kind === 'pressed' ? { post, inPlace: { card: drawHello(parts, person, directory) } } : { post };
}
