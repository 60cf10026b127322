import type { PersonRef } from '../people/person-ref';
import { postsOf, type Directory, type Person } from '../people/people';
import type { Post } from '../words';
import type { Mail } from './mail';

/** Those who record reviews: adult ones (KP-1), and those of children (KP-5). */
const RECORD: readonly Post[] = ['compliance-manager', 'compliance-inspector', 'intake-team'];

/** Those to whom the intake team may hand a mail, by name. `today` is YYYY-MM-DD. */
export const handedMailTo = ({ people }: Directory, today: string): readonly Person[] =>
  people
    .filter((person) => postsOf(person, today).some(({ post }) => RECORD.includes(post)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));

/** A mail that waits for the person to whom it was handed, though it was set aside before. */
export const handed = (mail: Mail, { id, name }: PersonRef): Mail => ({
  ...waitingAgain(mail),
  handedTo: { id, name }
});

/** A mail that waits, though it was set aside before. */
export function waitingAgain(mail: Mail): Mail {
  const next: { -readonly [Key in keyof Mail]: Mail[Key] } = { ...mail, stage: 'waiting' };
  delete next.setAside;
  return next;
}

/** Why nothing more is done with a mail; undefined for one that waits, or that was set aside and may wait again. */
export function whySettled({ stage, reference }: Pick<Mail, 'stage' | 'reference'>): string | undefined {
  switch (stage) {
    case 'arrived':
      return 'This mail is still being taken in. Try again in 10 seconds.';
    case 'recording':
    case 'recorded':
      return reference === undefined
        ? 'This mail has already been filed with a review.'
        : `This mail has already been filed with ${reference}.`;
    case 'gone':
      return 'This mail was deleted from the mailbox before it was filed.';
    case 'waiting':
    case 'set-aside':
      return undefined;
  }
}

/**
 * Why the first review cannot be recorded from a mail any more, by someone who opened it before; undefined where it
 * can.
 */
export function whyNotRecorded({ stage, reference }: Pick<Mail, 'stage' | 'reference'>): string | undefined {
  if (stage === 'set-aside')
    return 'This mail has been set aside. Put it back first, then record the review from it. Nothing has been recorded.';
  return reference === undefined
    ? undefined
    : `This mail has been filed with ${reference}. Open it again to record a further review from it. Nothing has been recorded.`;
}
