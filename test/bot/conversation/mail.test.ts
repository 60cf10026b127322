import { mailListed } from '../../../bot/mail/mail-listed';
import { formKeyOf } from '../../../src/domain/mail/mail';
import type { StoredMail } from '../../../src/register/mail/mails';
import { etagOf } from '../../../src/register/client/etag';
import { notifiesChild } from '../../domain/acts';
import { inspector, intake, outsider } from '../../domain/builders';
import { aMail } from '../../domain/mail/a-mail';
import { ofType } from '../cards/parsing';
import { createDesk, inPlace, posted, storedAfter } from './desk';

/** KP-5: notifications reach “a central, dedicated mailbox”. What the buttons of a mail’s card do. */

const mail: StoredMail = { ...aMail, id: 1, etag: etagOf('"a,1"') };
const pressed = { verb: 'record-mail', mail: mail.key, step: 'notify-child' };

describe('“Record a new children’s review from it”', () => {
  it('opens the form, filled in from the mail, with the key of the mail', async () => {
    const desk = createDesk({ mail });
    const card = (await desk.press(intake, pressed)).post?.[0]?.card;
    if (!card) throw new Error('No form');
    expect(JSON.stringify(card)).toContain(`"form":"${formKeyOf(mail)}"`);
    const values = Object.fromEntries(ofType(card, 'Input.').map(({ id, value }) => [JSON.stringify(id), value]));
    expect(values).toMatchObject({ '"authority"': 'Bristol, City of' });
  });

  it.each([
    ['an inspector to whom it was not handed', inspector, mail],
    ['a person without a post', outsider, mail],
    ['anyone, once there is no such mail', intake, undefined]
  ])('tells %s nothing of it', async (_, person, there) => {
    const desk = createDesk(there ? { mail: there } : {});
    expect(inPlace(await desk.press(person, pressed))).toContain('There is no such mail');
  });

  it('opens for the one to whom it was handed', async () => {
    const read = { answers: {}, asked: [], ownReferences: [], mayBe: [], kind: 'adult' as const };
    const desk = createDesk({ mail: { ...mail, read, handedTo: { id: inspector.id, name: inspector.name } } });
    expect(posted(await desk.press(inspector, { ...pressed, step: 'notify-adult' }))).toContain(
      'Record a new adult review'
    );
  });

  it('has no form for a review of the kind that others record', async () => {
    const desk = createDesk({ mail: { ...mail, handedTo: { id: inspector.id, name: inspector.name } } });
    expect(inPlace(await desk.press(inspector, { ...pressed, step: 'notify-adult' }))).toContain(
      'which the intake team records'
    );
  });

  it('shows the review, once it was recorded', async () => {
    const stored = storedAfter([notifiesChild()]);
    const desk = createDesk({ stored, mail: { ...mail, stage: 'recorded', reference: stored.review.reference } });
    expect(inPlace(await desk.press(intake, pressed))).toContain(stored.review.reference);
  });
});

describe('“File it with …”', () => {
  const stored = storedAfter([notifiesChild()]);
  const { reference } = stored.review;
  const press = { verb: 'file-mail', mail: mail.key, reference };

  it('has it filed in the name of the person, and shows the review', async () => {
    const desk = createDesk({ stored, mail, fileMail: { ok: true, mail: mailListed(mail) } });
    expect(inPlace(await desk.press(intake, press))).toContain('being filed with this review');
    expect(desk.filings).toEqual([{ mail: mail.key, reference, by: intake.id }]);
  });

  it('says why it is not, and that there is none to those who may not read it', async () => {
    const refusal = { code: 'guarded', rule: 'KP-5', sentence: 'This mail has already been filed.' } as const;
    const refused = createDesk({ stored, mail, fileMail: { ok: false, refusal } });
    expect(inPlace(await refused.press(intake, press))).toContain('already been filed');
    const unseen = createDesk({ stored, mail });
    expect(inPlace(await unseen.press(inspector, press))).toContain('There is no such mail');
  });
});

describe('the mail that waits', () => {
  const handed = { ...mail, handedTo: { id: inspector.id, name: inspector.name } };

  it.each(['mail', 'my mail', 'Show the mailbox', 'emails', 'inbox'])('is listed for “%s”', async (text) => {
    const said = posted(await createDesk({ mail }).say(intake, text));
    expect(said).toContain('trust.nhs.uk, received 7 August 2012 at 11:12am');
    expect(said).toContain(`mail=${mail.key}`);
    expect(said).not.toContain(mail.subject);
  });

  it('is in “what next” and on the first card of the intake team', async () => {
    expect(posted(await createDesk({ mail }).say(intake, 'what next'))).toContain('Mail that waits for you');
    const hello = posted(await createDesk({ mail }).say(intake, 'hello'));
    expect(hello).toContain('View the mail that waits');
    expect(hello).toContain('“mail”');
    expect(posted(await createDesk({ mail }).press(intake, { verb: 'waiting-mail' }))).toContain('trust.nhs.uk');
  });

  it('is for the one to whom it was handed, and for nobody else', async () => {
    expect(posted(await createDesk({ mail: handed }).say(inspector, 'what next'))).toContain('trust.nhs.uk');
    for (const [who, one] of [
      [intake, handed],
      [inspector, mail],
      [intake, { ...mail, stage: 'set-aside' as const }]
    ] as const) {
      const desk = createDesk({ mail: one });
      expect(posted(await desk.say(who, 'mail'))).toContain('No mail waits for you');
      expect(posted(await desk.say(who, 'what next'))).not.toContain('trust.nhs.uk');
    }
    expect(posted(await createDesk({ mail }).say(outsider, 'mail'))).toContain('not in the Directory');
  });
});
