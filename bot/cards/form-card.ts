import type { Refusal } from '../../src/domain/decide';
import { maxLengthOf, type Field, type Given } from '../../src/domain/fields';
import { STEPS, type StepId } from '../../src/domain/steps';
import { buttonList, press } from './buttons';
import { card, type Card, type Element } from './card';
import { box, exact, run, words } from './elements';
import { fieldsOn, isSeen, type Offers } from './form-fields';
import { cutLongest, fittingChoices, type Cut } from './form-fit';
import { question, type Asked } from './form-question';
import { bytesOf, CARD_LIMIT } from './size';

/** The form of a step. */
export interface FormView {
  readonly step: StepId;
  readonly reference?: string;
  /** Tells this form from every other, so that a second press finds the first. */
  readonly key: string;
  /** What has been typed so far, and unseen answers. */
  readonly given: Given;
  readonly refusal?: Refusal;
  /** What can be chosen where the question itself does not say. */
  readonly offers?: Offers;
  /** One line on the review, without personal detail. */
  readonly about?: string;
  readonly banner?: string;
}

/** Room that the sentences about what is left out may need. */
const SPARE = 300;

/** The questions of a step, with what was typed before, and after a refusal why and where. */
export function formCard(view: FormView): Card {
  const fields = fieldsOn(view.step, view.reference);
  const offers = view.offers ?? {};
  const inAll = Object.fromEntries(Object.entries(offers).map(([id, { choices }]) => [id, choices.length]));
  let { given } = view;
  const cut: Record<string, Cut> = {};
  const drawn = (shown: Offers): Card => draw(view, fields, { ...view, given, offers: shown, inAll, cut });
  const bare = (): Card => drawn(fitting(offers, given, 0));
  for (; bytesOf(bare()) > CARD_LIMIT; ) {
    const cutting = cutLongest(fields.filter(isSeen), given);
    if (!cutting) break;
    given = cutting.given;
    cut[cutting.field] = cutting.kept;
  }
  return drawn(fitting(offers, given, CARD_LIMIT - SPARE - bytesOf(bare())));
}

/** The choices that there is room for, the first list first; at least the one that was chosen. */
function fitting(offers: Offers, given: Given, room: number): Offers {
  let left = room;
  return Object.fromEntries(
    Object.entries(offers).map(([id, offer]) => {
      const choices = offer.choices.length > 0 ? fittingChoices(offer.choices, given[id], left) : [];
      left -= choices.length > 0 ? bytesOf(choices.map((choice) => ({ ...choice }))) : 0;
      return [id, { ...offer, choices }];
    })
  );
}

function draw({ step, reference, key, about, banner, refusal }: FormView, fields: readonly Field[], asked: Asked): Card {
  const { label } = STEPS[step];
  const seen = fields.filter(isSeen);
  const of = { step, ...(reference ? { reference } : {}) };
  return card(reference ? `${label}, ${reference}` : label, [
    ...(banner ? [box('emphasis', [exact([run(banner)])])] : []),
    words(label, { style: 'heading', size: 'Large', weight: 'Bolder' }),
    ...(reference || about ? [exact([run([reference, about].filter(Boolean).join(', '), { isSubtle: true })], { spacing: 'None' })] : []),
    ...(refusal ? [refused(refusal, fields)] : []),
    ...(seen.some(({ missing }) => missing) ? [words('A question with a star (*) needs an answer.', { isSubtle: true, size: 'Small', spacing: 'Small' })] : []),
    ...seen.flatMap((field) => question(field, asked)),
    ...buttonList([
      press({ title: label, verb: 'take-step', data: { ...of, form: key, ...unseen(fields, asked.given) } }),
      press({ title: 'Cancel', verb: 'cancel-form', data: of, leavesForm: true })
    ])
  ]);
}

/** The refusal's sentence, and those about answers that have no input here. */
function refused({ sentence, fields: problems = {} }: Refusal, fields: readonly Field[]): Element {
  const seen = new Set(fields.filter(isSeen).map(({ id }) => id));
  const elsewhere = Object.entries(problems).filter(([id, problem]) => !seen.has(id) && problem !== sentence);
  return box('attention', [
    words('Not recorded', { weight: 'Bolder' }),
    exact([run(sentence)], { spacing: 'Small' }),
    ...elsewhere.map(([, problem]) => exact([run(problem)], { spacing: 'Small' }))
  ]);
}

/** Answers that travel with the button. One that no form of ours can have made is left out, and the service asks for it. */
const unseen = (fields: readonly Field[], given: Given): Given =>
  Object.fromEntries(
    fields
      .filter((field) => !isSeen(field) && (given[field.id] ?? '').length <= maxLengthOf(field))
      .flatMap(({ id }) => (given[id] ? [[id, given[id]]] : []))
  );
