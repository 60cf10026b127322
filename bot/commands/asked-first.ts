import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import { decide, type Checked, type Command, type Situation } from '../../src/domain/review/decide';
import {
  askAboutDuplicates,
  askTogether,
  bearsOnDuplicates,
  likenessOf,
  whySimilar,
  type Likeness
} from '../../src/domain/review/possible-duplicates';
import type { AskedAbout, Refusal } from '../../src/domain/review/refusal';
import { STEPS } from '../../src/domain/steps';
import {
  duplicatesAmong,
  findCandidates,
  readDuplicates,
  type Candidate
} from '../../src/register/reviews/possible-duplicates';
import { inOneRequest } from '../../src/register/client/one-request';
import type { StoredReview } from '../../src/register/reviews/reviews';

interface Asking {
  readonly command: Command;
  readonly situation: Situation;
  /** What the person has confirmed already. */
  readonly anyway: readonly AskedAbout[];
}

interface Beginning extends Asking {
  readonly askedUpTo: number | undefined;
  /** Of the review that would begin. */
  readonly like: Likeness;
  /** Reviews that may be the same. */
  readonly candidates: readonly Candidate[];
}

interface Change extends Asking {
  readonly stored: StoredReview;
  readonly decided: Checked;
}

/** What a person is asked before a review begins: about possible duplicates and unlikely answers, together. */
export async function askedFirst(sp: SPFI, o: Beginning): Promise<Refusal | undefined> {
  const { command, situation, like, anyway, askedUpTo, candidates } = o;
  const asked = anyway.includes('unlikely') ? undefined : decide({ ...command, isConfirmed: false }, situation);
  const confirmedUpTo = anyway.includes('looks-alike') ? (askedUpTo ?? Infinity) : 0;
  const alike = duplicatesAmong(
    candidates.filter(({ id }) => id > confirmedUpTo),
    like
  );
  return askTogether(await askAbout(sp, alike, { ...o, isNew: true }), asked?.ok === false ? asked.refusal : undefined);
}

/**
 * What a person is asked before a review changes: about reviews that it was not like before, and about unlikely
 * answers, together. Nothing where the change is refused for another reason. Takes a request where the answers bear on
 * that, and another where there are such reviews.
 */
export async function askedBeforeChange(sp: SPFI, o: Change): Promise<Refusal | undefined> {
  const { command, situation, stored, anyway, decided } = o;
  const unlikely = decided.ok ? undefined : decided.refusal;
  if (unlikely && unlikely.code !== 'unlikely') return undefined;
  if (anyway.includes('looks-alike') || !bearsOnDuplicates(command.given)) return unlikely;
  const confirmed = decide({ ...command, isConfirmed: true }, situation);
  if (!confirmed.ok) return unlikely;
  const { kind, entry } = stored.review;
  const before = likenessOf(kind, entry);
  const after = likenessOf(kind, confirmed.after.entry);
  const candidates = await inOneRequest(sp, (batch) => [findCandidates(batch, after)]);
  const others = candidates[0].filter((each) => each.id !== stored.id && whySimilar(before, each).length === 0);
  return askTogether(await askAbout(sp, duplicatesAmong(others, after), { ...o, isNew: false }), unlikely);
}

async function askAbout(
  sp: SPFI,
  alike: ReturnType<typeof duplicatesAmong>,
  { command, situation: { actor, directory, now }, isNew }: Asking & { readonly isNew: boolean }
): Promise<Refusal | undefined> {
  if (alike.length === 0) return undefined;
  const read = await readDuplicates(sp, alike);
  // A row that was taken out, and put back, is no duplicate of what came of it before.
  const there = read.alike.filter(({ review }) => !review.done['undo-take-over']);
  if (there.length + read.unread === 0) return undefined;
  const { rule, isApart = false } = STEPS[command.step];
  return {
    ...askAboutDuplicates({
      isNew,
      isApart,
      rule,
      alike: there,
      unread: read.unread,
      actor,
      directory,
      today: ukDay(now)
    }),
    askedUpTo: Math.max(...alike.map(({ candidate }) => candidate.id))
  };
}
