import { mailReference } from '../../../bot/outbox/deliver-mail';
import type { Mail } from '../../../src/domain/mail/mail';
import { mailFile } from '../../../src/register/mail/mail-file';
import { mailsSince, saveMail, type StoredMail } from '../../../src/register/mail/mails';
import { messagesOf } from '../../../src/register/messages';
import type { MailSceneOn } from '../../bot/mail/mail-scene';
import type { LocalSite } from '../../register/local-site';
import type { Delivered } from './mails';
import { faultsOfRecorded } from './recording';
import type { Time } from './time';

const LOOKS = 12;
const MOST = 1000;
const A_DAY = 24 * 3_600_000;
/** The mailbox shows whole seconds. */
const ROUNDING = 1000;

const isUnsettled = ({ stage, acknowledgement: { is } }: Mail): boolean =>
  stage === 'arrived' || stage === 'recording' || is === 'due' || is === 'sending';

/** Looks until nothing is left to do, as the service does every half minute. */
export async function settleMail(
  site: LocalSite,
  { since, time, look }: { readonly since: string; readonly time: Time; readonly look: () => Promise<void> }
): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    time.later(6 * 60_000);
    await look();
    // What was sent last may come back.
    if (looks > 1 && !(await mailsSince(site.sp, since, MOST)).some(isUnsettled)) return;
  }
}

interface Arrived {
  readonly immutableId: string;
  readonly folder: string;
  readonly subject: string;
  readonly text: string;
}

interface Sent {
  readonly sentDateTime: string;
  readonly recipients: readonly string[];
  readonly internetMessageId: string;
  readonly copy: { readonly singleValueExtendedProperties: readonly { readonly value: string }[] } | null;
}

/**
 * Each mail is registered once and filed as it came, the intake team is told of it once, and it was acknowledged once,
 * or waits for a person with why. What counts is what left the mailbox. Then people deal with what waits.
 */
export async function faultsOfMail(
  { site, mailbox }: MailSceneOn,
  { since, delivered }: { readonly since: string; readonly delivered: readonly Delivered[] }
) {
  const { arrived, sent }: { arrived: readonly Arrived[]; sent: readonly Sent[] } = await mailbox.contents();
  const mails = await mailsSince(site.sp, since, MOST);
  const bouncing = new Set(delivered.flatMap(({ kind, from }) => (kind === 'bounces' ? [from] : [])));
  const faults = [
    ...arrived.flatMap(({ immutableId, subject, folder }) => {
      const { length } = mails.filter(({ messageId }) => messageId === immutableId);
      return [
        ...(length === 1 ? [] : [`${subject} is registered ${length} times`]),
        ...(['inbox', 'junkemail'].includes(folder) ? [`${subject} is still in the folder ${folder}`] : [])
      ];
    }),
    ...sent.flatMap((each) => (mails.some(({ key }) => key === markOf(each)) ? [] : ['what was sent answers no mail'])),
    ...sentTooOften(sent)
  ];
  for (const mail of mails) {
    const of = delivered.find(({ messageId }) => messageId === mail.messageId);
    const found = [
      ...faultsOfOne(mail, { of, sent, bouncing }),
      ...(await faultsOfFiling(site, mail, of)),
      ...(await faultsOfRecorded(site, mail))
    ];
    faults.push(...found.map((fault) => `${of?.kind ?? 'report'} of ${mail.from}, ${mail.key}: ${fault}`));
    if (mail.stage === 'waiting')
      await saveMail(site.sp, mail, { ...mail, stage: 'set-aside', setAside: 'Dealt with.' });
  }
  const isIn = (...states: readonly string[]): number =>
    mails.filter(({ acknowledgement: { is } }) => states.includes(is)).length;
  return { faults, acknowledged: isIn('sent', 'bounced'), withheld: isIn('withheld') };
}

const markOf = ({ copy }: Sent): string | undefined => copy?.singleValueExtendedProperties[0]?.value;

function faultsOfOne(
  { key, from, replyTo, stage, acknowledgement, reference }: Mail,
  o: { readonly of: Delivered | undefined; readonly sent: readonly Sent[]; readonly bouncing: ReadonlySet<string> }
): readonly string[] {
  const own = o.sent.filter((each) => markOf(each) === key);
  const { is } = acknowledgement;
  const why = is === 'withheld' ? acknowledgement.why : undefined;
  const wasSent = is === 'sent' || is === 'bounced';
  const expected = o.of ? o.of.withheld : 'bounce';
  const hadAnother = o.sent.some(({ recipients }) => recipients.includes(replyTo));
  const isAsExpected =
    why === expected || (expected === undefined && (why === 'again' || why === 'many') && hadAnother);
  return [
    ...(own.length === (wasSent ? 1 : 0) ? [] : [`it is ${is} ${why ?? ''}, and was sent ${own.length} times`]),
    ...(is === 'due' || is === 'sending' ? [`its acknowledgement is still ${is}`] : []),
    ...(is === 'sent' && own[0]?.internetMessageId !== acknowledgement.internetMessageId
      ? ['what proves its acknowledgement is not what was sent']
      : []),
    ...(stage === (o.of ? (reference === undefined ? 'waiting' : 'recorded') : 'set-aside') ? [] : [`it is ${stage}`]),
    ...(wasSent && (is === 'bounced') !== o.bouncing.has(from) ? [`its acknowledgement is ${is}`] : []),
    ...(isAsExpected ? [] : [`it is withheld as ${why ?? 'nothing'}`])
  ];
}

/** An address has three acknowledgements a day. */
const sentTooOften = (sent: readonly Sent[]): readonly string[] =>
  sent.flatMap(({ recipients: [to = ''], sentDateTime }, index) =>
    sent
      .slice(0, index)
      .filter(
        (before) =>
          before.recipients.includes(to) &&
          Date.parse(sentDateTime) - Date.parse(before.sentDateTime) < A_DAY - ROUNDING
      ).length >= 3
      ? [`${to} was sent four in a day`]
      : []
  );

async function faultsOfFiling(
  { sp }: LocalSite,
  mail: StoredMail,
  of: Delivered | undefined
): Promise<readonly string[]> {
  const [bytes, told] = [await mailFile(sp, mail.key), await messagesOf(sp, mailReference(mail.key))];
  const times = (why: string): number => told.filter((message) => message.mail?.why === why).length;
  const arrived = of ? 1 : 0;
  const bounced = mail.acknowledgement.is === 'bounced' ? 1 : 0;
  return [
    ...(bytes && new TextDecoder().decode(bytes).includes(of?.text ?? 'Undeliverable')
      ? []
      : ['it is not filed as it came']),
    ...(times('arrived') === arrived ? [] : [`the intake team was told ${times('arrived')} times that it arrived`]),
    ...(times('bounced') === bounced ? [] : [`the intake team was told ${times('bounced')} times that it came back`])
  ];
}
