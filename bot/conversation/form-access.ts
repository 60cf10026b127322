import { ukDay } from '../../src/domain/dates';
import { canSee, authoriseStep, NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import type { Refusal } from '../../src/domain/review/refusal';
import { personIn, type Directory, type Person } from '../../src/domain/people/people';
import type { Text } from '../../src/domain/text';
import type { StoredReview } from '../../src/register/reviews/reviews';
import type { Draft, DraftOf } from '../../src/register/drafts';
import type { ConversationDependencies } from './dependencies';
import { unseen, type GrantedAccess } from './show';

/**
 * Whether someone may fill in a form, with all that it is drawn from. `stored` is the review, unless the form would
 * begin one, and `seen` the same where they see it: a form may be open to someone who knows its facts alone.
 */
export type FormAccess =
  | {
      readonly ok: true;
      readonly person: Person;
      readonly directory: Directory;
      readonly stored?: StoredReview;
      readonly seen?: GrantedAccess;
      readonly draft?: Draft;
      readonly now: string;
    }
  | {
      readonly ok: false;
      readonly code: Refusal['code'];
      readonly sentence: Text;
      readonly person?: Person;
      readonly directory: Directory;
      readonly seen?: GrantedAccess;
    };

/** Looks a form up for a person, in one request. */
export async function formAccess({ queries, now }: ConversationDependencies, of: DraftOf): Promise<FormAccess> {
  const { directory, stored, messages, draft } = await queries.form(of);
  const at = now();
  const person = personIn(directory, of.personId);
  if (!person) return { ok: false, code: 'not-in-directory', sentence: NOT_IN_DIRECTORY, directory };
  const isSeen = stored !== undefined && canSee(stored.review, person, ukDay(at));
  const authorised = authoriseStep(of.step, {
    reference: of.reference ?? '',
    actor: person,
    directory,
    now: at,
    ...(stored ? { review: stored.review } : {})
  });
  if (of.reference !== undefined && (!stored || !(isSeen || authorised.ok)))
    return { ...unseen({ stored, directory, viewer: person, now: at }), directory, person };
  const seen = isSeen ? { seen: { ok: true as const, stored, messages, directory, viewer: person } } : {};
  if (!authorised.ok) {
    const { code, sentence } = authorised.refusal;
    return { ok: false, code, sentence, directory, person, ...seen };
  }
  return { ok: true, person, directory, now: at, ...(stored ? { stored } : {}), ...seen, ...(draft ? { draft } : {}) };
}
