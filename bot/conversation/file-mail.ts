import type { CardInvoke, Turn, TurnResponse } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { NO_SUCH_MAIL } from './record-mail';
import { inPlaceOf, lookUp, refusedPress } from './show';

const BEING_FILED = 'The mail and its attachments are being filed with this review. Record what it says below.';

/** Has a mail filed with a review that exists, and shows the review, with what the mail may be recorded as. */
export async function fileMailWith(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { mail: key, reference }: { readonly mail: string; readonly reference: string }
): Promise<TurnResponse> {
  const { personId } = turn.chat;
  const filed = await deps.mailChanges.fileWith({ actorId: personId, key, reference });
  if (!filed.ok && !filed.refusal) return refusedPress(deps, turn, { code: 'no-such-mail', sentence: NO_SUCH_MAIL });
  const access = await lookUp(deps, reference, personId);
  if (!access.ok) return refusedPress(deps, turn, access);
  return inPlaceOf(deps, access, turn, {
    banner: filed.ok ? { text: BEING_FILED, tone: 'good' } : { text: filed.refusal?.sentence ?? '', tone: 'attention' }
  });
}
