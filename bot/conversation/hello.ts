import { personIn } from '../../src/domain/people/people';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, Turn } from '../teams/turn';
import { drawHello, posting } from './draw';
import type { ConversationDependencies } from './dependencies';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { term, plural, capitalised, text } from '../../src/domain/text';

/** What the bot can do for the person: in place of a pressed card, otherwise as a message. Nobody who is not in the Directory learns more than that. */
export async function hello(parts: ConversationDependencies, turn: Turn): Promise<TurnResponse> {
  const directory = await parts.reading.directory();
  const person = personIn(directory, turn.chat.personId);
  if (!person) parts.log.event('not-in-directory', { personId: turn.chat.personId });
  const card = person ? drawHello(parts, person, directory) : sentenceCard({ sentence: NOT_IN_DIRECTORY });
  return turn.kind === 'pressed'
    ? { inPlace: { card } }
    : {
        post: [
          posting(
            card,
            person ? text`${capitalised(plural(term.review))}: what this chat can do for you` : NOT_IN_DIRECTORY
          )
        ]
      };
}
