import { ukDay } from '../../src/domain/dates';
import { openSteps } from '../../src/domain/decide';
import { rolesIn } from '../../src/domain/people';
import { standing } from '../../src/register/chronology';
import { chronologyCard, CHRONOLOGY_STEPS, type ChronologyView } from '../cards/chronology-card';
import type { Answer, Pressed, Turn } from '../turn';
import type { Parts } from './parts';
import { inPlaceOf, lookUp, refusedPress } from './show';

const NOT_THE_AUTHOR = 'The author of the IMR keeps the chronology. Read it in the document that they submit.';

/** The chronology of a review in place of the pressed card, for its author alone: it is case detail. */
export async function showChronology(parts: Parts, turn: Turn & Pressed, reference: string, extra: Pick<ChronologyView, 'banner' | 'warnings'> = {}): Promise<Answer> {
  const [sight, { entries, files }] = await Promise.all([lookUp(parts, reference, turn.chat.personId), parts.reading.chronology(reference)]);
  if (!sight.ok) return refusedPress(parts, turn, sight);
  const { stored: { review }, viewer, directory } = sight;
  const now = parts.now();
  if (!rolesIn(review, viewer, ukDay(now)).includes('imr-author')) {
    parts.log.event('refused-press', { personId: viewer.id, reference, code: 'not-your-role' });
    return inPlaceOf(parts, sight, turn, { banner: { text: NOT_THE_AUTHOR, tone: 'attention' } });
  }
  const stand = standing(entries);
  const open = openSteps({ review, reference, actor: viewer, directory, now }).filter((step) => CHRONOLOGY_STEPS.includes(step) || step === 'submit-imr');
  return { inPlace: { card: chronologyCard({ reference, entries: stand, struck: entries.length - stand.length, files, open, ...extra }) } };
}
