import { postsOf, type Person } from '../people/people';
import type { Mail } from './mail';

/** Whether a person may read a mail: the intake team, and the one to whom it was handed. `today` is YYYY-MM-DD. */
export const mayReadMail = (mail: Pick<Mail, 'handedTo'>, person: Person, today: string): boolean =>
  readsMailbox(person, today) || mail.handedTo?.id === person.id;

/** Whether a person reads all mail of the mailbox, and hands it to others (KP-5). */
export const readsMailbox = (person: Person, today: string): boolean =>
  postsOf(person, today).some(({ post }) => post === 'intake-team');

/**
 * Whether a mail waits for a person: one that they were handed, or, for the intake team, one that nobody was handed.
 */
export const waitsFor = (mail: Pick<Mail, 'stage' | 'handedTo'>, person: Person, today: string): boolean =>
  mail.stage === 'waiting' && (mail.handedTo ? mail.handedTo.id === person.id : readsMailbox(person, today));
