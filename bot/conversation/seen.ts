import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { inPlaceOf, lookUp, refusedPress } from './show';

/** Whether the pressed card is a notice that the person has not marked as read: any button of it does. */
export const saysSeen = ({ data }: Pick<CardInvoke, 'data'>): boolean => data['unseen'] === true;

/** Saves that the person has read the notice on the pressed card. Pressed again, it changes nothing. */
export async function markSeen(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference }: { readonly reference: string }
): Promise<TurnResponse> {
  await deps.seen(reference, turn.chat, turn.messageId);
  const access = await lookUp(deps, reference, turn.chat.personId);
  return access.ok
    ? inPlaceOf(deps, access, turn, {
        banner: { text: 'Marked as read. People who can see this review can see that.', tone: 'good' }
      })
    : refusedPress(deps, turn, access);
}
