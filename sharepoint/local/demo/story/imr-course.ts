import type { Diary } from './diary';
import sentences from './sentences.json';
import { addWorkingDays } from './working-days';

/** How often an IMR is returned for changes, and how often the partnership says by when it wants it. */
const RETURNED = 0.3;
const WANTED = 0.6;

/** The individual management review, from its request until it is provided. Gives the day on which it was. */
export function writeImrCourse(diary: Diary, from: string): string {
  const { chance, subject, author } = diary;
  const asked = diary.after(from, 12);
  const dueOn = chance.happens(WANTED) ? addWorkingDays(asked, chance.between(28, 45)) : '';
  diary.write(asked, 'inspector', 'request-imr', { askedOn: asked, dueOn });
  const appointed = diary.after(asked, 3);
  diary.write(appointed, 'director', 'appoint-author', { author: author.id });
  if (subject.kind === 'adult') {
    const requested = diary.after(asked, 1);
    diary.write(requested, 'inspector', 'request-terms', { requestedOn: requested });
    const received = diary.after(requested, 7);
    diary.write(received, 'inspector', 'receive-terms', { receivedOn: received });
  }
  let submitted = diary.after(appointed, 16);
  const submit = (version: string): void => {
    diary.write(submitted, 'author', 'make-imr-file', { version });
    diary.write(submitted, 'author', 'submit-imr', { version, independent: 'yes' });
  };
  let version = '1.0';
  submit(version);
  let decided = diary.after(submitted, 3);
  if (chance.happens(RETURNED)) {
    diary.write(decided, 'director', 'return-imr', { version, reasons: chance.oneOf(sentences.returns) });
    submitted = diary.after(decided, 8);
    version = '2.0';
    submit(version);
    decided = diary.after(submitted, 3);
  }
  diary.write(decided, 'director', 'agree-imr', { version, read: 'yes' });
  const provided = diary.after(decided, 2);
  diary.write(provided, 'inspector', 'provide-imr', { version, providedOn: provided });
  return provided;
}
