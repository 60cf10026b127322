import type { Directory } from '../../people/people';
import { noticesFor } from '../../notices';
import { several } from '../../several';
import { STEPS } from '../../steps';
import type { Refusal } from '../refusal';
import type { ReviewEvent } from '../review';
import type { Past } from '../situation';
import { isFirstStep } from './recorded-event';
import { concernedBy, recordedAs, whatIsPutRight } from './put-right';
import { recordedSince, replay } from './replay';

/**
 * Asks about the withdrawal of a notification, which ends the review: what was recorded on it since, and who will be
 * informed. Nothing for any other event.
 */
export function askAboutWithdrawal(
  event: ReviewEvent,
  past: Past | undefined,
  directory: Directory
): Refusal | undefined {
  const recorded = event.step === 'withdraw' ? recordedAs(past, whatIsPutRight(event)) : undefined;
  if (!past || !recorded || !isFirstStep(recorded.step)) return undefined;
  const { told } = noticesFor(event, replay([...past.events, event]), directory, concernedBy(event, past));
  const names = [...new Set(told.map(({ person }) => person.name))];
  const since = recordedSince(recorded, past).length;
  const sentence = [
    'This closes the review as recorded by mistake.',
    since === 0
      ? 'Nothing else has been recorded on it.'
      : `${several(since, 'step')} ${since === 1 ? 'has' : 'have'} been recorded on it since.`,
    names.length === 0 ? 'Nobody else is informed.' : `These people will be informed: ${names.join(', ')}.`,
    'Nothing has been recorded yet. If this is right, withdraw it.'
  ].join(' ');
  return { code: 'unlikely', rule: STEPS.withdraw.rule, sentence, fields: { of: sentence } };
}
