import { ukDay } from '../../src/domain/dates';
import { mayTake, NOT_IN_DIRECTORY } from '../../src/domain/decide';
import { entryOf, isEntryField } from '../../src/domain/entry';
import type { Choice, Given } from '../../src/domain/fields';
import { personIn, postsOf, type Directory } from '../../src/domain/people';
import { given, type Review } from '../../src/domain/review';
import { STEPS, type StepId } from '../../src/domain/steps';
import { ROLE_LABELS } from '../../src/domain/words';
import { formCard } from '../cards/form-card';
import { sentenceCard } from '../cards/sentence-card';
import type { Answer, Posting, Pressed, Turn } from '../turn';
import { aboutLine, drawHello, posting } from './draw';
import type { Parts } from './parts';
import { inPlaceOf, lookUp, refusedPress } from './show';

/** A form for a new adult review, empty but for what is known; or the sentence for somebody who may not begin one. */
export async function newAdult(parts: Parts, personId: string, known: Given = {}): Promise<{ readonly post: Posting; readonly hello?: Answer['inPlace'] }> {
  const directory = await parts.reading.directory();
  const person = personIn(directory, personId);
  if (!person) return { post: posting(sentenceCard({ sentence: NOT_IN_DIRECTORY }), NOT_IN_DIRECTORY) };
  const hello = { card: drawHello(parts, person, directory) };
  const now = parts.now();
  const standing = mayTake('notify-adult', { reference: '', actor: person, directory, now });
  if (!standing.ok) return { post: posting(sentenceCard({ sentence: standing.refusal.sentence }), standing.refusal.sentence), hello };
  const form = formCard({ step: 'notify-adult', key: parts.newKey(), given: known, today: ukDay(now) });
  return { post: posting(form, STEPS['notify-adult'].label), hello };
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
  const form = formCard({
    step,
    reference,
    key: parts.newKey(),
    given: knownAnswers(review, step, turn.data),
    about: aboutLine(review),
    today: ukDay(now),
    ...peopleFor(step, directory, ukDay(now))
  });
  return { ...inPlaceOf(parts, sight, turn), post: [posting(form, `${STEPS[step].label}, ${reference}`)] };
}

/** Everybody in the Directory, for a step that asks for a person: the domain decides who will do, and says why not. */
export const peopleFor = (step: StepId, directory: Directory, today: string): { readonly people?: readonly Choice[] } =>
  STEPS[step].fields.some(({ type }) => type === 'person')
    ? {
        people: directory.people
          .map((person) => ({ value: person.id, title: [person.name, ...postsOf(person, today).map(({ post, region }) => `${ROLE_LABELS[post]}, ${region}`)].join('; ') }))
          .sort((a, b) => a.title.localeCompare(b.title))
      }
    : {};

/** What the form need not ask again: the version that the person had before them, and what the notification said. */
function knownAnswers(review: Review, step: StepId, pressed: Readonly<Record<string, unknown>>): Given {
  const answers = STEPS[step].fields.map(({ id, type }): readonly [string, string] => {
    const seen = pressed[id];
    if (type === 'unseen') return [id, typeof seen === 'string' ? seen : given(review, 'submit-imr', id)];
    return [id, isEntryField(id) ? entryOf(review, id) : ''];
  });
  return Object.fromEntries(answers.filter(([, answer]) => answer !== ''));
}
