import { ukDay } from '../../src/domain/dates';
import { openSteps } from '../../src/domain/review/decide';
import { rolesIn } from '../../src/domain/people/people';
import { standing } from '../../src/register/chronology';
import type { Card } from '../cards/card';
import { chronologyCard, CHRONOLOGY_STEPS, type ChronologyView } from '../cards/chronology-card';
import { sentenceCard } from '../cards/sentence-card';
import type { Answer, Pressed, Turn } from '../teams/turn';
import { posting } from './draw';
import type { Parts } from './dependencies';
import { inPlaceOf, lookUp, refusedPress, type Sight } from './show';

const NOT_THE_AUTHOR = 'The author of the IMR keeps the chronology. Read it in the document that they submit.';

/** The chronology of a review in place of the pressed card, for its author alone: it is case detail. */
export async function showChronology(
  parts: Parts,
  turn: Turn & Pressed,
  reference: string,
  extra: Pick<ChronologyView, 'banner' | 'warnings'> = {}
): Promise<Answer> {
  const { sight, card } = await chronologyFor(parts, turn.chat.personId, reference, extra);
  if (card) return { inPlace: { card } };
  if (!sight.ok) return refusedPress(parts, turn, sight);
  parts.log.event('refused-press', { personId: turn.chat.personId, reference, code: 'not-your-role' });
  return inPlaceOf(parts, sight, turn, { banner: { text: NOT_THE_AUTHOR, tone: 'attention' } });
}

/** The chronology as a message of its own, for an author who has typed “chronology” and the reference. */
export async function sayChronology(parts: Parts, turn: Turn, reference: string): Promise<Answer> {
  const { sight, card } = await chronologyFor(parts, turn.chat.personId, reference);
  if (card) return { post: [posting(card, `Chronology, ${reference}`)] };
  const [code, sentence] = sight.ok ? ['not-your-role', NOT_THE_AUTHOR] : [sight.code, sight.sentence];
  parts.log.event('refused-question', { personId: turn.chat.personId, code });
  return { post: [posting(sentenceCard({ sentence }), reference)] };
}

async function chronologyFor(
  parts: Parts,
  personId: string,
  reference: string,
  extra: Pick<ChronologyView, 'banner' | 'warnings'> = {}
): Promise<{ readonly sight: Sight; readonly card?: Card }> {
  const [sight, { entries, files }] = await Promise.all([
    lookUp(parts, reference, personId),
    parts.reading.chronology(reference)
  ]);
  if (!sight.ok) return { sight };
  const {
    stored: { review },
    viewer,
    directory
  } = sight;
  const now = parts.now();
  if (!rolesIn(review, viewer, ukDay(now)).includes('imr-author')) return { sight };
  const stand = standing(entries);
  const open = openSteps({ review, reference, actor: viewer, directory, now }).filter(
    (step) => CHRONOLOGY_STEPS.includes(step) || step === 'submit-imr'
  );
  return {
    sight,
    card: chronologyCard({ reference, entries: stand, struck: entries.length - stand.length, files, open, ...extra })
  };
}
