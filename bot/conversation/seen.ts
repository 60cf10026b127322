import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { inPlaceOf, lookUp, refusedPress } from './show';

/** Whether the pressed card is a notice that the person has not said to have seen: any button of it says so. */
export const saysSeen = ({ data }: Pick<CardInvoke, 'data'>): boolean => data['unseen'] === true;

/** Keeps that the person has seen the notice on the pressed card. Pressed again, it changes nothing. */
export async function markSeen(
  parts: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference }: { readonly reference: string }
): Promise<TurnResponse> {
  await parts.seen(reference, turn.chat, turn.messageId);
  const sight = await lookUp(parts, reference, turn.chat.personId);
  return sight.ok
    ? inPlaceOf(parts, sight, turn, {
        banner: { text: 'Noted: you have seen this. Whoever follows the review sees that, too.', tone: 'good' }
      })
    : refusedPress(parts, turn, sight);
}
