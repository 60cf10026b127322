import type { MailSending } from '../../../bot/mail/mail-sending';

/** A service that sends no email about reviews, as a site is until an administrator allows it. */
export const NOTHING_SENT: MailSending = {
  offered: async () => ({ ok: true, mails: [], sent: [] }),
  send: () => Promise.reject(new Error('No email was offered to be sent.'))
};
