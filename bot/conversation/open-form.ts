import { ukDay } from '../../src/domain/dates';
import { mayTake, NOT_IN_DIRECTORY } from '../../src/domain/decide';
import type { Given } from '../../src/domain/fields';
import { personIn } from '../../src/domain/people';
import { STEPS, type StepId } from '../../src/domain/steps';
import { formCard } from '../cards/form-card';
import { sentenceCard } from '../cards/sentence-card';
import type { Answer, Posting, Pressed, Turn } from '../turn';
import { aboutLine, drawHello, posting } from './draw';
import { knownAnswers } from './known-answers';
import { nothingToChoose, offersFor } from './offers';
import type { Parts } from './parts';
import { inPlaceOf, lookUp, refusedPress } from './show';

/** A form for a new review, empty but for what is known; or the sentence for somebody who may not begin one. `step` is one that begins a review. */
export async function beginForm(parts: Parts, personId: string, step: StepId, given: Given = {}): Promise<{ readonly post: Posting; readonly hello?: Answer['inPlace'] }> {
  const directory = await parts.reading.directory();
  const person = personIn(directory, personId);
  if (!person) return { post: posting(sentenceCard({ sentence: NOT_IN_DIRECTORY }), NOT_IN_DIRECTORY) };
  const hello = { card: drawHello(parts, person, directory) };
  const now = parts.now();
  const standing = mayTake(step, { reference: '', actor: person, directory, now });
  if (!standing.ok) return { post: posting(sentenceCard({ sentence: standing.refusal.sentence }), standing.refusal.sentence), hello };
  const form = formCard({ step, key: parts.newKey(), given, offers: offersFor({ step, given, directory, today: ukDay(now) }) });
  return { post: posting(form, STEPS[step].label), hello };
}

/** Posts the form of a step beneath the card, if the step is open to the person; the card is brought up to date either way. */
export async function openForm(parts: Parts, turn: Turn & Pressed, { step, reference }: { readonly step: StepId; readonly reference: string }): Promise<Answer> {
  const sight = await lookUp(parts, reference, turn.chat.personId);
  if (!sight.ok) return refusedPress(parts, turn, sight);
  const { stored: { review }, viewer, directory } = sight;
  const now = parts.now();
  const standing = mayTake(step, { review, reference, actor: viewer, directory, now });
  if (!standing.ok) {
    const { code, rule, sentence } = standing.refusal;
    parts.log.event('refused-press', { personId: viewer.id, reference, step, code, rule });
    return inPlaceOf(parts, sight, turn, { banner: { text: sentence, tone: 'attention' } });
  }
  const given = knownAnswers(review, step, turn.data);
  const offers = offersFor({ step, review, given, directory, today: ukDay(now) });
  const nothing = nothingToChoose({ step, review }, offers);
  if (nothing) return inPlaceOf(parts, sight, turn, { banner: { text: nothing, tone: 'attention' } });
  const form = formCard({ step, reference, key: parts.newKey(), given, offers, about: aboutLine(review) });
  return { ...inPlaceOf(parts, sight, turn), post: [posting(form, `${STEPS[step].label}, ${reference}`)] };
}
