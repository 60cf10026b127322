import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import { decide, type Checked, type Command, type Situation } from '../../src/domain/review/decide';
import { bearsOnDuplicates, likenessOf, whySimilar, type Likeness } from '../../src/domain/review/likeness';
import { askAboutDuplicates, askTogether } from '../../src/domain/review/possible-duplicates';
import type { AskedAbout, Refusal } from '../../src/domain/review/refusal';
import { STEPS } from '../../src/domain/steps';
import {
  duplicatesAmong,
  findCandidates,
  readDuplicates,
  similarAmong,
  type Candidate,
  type CandidateDuplicate
} from '../../src/register/reviews/possible-duplicates';
import { inOneRequest } from '../../src/register/client/one-request';
import type { StoredReview } from '../../src/register/reviews/reviews';

/** More than are shown, because the person may not be allowed to see some. */
const MOST_READ = 20;

interface Asking {
  readonly command: Command;
  readonly situation: Situation;
  /** What the person has confirmed already. */
  readonly anyway: readonly AskedAbout[];
  /** The possible duplicates that they were asked about before; undefined confirms all that there are. */
  readonly differentFrom: readonly number[] | undefined;
}

interface Beginning extends Asking {
  /** Of the review that would begin. */
  readonly like: Likeness;
  /** Reviews that may be the same. */
  readonly candidates: readonly Candidate[];
}

interface Change extends Asking {
  readonly stored: StoredReview;
  readonly decided: Checked;
}

interface Asked {
  readonly refusal?: Refusal | undefined;
  /** The references of the possible duplicates that they were asked about, and confirm to be different reviews. */
  readonly different?: readonly string[];
}

/** What a person is asked before a review begins: about possible duplicates and unlikely answers, together. */
export async function askedFirst(sp: SPFI, o: Beginning): Promise<Asked> {
  const { command, situation, like, anyway, candidates } = o;
  const asked = anyway.includes('unlikely') ? undefined : decide({ ...command, isConfirmed: false }, situation);
  const alike = duplicatesAmong(candidates, like);
  const unlikely = asked?.ok === false ? asked.refusal : undefined;
  return {
    refusal: askTogether(await askAbout(sp, alike, { ...o, isNew: true }), unlikely),
    different: differentIn(alike, o)
  };
}

/**
 * What a person is asked before a review changes: about reviews that it was not like before, and about unlikely
 * answers, together. Nothing where the change is refused for another reason. Takes a request where the answers bear on
 * that, and another where there are such reviews.
 */
export async function askedBeforeChange(sp: SPFI, o: Change): Promise<AskedOfChange> {
  const { command, situation, stored, decided } = o;
  const unlikely = decided.ok ? undefined : decided.refusal;
  if (unlikely && unlikely.code !== 'unlikely') return {};
  const confirmed = bearsOnDuplicates(command.given) ? decide({ ...command, isConfirmed: true }, situation) : undefined;
  if (!confirmed?.ok) return { refusal: unlikely };
  const { kind, entry } = stored.review;
  const before = likenessOf(kind, entry);
  const after = likenessOf(kind, confirmed.after.entry);
  const [candidates] = await inOneRequest(sp, (batch) => [findCandidates(batch, after)]);
  const others = candidates.filter((each) => each.id !== stored.id);
  const newlyAlike = duplicatesAmong(
    others.filter((each) => whySimilar(before, each).length === 0),
    after
  );
  return {
    refusal: askTogether(await askAbout(sp, newlyAlike, { ...o, isNew: false }), unlikely),
    askedAbout: similarAmong(others, after),
    different: differentIn(newlyAlike, o)
  };
}

interface AskedOfChange extends Asked {
  /** The references of all reviews that it is like after the change. */
  readonly askedAbout?: readonly string[];
}

async function askAbout(
  sp: SPFI,
  alike: readonly CandidateDuplicate[],
  o: Asking & { readonly isNew: boolean }
): Promise<Refusal | undefined> {
  const { command, situation, isNew } = o;
  const unasked = alike.filter((each) => !isConfirmed(each, o));
  if (unasked.length === 0) return undefined;
  const read = await readDuplicates(sp, unasked.slice(0, MOST_READ));
  // A row that was taken out, and put back, is no duplicate of what came of it before.
  const there = read.alike.filter(({ review }) => !review.done['undo-take-over']);
  if (there.length + read.unread === 0) return undefined;
  const { actor, directory, now } = situation;
  const { rule, isApart = false } = STEPS[command.step];
  return {
    ...askAboutDuplicates({
      isNew,
      isApart,
      rule,
      alike: there,
      unread: read.unread,
      more: Math.max(0, unasked.length - MOST_READ),
      actor,
      directory,
      today: ukDay(now)
    }),
    differentFrom: alike.map(idOf)
  };
}

const differentIn = (alike: readonly CandidateDuplicate[], o: Asking): readonly string[] =>
  alike.filter((each) => isConfirmed(each, o)).map(({ candidate }) => candidate.reference);

const isConfirmed = (each: CandidateDuplicate, { anyway, differentFrom }: Asking): boolean =>
  anyway.includes('looks-alike') && (differentFrom?.includes(idOf(each)) ?? true);

const idOf = ({ candidate }: CandidateDuplicate): number => candidate.id;
