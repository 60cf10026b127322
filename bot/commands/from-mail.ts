import type { Answers } from '../../src/domain/fields';
import { citationOf, type Mail } from '../../src/domain/mail/mail';
import { mayReadMail } from '../../src/domain/mail/who-reads';
import type { Person } from '../../src/domain/people/people';

/**
 * The answers of a new review that is recorded from a mail, which say from which; undefined where the person may not
 * read it. What a form says of a mail by itself counts for nothing. `today` is YYYY-MM-DD.
 */
export function answersFromMail(
  given: Answers,
  o: {
    /** The key of the mail, where the form is one of a mail. */
    readonly key: string | undefined;
    readonly mail: Mail | undefined;
    readonly actor: Person;
    readonly today: string;
  }
): Answers | undefined {
  const answers = Object.fromEntries(Object.entries(given).filter(([id]) => id !== 'mail'));
  if (o.key === undefined) return answers;
  return o.mail && mayReadMail(o.mail, o.actor, o.today) ? { ...answers, mail: citationOf(o.mail) } : undefined;
}
