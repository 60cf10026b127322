import { hasHeader, valuesOf, type Asking } from './headers';

/** Which mail machines have sent: none of it is answered, so that two machines do not answer each other for ever. */

/** Whether a mail reports of another that it could not be delivered. */
export const isReport = ({ from, subject, kinds, headers }: Pick<Asking, 'from' | 'subject' | 'kinds' | 'headers'>) =>
  kinds.includes('multipart/report') ||
  valuesOf({ headers }, 'content-type').some((value) => value.includes('multipart/report')) ||
  /^(postmaster|mailer-daemon|microsoftexchange[0-9a-f]{0,64})@/.test(from) ||
  /^(undeliverable|undelivered mail|delivery status notification|mail delivery failed)/i.test(subject);

/**
 * Whether a report is about a mail with this id. Exchange names the mail that came back in both headers; nobody but the
 * one whom we answered knows the id of our answer.
 */
export const isReportOf = (report: Pick<Asking, 'from' | 'subject' | 'kinds' | 'headers'>, id: string): boolean =>
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
  AUTOMATIC_SUBJECT.test(mail.subject);

/**
 * As Outlook, Exchange, Gmail and mail programs of councils begin the subject of an automatic reply, Welsh ones too.
 */
const AUTOMATIC_SUBJECT =
  /^\s*(?:automatic reply|automated reply|auto(?:matic)?[ -]?(?:reply|response|acknowledge?ment)|out of (?:the )?office|ymateb awtomatig|ateb awtomatig|allan o’?r swyddfa)\b/i;

/** Whether its sender takes no answers, by the name before the “@”. */
export const takesNoReplies = (address: string): boolean => {
  const name = address.slice(0, Math.max(0, address.lastIndexOf('@'))).replace(/[^a-z0-9]/g, '');
  return name.includes('noreply') || name.includes('donotreply') || name.includes('dontreply');
};

const ENCRYPTED = ['application/pkcs7-mime', 'application/x-pkcs7-mime', 'application/x-microsoft-rpmsg-message'];

export const isEncrypted = ({ kinds, subject }: Pick<Asking, 'kinds' | 'subject'>): boolean =>
  kinds.some((kind) => ENCRYPTED.includes(kind)) || /^\s*\[secure\]/i.test(subject);
