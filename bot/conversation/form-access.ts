import { ukDay } from '../../src/domain/dates';
import { canSee, authoriseStep, NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import type { Refusal } from '../../src/domain/review/refusal';
import { personIn, type Directory, type Person } from '../../src/domain/people/people';
import type { Text } from '../../src/domain/text';
import type { Draft, DraftOf } from '../../src/register/drafts';
import type { ConversationDependencies } from './dependencies';
import { unseen, type GrantedAccess } from './show';

/**
 * Whether someone may fill in a form, with all that it is drawn from; `seen` is their review, unless the form would
 * begin one.
 */
export type FormAccess =
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
  if (of.reference !== undefined && (!stored || !canSee(stored.review, person, ukDay(at))))
    return { ...unseen({ stored, directory, viewer: person, today: ukDay(at) }), directory, person };
  const seen = stored && { seen: { ok: true as const, stored, messages, directory, viewer: person } };
  const authorised = authoriseStep(of.step, {
    reference: of.reference ?? '',
    actor: person,
    directory,
    now: at,
    ...(stored ? { review: stored.review } : {})
  });
  if (!authorised.ok) {
    const { code, sentence } = authorised.refusal;
    return { ok: false, code, sentence, directory, person, ...seen };
  }
  return { ok: true, person, directory, now: at, ...seen, ...(draft ? { draft } : {}) };
}
