import { escaped } from './bodies';
import { addresses, dateOf, encoded, mimeOf } from './compose';
import { newInternetMessageId } from './ids';
import type { Message, Recipient } from './message';

/**
 * The report that Exchange puts into the inbox of the sender where a mail could not be delivered (RFC 3464). Its
 * recipients, as Graph shows them, are those that it is about.
 */
export function nonDeliveryReport(o: {
  readonly mail: Pick<Message, 'subject' | 'internetMessageId'>;
  readonly failed: readonly Recipient[];
  /** Of the mailbox. */
  readonly address: string;
  readonly at: Date;
}): Buffer {
  const { mail, failed, address, at } = o;
  const domain = address.slice(address.indexOf('@') + 1);
  const reason = '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup';
  const people = failed.map((each) => `<p>${escaped(each.address)}</p>`).join('\r\n');
  return mimeOf(
    [
      ['From', `"Microsoft Outlook" <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@${domain}>`],
      ['To', addresses(failed)],
      ['Subject', encoded(`Undeliverable: ${mail.subject}`)],
      ['Date', dateOf(at)],
      ['Message-ID', newInternetMessageId(domain)],
      ['In-Reply-To', mail.internetMessageId],
      ['References', mail.internetMessageId],
      ['Return-Path', '<>'],
      ['Auto-Submitted', 'auto-replied'],
      ['X-MS-Exchange-Message-Is-Ndr', 'true']
    ],
    'multipart/report; report-type=delivery-status',
    [
      {
        type: 'text/html; charset="utf-8"',
        content: `<html><body>\r\n<p>Delivery has failed to these recipients or groups:</p>\r\n${people}\r\n<p>The email address you entered couldn't be found. Check the recipient's email address and try to resend the message.</p>\r\n</body></html>\r\n`
      },
      {
        type: 'message/delivery-status',
        content: [
          `Reporting-MTA: dns;mx.${domain}\r\n`,
          ...failed.map(
            (each) =>
              `Final-Recipient: rfc822;${each.address}\r\nAction: failed\r\nStatus: 5.1.10\r\nDiagnostic-Code: smtp;${reason}\r\n`
          )
        ].join('\r\n')
      },
      {
        type: 'text/rfc822-headers',
        content: `From: <${address}>\r\nSubject: ${encoded(mail.subject)}\r\nMessage-ID: ${mail.internetMessageId}\r\n`
      }
    ]
  );
}
