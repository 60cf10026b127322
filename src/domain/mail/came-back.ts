import type { Asking } from './acknowledging';
import type { Mail } from './mail';

type Report = Pick<Asking, 'headers'> & Pick<Mail, 'receivedAt'>;

/**
 * The mail whose acknowledgement came back, of those in the conversation of the report that says so: the one that the
 * report names, or else the last that was acknowledged. `not-yet` while one is being sent, because it may be that one.
 */
export function mailOfReport<M extends Mail>(report: Report, conversation: readonly M[]): M | 'not-yet' | undefined {
  const latest = [...conversation].sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  const named = namedIn(report);
  const find = (holds: (mail: M) => boolean): M | undefined => latest.find(holds);
  return (
    find(({ acknowledgement: one }) => (one.is === 'sent' || one.is === 'bounced') && named(one.internetMessageId)) ??
    // The same report, whose registration was interrupted.
    find(({ acknowledgement: one }) => one.is === 'bounced' && one.at === report.receivedAt) ??
    (latest.some(({ acknowledgement: { is } }) => is === 'sending') ? 'not-yet' : undefined) ??
    find(({ acknowledgement: { is } }) => is === 'sent') ??
    find(({ acknowledgement: { is } }) => is === 'bounced')
  );
}

function namedIn({ headers }: Report): (id: string | undefined) => boolean {
  const names = headers.filter(({ name }) => name === 'in-reply-to').map(({ value }) => value);
  return (id = '') => id !== '' && names.some((value) => value.includes(id));
}
