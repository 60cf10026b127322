import type { SPFI } from '@pnp/sp';
import { longDay, ukDay } from '../../../src/domain/dates';
import { closedOn } from '../../../src/domain/review/closed-on';
import type { PersonRef } from '../../../src/domain/people/person-ref';
import { ERASURE_RULE } from '../../../src/domain/retention/erasure-rule';
import type { Tombstone } from '../../../src/domain/retention/tombstone';
import { begun } from '../../../src/domain/review/review';
import { several } from '../../../src/domain/several';
import { readHistory } from '../../../src/register/history';
import { Locked } from '../../../src/register/client/sharepoint-client';
import type { StoredReview } from '../../../src/register/reviews/reviews';
import { LIST } from '../../../src/register/lists/list-names';
import { beginErasure, removeTraces } from './erase-review';
import { readMailLinks } from './mails-of-review';
import { planErasures, type ErasurePlan } from './plan-erasures';
import { commandLine } from '../../../src/register/command-line';

interface Erasing {
  readonly sp: SPFI;
  /** A UTC time. */
  readonly now: () => string;
  readonly say: (line: string) => void;
  /** Absent for a dry run: the number of reviews that it showed, and the person who has them erased. */
  readonly confirmed?: { readonly count: number; readonly by: PersonRef };
}

/**
 * Erases the reviews that the rule lets go, one after the other, or says which they are and why the others stay. First
 * goes on with those of an interrupted run. Gives false if something is left that was to be erased.
 */
export async function eraseReviews({ sp, now, say, confirmed }: Erasing): Promise<boolean> {
  const plan = await planErasures(sp, ukDay(now()));
  say(`A review may be erased where all of this is so. ${ERASURE_RULE.map(({ says }) => says).join(' ')}`);
  plan.kept.forEach(({ reference, because }) => say(`${reference} stays. ${because.join(' ')}`));
  plan.unfinished.forEach((reference) => say(`${reference} has not been erased to the end.`));
  plan.erasable.forEach(({ review }) => say(`${review.reference} can be erased: closed on ${dayOfClosing(review)}.`));
  const { length } = plan.erasable;
  if (!confirmed) {
    say(
      length + plan.unfinished.length === 0
        ? 'Nothing to erase.'
        : `This was a dry run: nothing has been erased. To erase ${several(length, 'review')}, run this again with --confirm ${length} --by and your email.`
    );
    return true;
  }
  if (confirmed.count !== length) {
    say(
      `Nothing has been erased: ${several(length, 'review')} can be erased now, and not ${confirmed.count}. Read the list again.`
    );
    return false;
  }
  return eraseAll(plan, { sp, now, say, by: confirmed.by });
}

async function eraseAll(
  plan: ErasurePlan,
  { sp, now, say, by }: Omit<Erasing, 'confirmed'> & { readonly by: PersonRef }
): Promise<boolean> {
  const there = new Set([...plan.kept.map(({ reference }) => reference), ...plan.erasable.map(referenceOf)]);
  const mailLinks = await readMailLinks(sp);
  let isWhole = true;
  const finish = async (reference: string): Promise<void> => {
    there.delete(reference);
    try {
      const { cards, shared } = await removeTraces(sp, reference, {
        mailLinks,
        isInRegister: (other) => there.has(other),
        now: now()
      });
      say(
        `${reference} has been erased.${cards === 0 ? '' : ` The service will have ${several(cards, 'card')} in chats say so.`}`
      );
      shared.forEach((key) =>
        say(`Mail ${key} of ${reference} stays: another review that is in the register was recorded from it, too.`)
      );
    } catch (error) {
      if (!(error instanceof Locked)) throw error;
      isWhole = false;
      say(`Someone has a paper of ${reference} open, so it has not been erased to the end. Run this again later.`);
    }
  };
  for (const reference of plan.unfinished) await finish(reference);
  for (const stored of plan.erasable) {
    const { reference } = stored.review;
    const tombstone = await tombstoneOf(sp, stored, { by, erasedAt: now(), years: plan.years });
    if (!tombstone) {
      isWhole = false;
      say(`${reference} stays: its history is not whole. Run “${commandLine('verify-history')}”.`);
      continue;
    }
    const begun = await beginErasure(sp, stored, { tombstone, before: plan.tombstones.get(reference) });
    if (begun === 'begun') await finish(reference);
    else {
      isWhole = false;
      say(`${reference} stays: someone has just changed it.`);
    }
  }
  say(
    `Now delete what SharePoint and Exchange still keep: empty the recycle bin of the site and its second stage, delete the mails in the mailbox, and delete backups of before. Issued reports in ${LIST.reports} stay: they hold no personal detail.`
  );
  return isWhole;
}

const referenceOf = ({ review }: StoredReview): string => review.reference;

const dayOfClosing = (review: StoredReview['review']): string => longDay(closedOn(review) ?? ukDay(review.changedAt));

/** Undefined where the history does not have all events of the review. */
async function tombstoneOf(
  sp: SPFI,
  { review, lastHash }: StoredReview,
  { by, erasedAt, years }: Pick<Tombstone, 'by' | 'erasedAt'> & { readonly years: number }
): Promise<Tombstone | undefined> {
  const hashes = (await readHistory(sp, review.reference)).map(({ hash }) => hash);
  if (hashes.length !== review.seq || hashes.at(-1) !== lastHash) return undefined;
  return {
    reference: review.reference,
    kind: review.kind,
    region: review.region,
    recordedOn: ukDay(begun(review)?.at ?? review.changedAt),
    closedOn: closedOn(review) ?? ukDay(review.changedAt),
    erasedAt,
    by,
    rule: `${several(years, 'year')} after closing: ${ERASURE_RULE.map(({ id }) => id).join(', ')}`,
    hashes
  };
}
