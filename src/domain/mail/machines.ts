import { hasHeader, valuesOf, type Asking } from './headers';

/** Which mail machines have sent: none of it is answered, so that two machines do not answer each other for ever. */

type Reporting = Pick<Asking, 'from' | 'subject' | 'kinds' | 'headers'>;

/**
 * What a mail of a machine reports of another: that it came back, that it was read or delivered, or something else,
 * such as that it is late; undefined for all other mail. The type of a report is a parameter of its kind (RFC 6522);
 * that of a delivery status says nothing of how it went, so its subject is looked at.
 */
export function reportOf({ from, subject, kinds, headers }: Reporting): 'bounce' | 'receipt' | 'report' | undefined {
  const said = valuesOf({ headers }, 'content-type').find((value) => value.includes('multipart/report')) ?? '';
  const isMarked = said !== '' || kinds.includes('multipart/report');
  const isOfServer = /^(postmaster|mailer-daemon|microsoftexchange[0-9a-f]{0,64})@/.test(from);
  if (!isMarked && !isOfServer) return undefined;
  const [, type = ''] = /report-type\s*=\s*"?([a-z-]+)/.exec(said) ?? [];
  if (type === 'disposition-notification') return 'receipt';
  if (type !== '' && type !== 'delivery-status') return 'report';
  if (
    /^\s*(read|not read|deleted|delivered|relayed|expanded)\s*:|\((success|relay)\)|^\s*successful mail delivery/i.test(
      subject
    )
  )
    return 'receipt';
  return /\bdelay(?:ed)?\b|\bwarning\b/i.test(subject) ? 'report' : 'bounce';
}

/** Whether a mail reports of another that it could not be delivered. */
export const isReport = (mail: Reporting): boolean => reportOf(mail) === 'bounce';

/**
 * Whether a report is about a mail with this id. Exchange names the mail that came back in both headers; nobody but the
 * one whom we answered knows the id of our answer.
 */
export const isReportOf = (report: Reporting, id: string): boolean =>
  id !== '' &&
  isReport(report) &&
  ['in-reply-to', 'references'].some((name) =>
    valuesOf(report, name).some((value) => value.split(/\s+/).includes(id.toLowerCase()))
  );

export const isAutomatic = (mail: Pick<Asking, 'headers' | 'subject'>): boolean =>
  valuesOf(mail, 'auto-submitted').some((value) => value !== 'no') ||
  valuesOf(mail, 'precedence').some((value) => ['bulk', 'junk', 'list', 'auto_reply'].includes(value)) ||
  valuesOf(mail, 'x-auto-response-suppress').some((value) => value !== 'none') ||
  valuesOf(mail, 'return-path').some((value) => value === '<>') ||
  hasHeader(mail, 'x-autoreply', 'x-auto-reply', 'x-autorespond', 'x-autoresponder', 'x-autoreply-from') ||
  AUTOMATIC_SUBJECT.test(mail.subject) ||
  REPORT_SUBJECT.test(mail.subject);

/**
 * As Outlook, Exchange, Gmail and mail programs of councils begin the subject of an automatic reply, Welsh ones too.
 */
const AUTOMATIC_SUBJECT =
  /^\s*(?:automatic reply|automated reply|auto(?:matic)?[ -]?(?:reply|response|acknowledge?ment)|out of (?:the )?office|ymateb awtomatig|ateb awtomatig|allan o’?r swyddfa)\b/i;

/** Reports of failed delivery begin like this; so may the mail of a person. */
const REPORT_SUBJECT =
  /^\s*(?:undeliverable|undelivered mail|delivery status notification|mail delivery failed|failure notice|returned mail)/i;

/** Whether its sender takes no answers, by the name before the “@”. */
export const takesNoReplies = (address: string): boolean => {
  const name = address.slice(0, Math.max(0, address.lastIndexOf('@'))).replace(/[^a-z0-9]/g, '');
  return name.includes('noreply') || name.includes('donotreply') || name.includes('dontreply');
};

const ENCRYPTED = ['application/pkcs7-mime', 'application/x-pkcs7-mime', 'application/x-microsoft-rpmsg-message'];

export const isEncrypted = ({ kinds, subject }: Pick<Asking, 'kinds' | 'subject'>): boolean =>
  kinds.some((kind) => ENCRYPTED.includes(kind)) || /^\s*\[secure\]/i.test(subject);
