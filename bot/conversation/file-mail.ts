import { ukDay } from '../../src/domain/dates';
import { mayReadMail } from '../../src/domain/mail/who-reads';
import { authoriseStep } from '../../src/domain/review/decide';
import type { CardInvoke, Turn, TurnResponse } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { NO_SUCH_MAIL } from './record-mail';
import { inPlaceOf, lookUp, refusedPress } from './show';

/**
 * Files a mail and its attachments with a review that exists, and shows the review, with what the mail may be recorded
 * as. The service files them within a minute.
 */
export async function fileMailWith(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { mail: key, reference }: { readonly mail: string; readonly reference: string }
): Promise<TurnResponse> {
  const { personId } = turn.chat;
  const [mail, access] = await Promise.all([deps.queries.mail(key), lookUp(deps, reference, personId)]);
  if (!access.ok) return refusedPress(deps, turn, access);
  const { viewer, directory, stored } = access;
  if (!mail || !mayReadMail(mail, viewer, ukDay(deps.now())))
    return refusedPress(deps, turn, { code: 'no-such-mail', sentence: NO_SUCH_MAIL });
  const authorised = authoriseStep('file-paper', {
    review: stored.review,
    reference,
    actor: viewer,
    directory,
    now: deps.now()
  });
  if (!authorised.ok)
    return inPlaceOf(deps, access, turn, { banner: { text: authorised.refusal.sentence, tone: 'attention' } });
  const filed = await deps.fileMail(mail, reference, { id: viewer.id, name: viewer.name });
  return inPlaceOf(deps, access, turn, {
    banner: filed
      ? {
          text: 'The mail and its attachments are being filed with this review. Record what it says below.',
          tone: 'good'
        }
      : { text: 'Someone else has just dealt with this mail.', tone: 'attention' }
  });
}
