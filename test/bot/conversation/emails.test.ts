import type { MailSending } from '../../../bot/mail/mail-sending';
import { inspector, notifies } from '../../domain/builders';
import { ofType } from '../cards/parsing';
import { createDesk, inPlace, posted, storedAfter } from './desk';

/** An email that the service sends from the mailbox, from the chat. */

const stored = storedAfter([notifies()]);
const { reference, seq } = stored.review;
const mail = {
  key: '0123456789abcdef',
  receivedAt: '2012-08-03T10:12:00.000Z',
  organisation: 'trust.nhs.uk',
  address: 'safeguarding@trust.nhs.uk'
};
const wanted = { reference, text: 'draft-request' };

function open(o: Partial<MailSending> = {}) {
  const sent: unknown[] = [];
  const desk = createDesk({
    stored,
    mailSending: {
      offered: async () => ({ ok: true, mails: [mail], sent: [] }),
      send: async (asked) => {
        sent.push(asked);
        return { ok: true, to: mail.organisation };
      },
      ...o
    }
  });
  return { desk, sent };
}

test('the card of an email asks once, names the organisation alone, and then has it sent for the person who pressed', async () => {
  const { desk, sent } = open();
  const card = (await desk.press(inspector, { verb: 'show-text', ...wanted })).post?.[0]?.card;
  if (!card) throw new Error('No card');
  const [button] = ofType(card, 'Action.Execute').filter(({ verb }) => verb === 'ask-to-send');
  expect(button).toMatchObject({
    title: 'Send it from the mailbox: the mail of 3 August 2012, trust.nhs.uk',
    data: { ...wanted, mail: mail.key, form: String(seq) }
  });
  expect(JSON.stringify(card)).not.toContain(mail.address);
  const press = { ...wanted, mail: mail.key, form: String(seq) };
  const asked = inPlace(await desk.press(inspector, { verb: 'ask-to-send', ...press }));
  expect(asked).toContain('Send to the sender of the mail of 3 August 2012, trust.nhs.uk?');
  expect(asked).not.toContain(mail.address);
  expect(sent).toEqual([]);
  expect(inPlace(await desk.press(inspector, { verb: 'send-text', ...press }))).toContain('It is sent to trust.nhs.uk');
  expect(sent).toEqual([
    { actorId: inspector.id, reference, template: 'draft-request', mail: mail.key, press: String(seq) }
  ]);
});

test('where nothing can be sent the card has no such button, and what is refused says why', async () => {
  const { desk } = open({
    offered: async () => ({ ok: true, mails: [], sent: [] }),
    send: async () => ({ ok: false, refusal: { code: 'guarded', rule: 'KP-5', sentence: 'Not from here.' } })
  });
  expect(posted(await desk.press(inspector, { verb: 'show-text', ...wanted }))).not.toContain('ask-to-send');
  const press = { ...wanted, mail: mail.key, form: '1' };
  expect(inPlace(await desk.press(inspector, { verb: 'ask-to-send', ...press }))).toContain('cannot be sent');
  expect(inPlace(await desk.press(inspector, { verb: 'send-text', ...press }))).toContain('Not from here.');
});
