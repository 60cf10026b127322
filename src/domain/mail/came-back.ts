import type { Asking } from './headers';
import { isReportOf } from './machines';
import type { Mail } from './mail';

/**
 * The mail whose acknowledgement came back, of those in the conversation of the report that says so and those whose
 * answer is being sent: the one whose answer the report names. `not-yet` while one is being sent, because it may be
 * that one. A report that names none of our answers may be from anyone, and changes nothing.
 */
export function mailOfReport<M extends Mail>(
  report: Pick<Asking, 'from' | 'subject' | 'kinds' | 'headers'>,
  mails: readonly M[]
): M | 'not-yet' | undefined {
  return (
    mails.find(
      ({ acknowledgement: one }) =>
        (one.is === 'sent' || one.is === 'bounced') && isReportOf(report, one.internetMessageId)
    ) ?? (mails.some(({ acknowledgement: { is } }) => is === 'sending') ? 'not-yet' : undefined)
  );
}
