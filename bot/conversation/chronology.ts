import { ukDay } from '../../src/domain/dates';
import { availableSteps } from '../../src/domain/review/decide';
import { paperReading } from '../../src/domain/need-to-know/papers';
import { rolesIn } from '../../src/domain/people/people';
import { unreadableEntry } from '../../src/domain/imr/unreadable-entry';
import { kindOf } from '../../src/domain/review/reference';
import { recordedEntries } from '../../src/domain/imr/recorded-entries';
import { currentEntries } from '../../src/register/chronology';
import type { Card } from '../cards/card';
import { chronologyCard, CHRONOLOGY_STEPS, type ChronologyView } from '../cards/chronology-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { posting } from './draw';
import type { ConversationDependencies } from './dependencies';
import { inPlaceOf, lookUp, refusedPress, type ReviewAccess } from './show';

const NOT_THE_AUTHOR = 'Only the IMR author can open the chronology. It is in the document that they submit.';

/** The chronology of a review in place of the pressed card, for its author only: it is case detail. */
export async function showChronology(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  reference: string,
  extra: Pick<ChronologyView, 'banner' | 'warnings'> = {}
): Promise<TurnResponse> {
  const { access, card } = await chronologyFor(deps, turn.chat.personId, reference, extra);
  if (card) return { inPlace: { card } };
  if (!access.ok) return refusedPress(deps, turn, access);
  deps.log.event('refused-press', { personId: turn.chat.personId, reference, code: 'not-your-role' });
  return inPlaceOf(deps, access, turn, { banner: { text: NOT_THE_AUTHOR, tone: 'attention' } });
}

/** The chronology as a new message, for an author who has typed “chronology” and the reference. */
export async function sayChronology(
  deps: ConversationDependencies,
  turn: Turn,
  reference: string
): Promise<TurnResponse> {
  const { access, card } = await chronologyFor(deps, turn.chat.personId, reference);
  if (card) return { post: [posting(card, `Chronology, ${reference}`)] };
  const [code, sentence] = access.ok ? ['not-your-role', NOT_THE_AUTHOR] : [access.code, access.sentence];
  deps.log.event('refused-question', { personId: turn.chat.personId, code });
  return { post: [posting(sentenceCard({ sentence, say: deps.sayFor(kindOf(reference)) }), reference)] };
}

async function chronologyFor(
  deps: ConversationDependencies,
  personId: string,
  reference: string,
  extra: Pick<ChronologyView, 'banner' | 'warnings'> = {}
): Promise<{ readonly access: ReviewAccess; readonly card?: Card }> {
  const [access, { entries, unreadable, files }] = await Promise.all([
    lookUp(deps, reference, personId),
    deps.queries.chronology(reference)
  ]);
  if (!access.ok) return { access };
  const {
    stored: { review },
    viewer,
    directory
  } = access;
  const now = deps.now();
  if (!rolesIn(review, viewer, ukDay(now)).includes('imr-author')) return { access };
  const recorded = recordedEntries(review, entries);
  const current = currentEntries(recorded);
  const open = availableSteps({ review, reference, actor: viewer, directory, now }).filter(
    (step) => CHRONOLOGY_STEPS.includes(step) || step === 'submit-imr'
  );
  return {
    access,
    card: chronologyCard({
      reference,
      entries: current,
      struckOut: recorded.length - current.length,
      files,
      ...(paperReading(review, viewer, 'imr', { today: ukDay(now), opensPapers: deps.opensPapers() }) ===
      'in SharePoint'
        ? {}
        : { inRegister: deps.links.review(reference) }),
      open,
      say: deps.sayFor(review.kind),
      ...extra,
      warnings: [...(extra.warnings ?? []), ...(unreadable.length > 0 ? [unreadableEntry(unreadable)] : [])]
    })
  };
}
