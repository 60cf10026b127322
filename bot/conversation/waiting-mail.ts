import { ukDay } from '../../src/domain/dates';
import { readsMailbox, waitsFor } from '../../src/domain/mail/who-reads';
import type { Person } from '../../src/domain/people/people';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { mailListCard, MAIL_WAITS, type WaitingMail } from '../cards/mail-list-card';
import { sentenceCard } from '../cards/sentence-card';
import type { Turn, TurnResponse } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { posting } from './draw';

/** The mail that waits for a person: for the intake team what nobody was handed, and for all what they were. */
export async function waitingMail(
  { queries, links, now }: ConversationDependencies,
  person: Person
): Promise<WaitingMail> {
  const today = ukDay(now());
  const mails = await queries.waitingMails(person.id, readsMailbox(person, today));
  return {
    mails: mails
      .filter((mail) => waitsFor(mail, person, today))
      .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt)),
    link: links.mail,
    all: links.mails
  };
}

/** Answers “mail”. */
export async function showWaitingMail(deps: ConversationDependencies, turn: Turn): Promise<TurnResponse> {
  const say = deps.sayFor();
  const person = await deps.queries.person(turn.chat.personId);
  if (!person) return { post: [posting(sentenceCard({ sentence: NOT_IN_DIRECTORY, say }), say(NOT_IN_DIRECTORY))] };
  return { post: [posting(mailListCard(await waitingMail(deps, person), say), MAIL_WAITS)] };
}
