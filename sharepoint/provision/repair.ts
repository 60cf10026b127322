import type { SPFI } from '@pnp/sp';
import { createClock } from '../../bot/settings/working-days';
import type { DutyClock } from '../../src/domain/clock';
import { several } from '../../src/domain/several';
import { sayIn } from '../../src/domain/text';
import type { Terminology } from '../../src/domain/terminology';
import { everyHistoryItem, type HistoryItem } from '../../src/register/history';
import { LIST } from '../../src/register/lists/list-names';
import { messagesOf } from '../../src/register/messages';
import { damagedReviews, type DamagedReview } from '../../src/register/reviews/damaged-reviews';
import { saveReview } from '../../src/register/reviews/reviews';
import { readSettings } from '../../src/register/settings/settings';
import { planRelabelling } from './relabel-plan';
import { rebuiltReview } from './rebuilt-review';

interface Site {
  readonly sp: SPFI;
  readonly clock: DutyClock;
  readonly terms: Terminology;
}

/**
 * Makes the reviews whose rows cannot be read again from their history, and then the columns of every row that do not
 * say what its review says. Says what it changes, or in a dry run would. Gives false if something cannot be made again.
 */
export async function repair(o: { sp: SPFI; dryRun: boolean; say: (line: string) => void }): Promise<boolean> {
  const { sp, say } = o;
  const { settings } = await readSettings(sp);
  const site: Site = { sp, clock: createClock(settings), terms: settings.labels };
  const damaged = await damagedReviews(sp);
  const histories = damaged.length > 0 ? byReference(await everyHistoryItem(sp)) : new Map<string, HistoryItem[]>();
  let isWhole = true;
  for (const review of damaged) {
    const outcome = await rebuild(site, review, histories, o.dryRun);
    say(`${LIST.register}, item ${review.id}: ${outcome.sentence}`);
    isWhole &&= outcome.whole;
  }
  const changes = await planRelabelling(sp, site.terms);
  changes.forEach(({ sentence }) => say(sentence));
  if (!o.dryRun) for (const change of changes) await change.make(sp);
  if (damaged.length === 0 && changes.length === 0) say('Nothing to repair.');
  else if (o.dryRun) say('This was a dry run: nothing has been changed.');
  return isWhole;
}

function byReference(items: readonly HistoryItem[]): ReadonlyMap<string, readonly HistoryItem[]> {
  const found = new Map<string, HistoryItem[]>();
  for (const item of items) {
    const reference = item.event?.reference ?? String(item.shown.Reference ?? '');
    found.set(reference, [...(found.get(reference) ?? []), item]);
  }
  return found;
}

async function rebuild(
  { sp, clock, terms }: Site,
  damaged: DamagedReview,
  histories: ReadonlyMap<string, readonly HistoryItem[]>,
  dryRun: boolean
): Promise<{ readonly sentence: string; readonly whole: boolean }> {
  const reference = referenceOf(damaged, histories);
  if (reference === undefined)
    return { sentence: 'It does not say which review it is of, so it is left as it is.', whole: false };
  const messages = new Set((await messagesOf(sp, reference)).map(({ key }) => key));
  const rebuilt = rebuiltReview(damaged, histories.get(reference) ?? [], { messages, clock });
  if (!rebuilt.ok) return { sentence: `${reference} is left as it is. ${rebuilt.problem}`, whole: false };
  const { record, lost } = rebuilt;
  if (!dryRun) {
    const saved = await saveReview(sp, { ...record, ...damaged }, record, sayIn(terms, record.review.kind));
    if (!saved.ok) return { sentence: `${reference} has just been changed. Run this again.`, whole: false };
  }
  return {
    sentence: [`${reference}, made again from its history (${several(record.review.seq, 'event')}).`, lost]
      .join(' ')
      .trim(),
    whole: lost === ''
  };
}

/** The reference that the row says, or that of the review which its form began. */
function referenceOf(
  { reference, notificationKey }: DamagedReview,
  histories: ReadonlyMap<string, readonly HistoryItem[]>
): string | undefined {
  if (reference !== '') return reference;
  if (notificationKey === '') return undefined;
  return [...histories].find(([, items]) =>
    items.some(({ event }) => event?.seq === 1 && event.key?.endsWith(`/${notificationKey}`))
  )?.[0];
}
