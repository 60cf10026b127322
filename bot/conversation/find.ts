import { capitalised, plural, term, text } from '../../src/domain/text';
import type { Card } from '../cards/card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, Turn } from '../teams/turn';
import { drawFound, posting } from './draw';
import { lookFor, type Look } from './look-for';
import type { ConversationDependencies } from './dependencies';
import { WHAT_TO_FIND } from './sentences';

/** The reviews that someone looks for, as a list. Nothing found is answered with what to try. */
export async function find(deps: ConversationDependencies, turn: Turn, sought: string): Promise<TurnResponse> {
  const started = Date.now();
  const look = await lookFor(deps, sought, turn.chat.personId);
  deps.log.event('reviews-sought', {
    personId: turn.chat.personId,
    code: look.ok ? 'found' : look.code,
    ms: Date.now() - started
  });
  return { post: [posting(answerTo(deps, look), deps.sayFor()(SUMMARY))] };
}

function answerTo(deps: ConversationDependencies, look: Look): Card {
  const say = deps.sayFor();
  if (!look.ok) return sentenceCard({ sentence: look.sentence, say });
  return look.typed === ''
    ? sentenceCard({ sentence: WHAT_TO_FIND, say })
    : drawFound(deps, look.typed, look.person, look.finding);
}

/** A notification does not show what was typed. */
const SUMMARY = text`${capitalised(plural(term.review))}: search results`;
