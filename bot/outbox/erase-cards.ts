import { sayIn } from '../../src/domain/text';
import { deleteRow } from '../../src/register/client/write-row';
import { unlessMissing } from '../../src/register/client/sharepoint-errors';
import { readConversation } from '../../src/register/conversations';
import { messagesOf } from '../../src/register/messages';
import { sentenceCard } from '../cards/sentence-card';
import type { Delivering, DeliveryState } from './delivering';
import { redraw } from './redraw';
import type { Newer } from './turns';

/** Has the cards of an erased review say so, and forgets where each was. */
export async function eraseCards(deps: Delivering, reference: string, newer: Newer): Promise<DeliveryState> {
  const { sp, site, log } = deps;
  const { settings } = await site.read(sp);
  const card = sentenceCard({ sentence: ERASED, say: sayIn(settings.labels) });
  let state: DeliveryState = 'done';
  for (const message of await messagesOf(sp, reference)) {
    const { erased, person } = message;
    const chat = await readConversation(sp, person.id);
    if (erased && chat?.conversationId === erased.conversationId) {
      const { activityId } = erased;
      const edited = await redraw(deps, { message: { ...message, activityId }, chat, card, newer });
      if (!edited.ok && !edited.gone) {
        state = 'later';
        continue;
      }
    }
    await unlessMissing(deleteRow(sp, 'messages', message), undefined);
    log.event('card-erased', { personId: person.id });
  }
  return newer.comes() ? 'newer' : state;
}

const ERASED = 'What this message was about has been erased, because its time in the register has ended.';
