import type { Refusal } from '../../src/domain/decide';
import { maxLengthOf, type Choice, type Field, type Given } from '../../src/domain/fields';
import { STEPS, type StepId } from '../../src/domain/steps';
import { buttonList, press } from './buttons';
import { card, type Card, type Element } from './card';
import { box, exact, run, words } from './elements';
import { cutLongest, fittingPeople } from './form-fit';
import { formInput, isUnshowable } from './form-input';
import { bytesOf, CARD_LIMIT, shortened } from './size';

/** The form of a step. `today` is YYYY-MM-DD. */
export interface FormView {
  readonly step: StepId;
  readonly reference?: string;
  /** Tells this form from every other, so that a second press finds the first. */
  readonly key: string;
  /** What has been typed so far, and unseen answers. */
  readonly given: Given;
  readonly refusal?: Refusal;
  /** Who can be chosen; a title holds name and post. */
  readonly people?: readonly Choice[];
  /** One line on the review, without personal detail. */
  readonly about?: string;
  readonly today: string;
  readonly banner?: string;
}

/** What of a form could not be kept, because a card has a greatest size. */
interface Cuts {
  readonly answers: readonly string[];
  readonly peopleInAll: number;
}

/** Room that the sentence about people left out may need. */
const SPARE = 300;
const LONGEST_QUOTE = 100;

/** The questions of a step, with what was typed before, and after a refusal why and where. */
export function formCard(view: FormView): Card {
  const people = view.people ?? [];
  const fields = STEPS[view.step].fields;
  let given = view.given;
  const answers: string[] = [];
  const chosen = fields.filter(({ type }) => type === 'person').map(({ id }) => given[id]);
  const drawn = (shown: readonly Choice[]): Card => draw({ ...view, given, people: shown }, { answers, peopleInAll: people.length });
  for (let bare = drawn([]); bytesOf(bare) > CARD_LIMIT; bare = drawn([])) {
    const cutting = cutLongest(fields.filter(isSeen), given);
    if (!cutting) break;
    given = cutting.given;
    answers.push(cutting.cut);
  }
  return drawn(fittingPeople(people, chosen[0], CARD_LIMIT - SPARE - bytesOf(drawn([]))));
}

const isSeen = (field: Field): boolean => field.type !== 'unseen';

function draw(view: FormView, cuts: Cuts): Card {
  const { step, reference, key, given, about, banner, refusal } = view;
  const { label, fields } = STEPS[step];
  return card(reference ? `${label}, ${reference}` : label, [
    ...(banner ? [box('emphasis', [exact([run(banner)])])] : []),
    words(label, { style: 'heading', size: 'Large', weight: 'Bolder' }),
    ...(reference || about ? [exact([run([reference, about].filter(Boolean).join(', '), { isSubtle: true })], { spacing: 'None' })] : []),
    ...(refusal ? [refused(refusal, fields)] : []),
    ...fields.filter(isSeen).flatMap((field) => question(field, view, cuts)),
    ...buttonList([
      press({ title: label, verb: 'take-step', data: { step, ...(reference ? { reference } : {}), form: key, ...unseen(fields, given) } }),
      press({ title: 'Cancel', verb: 'cancel-form', data: { step, ...(reference ? { reference } : {}) }, leavesForm: true })
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

function question(field: Field, { given, people = [], refusal }: FormView, cuts: Cuts): readonly Element[] {
  const typed = given[field.id] ?? '';
  const problem = refusal?.fields?.[field.id];
  const lost = isUnshowable(field, typed) ? [run(` You gave “${shortened(typed, LONGEST_QUOTE)}”.`)] : [];
  const cut = cuts.answers.includes(field.id) ? [run(` This card had no room for all of it: only its first ${maxLengthOf(field).toLocaleString('en-GB')} characters are kept above.`)] : [];
  const said = [...(problem ? [run(problem, { color: 'Attention', weight: 'Bolder' })] : []), ...lost, ...cut];
  return [
    formInput(field, typed, people),
    ...(said.length > 0 ? [exact(said, { spacing: 'Small' })] : []),
    ...(field.hint ? [words(field.hint, { isSubtle: true, size: 'Small', spacing: 'Small' })] : []),
    ...(field.type === 'person' ? peopleLeftOut(people.length, cuts.peopleInAll) : [])
  ];
}

const peopleLeftOut = (shown: number, inAll: number): readonly Element[] =>
  shown < inAll
    ? [words(`The list holds ${shown} of ${inAll} people: a card has no room for more. If the person you want is missing, tell your regional safeguarding lead.`, { size: 'Small', spacing: 'Small' })]
    : [];

/** Answers that travel with the button. One that no form of ours can have made is left out, and the service asks for it. */
const unseen = (fields: readonly Field[], given: Given): Given =>
  Object.fromEntries(
    fields
      .filter((field) => !isSeen(field) && (given[field.id] ?? '').length <= maxLengthOf(field))
      .flatMap(({ id }) => (given[id] ? [[id, given[id]]] : []))
  );
