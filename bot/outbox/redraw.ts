import type { StoredMessage } from '../../src/register/messages';
import type { Card } from '../cards/card';
import type { Sending } from '../teams/sending';
import type { Chat } from '../teams/turn';
import type { Delivering } from './delivering';
import type { Newer } from './turns';
import { LATE, unlessLate } from './unless-late';

/** What a redraw needs of the deliveries. */
interface Drawer extends Pick<Delivering, 'lanes' | 'limits' | 'straggles'> {
  readonly teams: Pick<Delivering['teams'], 'update'>;
}

/**
 * Edits a card when its chat has nothing more urgent. The chat is held up for a moment only, and newer events not at
 * all: an edit that is still under way then may arrive after a newer one, so the card is drawn again once Teams has
 * answered.
 */
export async function redraw(
  { teams, lanes, limits, straggles }: Drawer,
  {
    message,
    chat,
    card,
    newer
  }: { readonly message: StoredMessage; readonly chat: Chat; readonly card: Card; readonly newer: Newer }
): Promise<Sending> {
  const overtaken = newer.coming.then((): typeof LATE => LATE);
  const turn = lanes.run(chat.conversationId, 'after', async () => {
    if (newer.comes()) return undefined;
    const begun = teams.update(chat, message.activityId, card);
    await unlessLate(begun, limits.send);
    return { updating: begun };
  });
  // The turn of a busy chat can be half a minute away.
  const begun = await Promise.race([turn, overtaken]);
  if (begun === LATE || begun === undefined) return { ok: false, gone: false };
  const { updating } = begun;
  const answered = await unlessLate(Promise.race([updating, overtaken]), limits.redraw);
  if (answered === LATE) {
    straggles(message, updating);
    return { ok: false, gone: false };
  }
  if (!answered.ok && answered.pause !== undefined) lanes.pause(chat.conversationId, answered.pause);
  return answered;
}

/** A card in a chat that the person no longer has. */
export const NOT_THERE: Sending = { ok: false, gone: true };
