import type { SPFI } from '@pnp/sp';
import { createClock } from '../../bot/settings/working-days';
import type { DutyClock } from '../../src/domain/clock';
import { several } from '../../src/domain/several';
import { sayIn } from '../../src/domain/text';
import type { Terminology } from '../../src/domain/terminology';
import { readHistory } from '../../src/register/history';
import { LIST } from '../../src/register/lists/list-names';
import { messagesOf } from '../../src/register/messages';
import { damagedReviews, type DamagedReview } from '../../src/register/reviews/damaged-reviews';
import { saveReview } from '../../src/register/reviews/reviews';
import { readSettings } from '../../src/register/settings/settings';
import { planRows } from './rows-plan';
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
  let isWhole = true;
  for (const review of damaged) {
    const outcome = await rebuild(site, review, o.dryRun);
    say(`${LIST.register}, item ${review.id}: ${outcome.sentence}`);
    isWhole &&= outcome.whole;
  }
  const changes = await planRows(sp, site.terms);
  changes.forEach(({ sentence }) => say(sentence));
  if (!o.dryRun) for (const change of changes) await change.make(sp);
  if (damaged.length === 0 && changes.length === 0) say('Nothing to repair.');
  else if (o.dryRun) say('This was a dry run: nothing has been changed.');
  return isWhole;
}

async function rebuild(
  { sp, clock, terms }: Site,
  damaged: DamagedReview,
  dryRun: boolean
): Promise<{ readonly sentence: string; readonly whole: boolean }> {
  const { reference } = damaged;
  if (reference === '')
    return { sentence: 'It does not say which review it is of, so it is left as it is.', whole: false };
  const [history, messages] = await Promise.all([readHistory(sp, reference), messagesOf(sp, reference)]);
  const rebuilt = rebuiltReview(damaged, history, { messages: new Set(messages.map(({ key }) => key)), clock });
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
