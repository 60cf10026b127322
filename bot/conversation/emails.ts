import { ukDay } from '../../src/domain/dates';
import { whyNoEmail } from '../../src/domain/email-templates/why-not';
import { EMAIL_TEMPLATES, emailFor, emailTemplatesFor, type EmailTemplateId } from '../../src/domain/email-templates';
import type { AnswerableMail } from '../../src/domain/mail/answering';
import { text } from '../../src/domain/text';
import { viewReview } from '../cards/buttons';
import { emailCard } from '../cards/email-template-card';
import { sendEmailCard } from '../cards/send-email-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { answerWith, stepsOpen } from './other-steps';
import { lookUp, refusedPress } from './show';

interface Wanted {
  readonly reference: string;
  readonly text: EmailTemplateId;
}

/** One that the service is to send: the mail that it answers, and the key of the press. */
interface WantedSent extends Wanted {
  readonly mail: string;
  readonly form: string;
}

/** An email for the person to send, in their own name, if the step that it goes with is open to them. */
export async function showEmail(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference, text: id }: Wanted
): Promise<TurnResponse> {
  const [access, mails] = await Promise.all([
    lookUp(deps, reference, turn.chat.personId),
    answerable(deps, turn, { reference, text: id })
  ]);
  if (!access.ok) return refusedPress(deps, turn, access);
  const { review } = access.stored;
  const today = ukDay(deps.now());
  if (!emailTemplatesFor(review, stepsOpen(deps, access), today).includes(id))
    return refusedPress(
      deps,
      turn,
      whyNoEmail(id, { review, reference, actor: access.viewer, directory: access.directory, now: deps.now() })
    );
  const say = deps.sayFor(review.kind);
  return answerWith(
    turn,
    emailCard({
      review,
      id,
      email: emailFor(id, review, access.viewer, today),
      link: deps.links.email(reference, id),
      mails,
      say
    }),
    say(text`${EMAIL_TEMPLATES[id].label}, ${reference}`)
  );
}

/** Asks once whether the service is to send it. */
export async function askToSend(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference, text: id, mail: key, form }: WantedSent
): Promise<TurnResponse> {
  const [access, mails] = await Promise.all([
    lookUp(deps, reference, turn.chat.personId),
    answerable(deps, turn, { reference, text: id })
  ]);
  if (!access.ok) return refusedPress(deps, turn, access);
  const mail = mails.find((each) => each.key === key);
  if (!mail) return refusedPress(deps, turn, NOT_SENT);
  return {
    inPlace: {
      card: sendEmailCard({ reference, id, mail, form, say: deps.sayFor(access.stored.review.kind) })
    }
  };
}

/** Has the service send it. */
export async function sendEmail(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference, text: id, mail, form }: WantedSent
): Promise<TurnResponse> {
  const sent = await deps.mailSending.send({
    actorId: turn.chat.personId,
    reference,
    template: id,
    mail,
    press: form
  });
  if (!sent.ok) return refusedPress(deps, turn, sent.refusal);
  return {
    inPlace: {
      card: sentenceCard({
        title: text`${EMAIL_TEMPLATES[id].label}, ${reference}`,
        sentence: `It is sent to ${sent.to} within a minute, and then filed with the review. If it cannot be sent, you’ll get a message.`,
        buttons: [viewReview(reference)],
        say: deps.sayFor()
      })
    }
  };
}

/** The mails that it can answer; none where the person may not have it sent. */
async function answerable(
  { mailSending }: ConversationDependencies,
  { chat }: Turn,
  { reference, text: id }: Wanted
): Promise<readonly AnswerableMail[]> {
  const offered = await mailSending.offered({ actorId: chat.personId, reference, template: id });
  return offered.ok ? offered.mails : [];
}

const NOT_SENT = {
  code: 'not-open',
  sentence: 'This email cannot be sent from the mailbox any more. View the review again to see what comes next.'
};
