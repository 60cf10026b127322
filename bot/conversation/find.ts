import type { Card } from '../cards/card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, Turn } from '../teams/turn';
import { drawFound, posting } from './draw';
import { lookFor, type Look } from './look-for';
import type { ConversationDependencies } from './dependencies';
import { WHAT_TO_FIND } from './sentences';
import { term, plural, capitalised, text } from '../../src/domain/text';

/** The reviews that somebody looks for, as a list. Nothing found is answered with what to try. */
export async function find(parts: ConversationDependencies, turn: Turn, sought: string): Promise<TurnResponse> {
  const started = Date.now();
  const look = await lookFor(parts, sought, turn.chat.personId);
  parts.log.event('reviews-sought', {
    personId: turn.chat.personId,
    code: look.ok ? 'found' : look.code,
    ms: Date.now() - started
  });
  return { post: [posting(answerTo(parts, look), SUMMARY)] };
}

function answerTo(parts: ConversationDependencies, look: Look): Card {
  if (!look.ok) return sentenceCard({ sentence: look.sentence });
  return look.typed === '' ? sentenceCard({ sentence: WHAT_TO_FIND }) : drawFound(parts, look.typed, look.finding);
}

/** What was typed does not show in a notification. */
const SUMMARY = text`${capitalised(plural(term.review))}: what was found`;
