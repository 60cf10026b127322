import { ukDay } from '../../src/domain/dates';
import { availableSteps } from '../../src/domain/review/decide';
import { rolesIn } from '../../src/domain/people/people';
import { currentEntries } from '../../src/register/chronology';
import type { Card } from '../cards/card';
import { chronologyCard, CHRONOLOGY_STEPS, type ChronologyView } from '../cards/chronology-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { posting } from './draw';
import type { ConversationDependencies } from './dependencies';
import { inPlaceOf, lookUp, refusedPress, type ReviewAccess } from './show';

const NOT_THE_AUTHOR = 'The author of the IMR keeps the chronology. Read it in the document that they submit.';

/** The chronology of a review in place of the pressed card, for its author alone: it is case detail. */
export async function showChronology(
  parts: ConversationDependencies,
  turn: Turn & CardInvoke,
  reference: string,
  extra: Pick<ChronologyView, 'banner' | 'warnings'> = {}
): Promise<TurnResponse> {
  const { sight, card } = await chronologyFor(parts, turn.chat.personId, reference, extra);
  if (card) return { inPlace: { card } };
  if (!sight.ok) return refusedPress(parts, turn, sight);
  parts.log.event('refused-press', { personId: turn.chat.personId, reference, code: 'not-your-role' });
  return inPlaceOf(parts, sight, turn, { banner: { text: NOT_THE_AUTHOR, tone: 'attention' } });
}

/** The chronology as a message of its own, for an author who has typed “chronology” and the reference. */
export async function sayChronology(
  parts: ConversationDependencies,
  turn: Turn,
  reference: string
): Promise<TurnResponse> {
  const { sight, card } = await chronologyFor(parts, turn.chat.personId, reference);
  if (card) return { post: [posting(card, `Chronology, ${reference}`)] };
  const [code, sentence] = sight.ok ? ['not-your-role', NOT_THE_AUTHOR] : [sight.code, sight.sentence];
  parts.log.event('refused-question', { personId: turn.chat.personId, code });
  return { post: [posting(sentenceCard({ sentence }), reference)] };
}

async function chronologyFor(
  parts: ConversationDependencies,
  personId: string,
  reference: string,
  extra: Pick<ChronologyView, 'banner' | 'warnings'> = {}
): Promise<{ readonly sight: ReviewAccess; readonly card?: Card }> {
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
  const stand = currentEntries(entries);
  const open = availableSteps({ review, reference, actor: viewer, directory, now }).filter(
    (step) => CHRONOLOGY_STEPS.includes(step) || step === 'submit-imr'
  );
  return {
    sight,
    card: chronologyCard({ reference, entries: stand, struck: entries.length - stand.length, files, open, ...extra })
  };
}
