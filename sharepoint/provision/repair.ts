import type { SPFI } from '@pnp/sp';
import { createClock } from '../../bot/settings/working-days';
import type { DutyClock } from '../../src/domain/clock';
import { several } from '../../src/domain/several';
import { OVERTAKEN, unlessOvertaken } from '../../src/register/client/overtaken';
import { readHistory } from '../../src/register/history';
import { LIST } from '../../src/register/lists/list-names';
import { messagesOf } from '../../src/register/messages';
import { damagedReviews, type DamagedReview } from '../../src/register/reviews/damaged-reviews';
import type { OutboxEntry } from '../../src/register/reviews/review-record';
import { saveReview } from '../../src/register/reviews/reviews';
import { readSettings } from '../../src/register/settings/settings';
import { planRows } from './rows-plan';
import { rebuiltReview } from './rebuilt-review';

/**
 * Makes the reviews whose rows cannot be read again from their history, and then the columns of every row that do not
 * say what its review says. Says what it changes, or in a dry run would. Gives false if something cannot be made again.
 */
export async function repair(o: { sp: SPFI; dryRun: boolean; say: (line: string) => void }): Promise<boolean> {
  const { sp, say } = o;
  const { settings } = await readSettings(sp);
  const clock = createClock(settings);
  const damaged = await damagedReviews(sp);
  let isWhole = true;
  for (const review of damaged) {
    const outcome = await rebuild({ sp, clock }, review, o.dryRun);
    say(`${LIST.reviews}, item ${review.id}: ${outcome.sentence}`);
    isWhole &&= outcome.whole;
  }
  const changes = await planRows(sp, settings.labels);
  changes.forEach(({ sentence }) => say(sentence));
  if (!o.dryRun) for (const change of changes) await change.make(sp);
  if (damaged.length === 0 && changes.length === 0) say('Nothing to repair.');
  else if (o.dryRun) say('This was a dry run: nothing has been changed.');
  return isWhole;
}

async function rebuild(
  { sp, clock }: { readonly sp: SPFI; readonly clock: DutyClock },
  damaged: DamagedReview,
  dryRun: boolean
): Promise<{ readonly sentence: string; readonly whole: boolean }> {
  const own = await ownHistory(sp, damaged);
  if (!own) return { sentence: 'It does not say which review it is of, so it is left as it is.', whole: false };
  const { reference, history } = own;
  const messages = new Set((await messagesOf(sp, reference)).map(({ key }) => key));
  const rebuilt = rebuiltReview(partsOf(damaged, reference), history, { messages, clock });
  if (!rebuilt.ok) return { sentence: `${reference} is left as it is. ${rebuilt.problem}`, whole: false };
  const { record, lost } = rebuilt;
  if (!dryRun) {
    const saved = await unlessOvertaken(saveReview(sp, { ...record, ...damaged }, record));
    if (saved === OVERTAKEN)
      return { sentence: `${reference} is in another row, too. Delete the wrong one in SharePoint.`, whole: false };
    if (!saved.ok) return { sentence: `${reference} has just been changed. Run this again.`, whole: false };
  }
  return {
    sentence: [`${reference}, made again from its history (${several(record.review.seq, 'event')}).`, lost]
      .join(' ')
      .trim(),
    whole: lost === ''
  };
}

/** The first of the references with a history, or that waits to have one. */
async function ownHistory(
  sp: SPFI,
  { references, pending = [] }: DamagedReview
): Promise<{ readonly reference: string; readonly history: readonly OutboxEntry[] } | undefined> {
  for (const reference of references) {
    const history = await readHistory(sp, reference);
    if (history.length > 0 || pending.some(({ event }) => event.reference === reference)) return { reference, history };
  }
  return undefined;
}

/** What the row holds of this review: a State or Pending of another is not its own. */
const partsOf = ({ state, pending }: DamagedReview, reference: string): Pick<DamagedReview, 'state' | 'pending'> => ({
  ...(state?.review.reference === reference ? { state } : {}),
  ...(pending?.every(({ event }) => event.reference === reference) ? { pending } : {})
});
