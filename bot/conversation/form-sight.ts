import { ukDay } from '../../src/domain/dates';
import { canSee, authoriseStep, NO_SUCH_REVIEW, NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import type { Refusal } from '../../src/domain/review/refusal';
import { personIn, type Directory, type Person } from '../../src/domain/people/people';
import type { Draft, DraftOf } from '../../src/register/drafts';
import type { ConversationDependencies } from './dependencies';
import type { GrantedAccess } from './show';

/** Whether somebody may fill in a form, with all that it is drawn from; `seen` is their review, unless the form would begin one. */
export type FormSight =
  | {
      readonly ok: true;
      readonly person: Person;
      readonly directory: Directory;
      readonly seen?: GrantedAccess;
      readonly draft?: Draft;
      readonly now: string;
    }
  | {
      readonly ok: false;
      readonly code: Refusal['code'];
      readonly sentence: string;
      readonly person?: Person;
      readonly directory: Directory;
      readonly seen?: GrantedAccess;
    };

/** Looks a form up for a person, in one request. */
export async function formSight({ reading, now }: ConversationDependencies, of: DraftOf): Promise<FormSight> {
  const { directory, stored, messages, draft } = await reading.form(of);
  const at = now();
  const person = personIn(directory, of.personId);
  if (!person) return { ok: false, code: 'not-in-directory', sentence: NOT_IN_DIRECTORY, directory };
  if (of.reference !== undefined && (!stored || !canSee(stored.review, person, ukDay(at))))
    return { ok: false, code: 'no-such-review', sentence: NO_SUCH_REVIEW, directory, person };
  const seen = stored && { seen: { ok: true as const, stored, messages, directory, viewer: person } };
  const standing = authoriseStep(of.step, {
    reference: of.reference ?? '',
    actor: person,
    directory,
    now: at,
    ...(stored ? { review: stored.review } : {})
  });
  if (!standing.ok)
    return { ok: false, code: standing.refusal.code, sentence: standing.refusal.sentence, directory, person, ...seen };
  return { ok: true, person, directory, now: at, ...seen, ...(draft ? { draft } : {}) };
}
