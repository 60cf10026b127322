import { ukDay } from '../../src/domain/dates';
import { formKeyOf } from '../../src/domain/mail/mail';
import { kindOfOthers, RECORDED_BY_OTHERS } from '../../src/domain/mail/who-records';
import { mayReadMail } from '../../src/domain/mail/who-reads';
import type { StepId } from '../../src/domain/steps';
import { fieldsOn } from '../cards/form-fields';
import type { CardInvoke, Turn, TurnResponse } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { beginForm } from './open-form';
import { inPlaceOf, lookUp, refusedPress } from './show';

export const NO_SUCH_MAIL = 'There is no such mail, or it is with others now.';

/**
 * The form of a new review, filled in from a mail (KP-5), or the review that was recorded from it. The form has the key
 * of the mail, so that it is recorded once.
 */
export async function recordMail(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { mail: key, step }: { readonly mail: string; readonly step: StepId }
): Promise<TurnResponse> {
  const { personId } = turn.chat;
  const [mail, person] = await Promise.all([deps.queries.mail(key), deps.queries.person(personId)]);
  if (!mail || !person || !mayReadMail(mail, person, ukDay(deps.now())))
    return refusedPress(deps, turn, { code: 'no-such-mail', sentence: NO_SUCH_MAIL });
  if (mail.reference !== undefined) {
    const access = await lookUp(deps, mail.reference, personId);
    return access.ok ? inPlaceOf(deps, access, turn) : refusedPress(deps, turn, access);
  }
  const others = kindOfOthers(mail.read?.kind === undefined ? [] : [mail.read.kind], [step]);
  if (others) return refusedPress(deps, turn, { code: 'wrong-kind', sentence: RECORDED_BY_OTHERS[others] });
  const asked = fieldsOn(step, undefined).map(({ id }) => id);
  const answers = Object.fromEntries(
    Object.entries(mail.read?.answers ?? {}).filter(([field]) => asked.includes(field))
  );
  return { post: [(await beginForm(deps, personId, step, { answers, key: formKeyOf(mail) })).post] };
}
