import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { MailListed } from '../../../../client/wire/mail-wire';
import { longTime } from '../../../../domain/dates';
import { daysWaited, isWaiting } from '../../state/mails';

/** What becomes of a mail. */
export function stageInWords({ stage, reference = '', further = [], setAside = '', handedTo }: MailListed): string {
  const references = [reference, ...further].join(', ');
  switch (stage) {
    case 'arrived':
      return strings.MailArrived;
    case 'waiting':
      return handedTo ? format(strings.MailHandedTo, handedTo.name) : strings.MailWaits;
    case 'recording':
      return format(strings.MailFiling, references);
    case 'recorded':
      return format(strings.MailFiled, references);
    case 'set-aside':
      return format(strings.MailSetAsideBecause, setAside);
    case 'gone':
      return strings.MailGone;
  }
}

/** Whether a mail was acknowledged, and otherwise why not. */
export function acknowledgementInWords({ acknowledgement: { is, at = '', why = '' } }: MailListed): string {
  switch (is) {
    case 'sent':
      return longTime(at);
    case 'due':
    case 'sending':
      return strings.MailBeingAcknowledged;
    case 'withheld':
      return format(strings.MailNotAcknowledged, why);
    case 'bounced':
      return format(strings.MailBounced, longTime(at));
  }
}

/** “Waiting 3 days”; empty for one that does not wait. `now` is a UTC time. */
export function waitInWords(mail: MailListed, now: string): string {
  if (!isWaiting(mail)) return '';
  const days = daysWaited(mail, now);
  if (days === 0) return strings.MailWaitedToday;
  return days === 1 ? strings.MailWaitedOne : format(strings.MailWaited, days);
}

/** What was understood of it: why not, how much, and how much is to be checked. */
export function understoodInWords({ problem, stage, understood, asked, references }: MailListed): string {
  if (problem !== undefined) return problem;
  if (stage === 'arrived' || stage === 'gone') return '';
  if (understood === 0 && references.length > 0) return strings.MailNamesReview;
  if (understood + asked === 0) return strings.MailNothingRead;
  return [
    ...(understood === 0 ? [] : [format(strings.MailAnswersRead, understood)]),
    ...(asked === 0 ? [] : [format(strings.MailToCheck, asked)])
  ].join(', ');
}
