import { createGraph } from '../../../bot/mail/graph';
import { createMailbox } from '../../../bot/mail/mailbox';
import { reconcileMail, sweepMail, type MailSweepOptions } from '../../../bot/mail/mail-sweep';
import type { MailRead } from '../../../src/domain/mail/mail';
import { mailsSince } from '../../../src/register/mail/mails';
import { intake } from '../../domain/builders';
import { enterInDirectory } from '../../register/in-post';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { ADDRESS, startMailbox } from '../../sharepoint/local/mail/mailbox';
import { commandsOn } from '../commands-on';
import { silent } from '../outbox/copies';

export const TEXT = 'Thank you. We have received your mail.';
export const NOTHING_READ: MailRead = { answers: {}, asked: [], ownReferences: [], mayBe: [] };

interface Letter {
  readonly from?: string;
  readonly subject?: string;
  readonly headers?: string;
  readonly text?: string;
}

export const letter = (o: Letter = {}): string =>
  [
    `From: ${o.from ?? 'safeguarding@trust.nhs.uk'}`,
    `To: ${ADDRESS}`,
    `Subject: ${o.subject ?? 'Notification of a review'}`,
    ...(o.headers ? [o.headers] : []),
    'Content-Type: text/plain; charset=utf-8',
    '',
    o.text ?? 'Local authority: Bristol'
  ].join('\r\n');

/** A report of Exchange that a mail with this id could not be delivered. */
export const failedDelivery = (internetMessageId: string): string =>
  [
    'From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@regulator.example>',
    'To: safeguarding@trust.nhs.uk',
    'Subject: Undeliverable: RE: Notification of a review',
    `In-Reply-To: ${internetMessageId}`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'The address was not found.',
    '--b--'
  ].join('\r\n');

export type MailScene = Awaited<ReturnType<typeof openMailScene>>;
export type MailSceneOn = Awaited<ReturnType<typeof openMailSceneOn>>;

/** A site and a mailbox, and the service’s look through it. `at` is what the service’s clock says. */
export async function openMailScene() {
  const site: LocalSite = await openProvisionedSite();
  await enterInDirectory(site.sp, intake);
  const scene = await openMailSceneOn(site);
  return {
    ...scene,
    async close() {
      await site.close();
      await scene.close();
    }
  };
}

/** The same on a site that has its intake team, and goes on. */
export async function openMailSceneOn(site: LocalSite) {
  const mailbox = await startMailbox();
  const clock = { at: new Date().toISOString() };
  const logged: string[] = [];
  const options = (more: Partial<MailSweepOptions> = {}): MailSweepOptions => ({
    sp: site.sp,
    now: () => clock.at,
    mailbox: createMailbox(
      createGraph({ url: `${mailbox.origin}/graph/v1.0`, token: () => Promise.resolve('app') }),
      ADDRESS
    ),
    whose: { mailbox: ADDRESS, domains: ['nhs.uk'] },
    text: TEXT,
    site: { domains: ['nhs.uk'], sends: true },
    commands: commandsOn(site.sp, () => clock.at),
    log: { ...silent, event: (name) => void logged.push(name), fault: (name) => void logged.push(name) },
    redraw: () => undefined,
    read: () => Promise.resolve(NOTHING_READ),
    // Exchange takes a moment to put what was sent into Sent Items: 300 ms here.
    pause: () => new Promise((done) => setTimeout(done, 150)),
    ...more
  });
  return {
    site,
    mailbox,
    clock,
    logged,
    options,
    sweep: (more?: Partial<MailSweepOptions>) => sweepMail(options(more)),
    reconcile: (more?: Partial<MailSweepOptions>) => reconcileMail(options(more), '2020-01-01T00:00:00Z'),
    mails: () => mailsSince(site.sp, '2000-01-01T00:00:00Z', 100),
    folders: async (): Promise<readonly string[]> =>
      (await mailbox.contents()).arrived.map(({ folder }: { readonly folder: string }) => folder),
    sent: async (): Promise<
      readonly { readonly recipients: readonly string[]; readonly text: string; readonly subject: string }[]
    > => (await mailbox.contents()).sent,
    close: () => mailbox.close()
  };
}
