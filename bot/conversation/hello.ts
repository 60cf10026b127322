import { personIn } from '../../src/domain/people/people';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { HELLO_SUMMARY } from '../cards/hello-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, Turn } from '../teams/turn';
import { drawHello, posting } from './draw';
import type { ConversationDependencies } from './dependencies';

/**
 * What the bot can do for the person: in place of a pressed card, otherwise as a message. Someone who is not in the
 * Directory learns no more than that.
 */
export async function hello(
  deps: ConversationDependencies,
  turn: Turn,
  isMisunderstood = false
): Promise<TurnResponse> {
  const directory = await deps.queries.directory();
  const say = deps.sayFor();
  const person = personIn(directory, turn.chat.personId);
  if (!person) deps.log.event('not-in-directory', { personId: turn.chat.personId });
  const card = person
    ? drawHello(deps, person, directory, isMisunderstood)
    : sentenceCard({ sentence: NOT_IN_DIRECTORY, say });
  return turn.kind === 'pressed'
    ? { inPlace: { card } }
    : { post: [posting(card, say(person ? HELLO_SUMMARY : NOT_IN_DIRECTORY))] };
}
