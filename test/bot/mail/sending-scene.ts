import { createMailSending, type MailSending } from '../../../bot/mail/mail-sending';
import { withLineFeeds } from '../../../src/domain/input/characters';
import type { EmailTemplateId } from '../../../src/domain/email-templates';
import type { Mail } from '../../../src/domain/mail/mail';
import type { Person } from '../../../src/domain/people/people';
import { STANDARD_SETTINGS } from '../../../src/domain/settings';
import { readMail, saveMail } from '../../../src/register/mail/mails';
import { colleague, director, inspector, notifies } from '../../domain/builders';
import { createClock } from '../../../bot/settings/working-days';
import { createShown, entryAfter } from '../../register/entries';
import { enterInDirectory } from '../../register/in-post';
import { ADDRESS } from '../../sharepoint/local/mail/mailbox';
import { letter, openMailScene } from './mail-scene';

export const REFERENCE = 'SCR-A-2012-0001';
export const FROM = 'safeguarding@trust.nhs.uk';

export type SendingScene = Awaited<ReturnType<typeof openSendingScene>>;

/**
 * An adult review with a mail of its partnership, which the inspector was handed; and what the service sends about it.
 */
export async function openSendingScene() {
  const scene = await openMailScene();
  const { sp } = scene.site;
  for (const person of [inspector, colleague, director]) await enterInDirectory(sp, person);
  await createShown(sp, entryAfter([notifies()], REFERENCE), 'k1');
  await scene.mailbox.deliver(letter({ from: FROM }));
  await scene.sweep();
  await scene.sweep();
  const [arrived] = await scene.mails();
  if (!arrived) throw new Error('The mail has not arrived.');
  const change = async (next: Partial<Mail>): Promise<void> => {
    const stored = await readMail(sp, arrived.key);
    if (!stored || (await saveMail(sp, stored, { ...stored, ...next })) === 'changed') throw new Error('Not changed.');
  };
  const { id, name } = inspector;
  await change({ stage: 'recorded', reference: REFERENCE, by: { id, name }, handedTo: { id, name } });
  const allowed = { mailbox: ADDRESS, domains: ['nhs.uk'] as readonly string[], sends: true };
  const sending: MailSending = createMailSending({
    sp,
    now: () => scene.clock.at,
    site: {
      read: () =>
        Promise.resolve({
          settings: { ...STANDARD_SETTINGS, mail: { ...STANDARD_SETTINGS.mail, ...allowed } },
          clock: createClock(STANDARD_SETTINGS),
          rows: []
        })
    }
  });
  return {
    ...scene,
    sp,
    mail: arrived.key,
    change,
    /** What the site allows, to be changed. */
    allowed,
    offered: (template: EmailTemplateId, who: Pick<Person, 'id'> = inspector) =>
      sending.offered({ actorId: who.id, reference: REFERENCE, template }),
    send: (template: EmailTemplateId, o: { who?: Pick<Person, 'id'>; press?: string; mail?: string } = {}) =>
      sending.send({
        actorId: (o.who ?? inspector).id,
        reference: REFERENCE,
        template,
        mail: o.mail ?? arrived.key,
        press: o.press ?? '1'
      }),
    /** The rows of what was to be sent. */
    outgoing: async () => (await scene.mails()).filter(({ outgoing }) => outgoing),
    /** What was sent besides the acknowledgement. */
    emails: async () =>
      (await scene.sent())
        .filter(({ text }) => text.startsWith('Dear colleague,'))
        .map(({ recipients, text, subject }) => ({ recipients, text: withLineFeeds(text).trim(), subject }))
  };
}
