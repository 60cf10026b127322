import type { Say } from '../../src/domain/text';
import { sentenceCard } from '../cards/sentence-card';
import { posting } from '../conversation/draw';
import { tooManyRequests } from '../conversation/sentences';
import type { Logger } from '../log';
import type { Extension } from '../teams/extension/asked';
import type { Turn, TurnResponse } from '../teams/turn';
import type { Limits } from './limits';

interface LimitedChat {
  readonly answer: (turn: Turn) => Promise<TurnResponse>;
  readonly extension: Extension;
}

/**
 * Answers a person who asks too much with when to try again, before anything is read. What is typed on a card stays
 * there.
 */
export function limitedChat(
  { answer, extension }: LimitedChat,
  { limits, say, log }: { readonly limits: Limits; readonly say: () => Say; readonly log: Logger }
): LimitedChat {
  const waitOf = (personId: string, code: string): number => {
    const wait = limits.person(personId);
    if (wait > 0) log.event('too-many-requests', { personId, code });
    return wait;
  };
  return {
    answer: async (turn) => {
      const { personId } = turn.chat;
      const wait = waitOf(personId, turn.kind);
      if (wait === 0) return answer(turn);
      const sentence = tooManyRequests(wait);
      if (turn.kind === 'pressed') return { sentence };
      return limits.isToldAgain(personId) ? { post: [posting(sentenceCard({ sentence, say: say() }), sentence)] } : {};
    },
    extension: {
      ...extension,
      ask: async (asked, personId) => {
        const wait = waitOf(personId, asked.kind);
        if (wait === 0) return extension.ask(asked, personId);
        // A link stays a link: Teams shows no sentence for it.
        return asked.kind === 'link' ? { offers: [] } : { sentence: tooManyRequests(wait) };
      }
    }
  };
}
