import { ukDay } from '../../src/domain/dates';
import { mayReadMail, readsMailbox } from '../../src/domain/mail/who-reads';
import { personIn, type Directory } from '../../src/domain/people/people';
import { sayIn, type Say } from '../../src/domain/text';
import { inOneRequest } from '../../src/register/client/one-request';
import type { Review } from '../../src/domain/review/review';
import { readConversations } from '../../src/register/conversations';
import { readDirectory } from '../../src/register/directory/directory';
import { readMail, type StoredMail } from '../../src/register/mail/mails';
import { messagesOf, type StoredMessage } from '../../src/register/messages';
import { readReview } from '../../src/register/reviews/reviews';
import { mayFileWith } from '../mail/may-file';
import type { Card } from '../cards/card';
import { mailCard, mailSummary } from '../cards/mail-card';
import { sentMailCard, sentMailSummary } from '../cards/sent-mail-card';
import { sentenceCard } from '../cards/sentence-card';
import { deliver, giveUp } from './deliver';
import type { Delivering, DeliveryState } from './delivering';
import { decideDelivery } from './delivery-decision';
import { redraw } from './redraw';
import type { Newer } from './turns';

/** What the messages about a mail are found by. */
export const mailReference = (key: string): string => `${OF_MAIL}${key}`;

/** The mail that the messages of a reference are about; undefined for those of a review or a digest. */
export const mailOfReference = (reference: string): string | undefined =>
  reference.startsWith(OF_MAIL) ? reference.slice(OF_MAIL.length) : undefined;

const OF_MAIL = 'mail/';

/** Sends what waits about one mail, and brings its cards up to date. One who may not read it any more is told so. */
export async function deliverMail(
  deps: Delivering,
  key: string,
  { newer, reopened }: { readonly newer: Newer; readonly reopened?: string | undefined }
): Promise<DeliveryState> {
  const { sp, site, now, log } = deps;
  const [mail, messages, directory, { clock, settings }] = await deps.gate('after', () =>
    inOneRequest(sp, (batch) => [
      readMail(batch, key),
      messagesOf(batch, mailReference(key)),
      readDirectory(batch),
      site.read(batch)
    ])
  );
  if (!mail) return 'done';
  const [chats, ...reviews] = await inOneRequest(sp, (batch) => [
    readConversations(batch, [...new Set(messages.map(({ person }) => person.id))]),
    ...reviewsToFileWith(mail).map((reference) => readReview(batch, reference))
  ]);
  const named = reviews.flatMap((stored) => stored?.review ?? []);
  const say = sayIn(settings.labels);
  let state: DeliveryState = 'done';
  for (const message of messages) {
    const chat = chats.find(({ personId }) => personId === message.person.id);
    const decision = decideDelivery(message, { now: now(), clock });
    if (!chat || !message.mail) continue;
    const card = cardFor({ message, mail, named, directory, deps, say });
    if (decision === 'give up') await giveUp(sp, message, now());
    else if (
      decision === 'send' &&
      (message.person.id === reopened || chat.conversationId !== message.conversationId)
    ) {
      const outcome = await deliver(
        deps,
        message,
        chat,
        card,
        mail.outgoing ? sentMailSummary(mail) : mailSummary(mail, message.mail.why)
      );
      log.event('mail-told', { id: key, personId: chat.personId, outcome });
      if (outcome === 'later') state = 'later';
    } else if (message.state === 'sent' && chat.conversationId === message.conversationId) {
      const updating = await redraw(deps, { message, chat, card, newer });
      if (!updating.ok && !updating.gone) state = 'later';
    }
  }
  return newer.comes() ? 'newer' : state;
}

function cardFor(o: {
  readonly message: StoredMessage;
  readonly mail: StoredMail;
  /** The reviews that it may belong to. */
  readonly named: readonly Review[];
  readonly directory: Directory;
  readonly deps: Delivering;
  readonly say: Say;
}): Card {
  const { message, mail, named, directory, deps, say } = o;
  const today = ukDay(deps.now());
  const person = personIn(directory, message.person.id);
  if (message.mail?.why === 'vacant')
    return sentenceCard({ title: VACANT, sentence: nobodyInPost(directory, today), say });
  if (!person || !mayReadMail(mail, person, today)) return sentenceCard({ sentence: NOT_YOURS, say });
  if (mail.outgoing) return sentMailCard({ mail, outgoing: mail.outgoing, say });
  return mailCard({
    mail,
    step: readsMailbox(person, today) ? 'notify-child' : 'notify-adult',
    fileWith: named.flatMap((review) => {
      const { reference } = review;
      return mayFileWith({ review, reference, actor: person, directory, now: deps.now() }) ? [reference] : [];
    }),
    why: message.mail?.why ?? 'arrived',
    link: deps.mailLink(mail.key),
    say
  });
}

/** Those of a mail that waits for a person. */
const reviewsToFileWith = ({ stage, read }: StoredMail): readonly string[] =>
  stage === 'waiting' ? (read?.ownReferences ?? []) : [];

const VACANT = 'The mailbox';

/** To administrators, who add people to the Directory and read no mail. */
const nobodyInPost = ({ people }: Directory, today: string): string =>
  people.some((each) => readsMailbox(each, today))
    ? 'A mail arrived while the post of intake team was vacant. The intake team has been informed since.'
    : 'A mail has arrived in the mailbox, and the post of intake team is vacant. Add someone to the Directory: they are informed of the mails that wait.';

const NOT_YOURS = 'This mail is with others now.';
