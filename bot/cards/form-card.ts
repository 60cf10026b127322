import { askedAboutIn, type AskedAbout, type Refusal, type RefusalCode } from '../../src/domain/review/refusal';
import { maxLengthOf, type Field, type Answers } from '../../src/domain/fields';
import { STEPS, type StepId } from '../../src/domain/steps';
import { text, type Say, type Text } from '../../src/domain/text';
import { buttonList, buttonRow, press, REPLY_BELOW } from './buttons';
import { card, type Card, type Element } from './card';
import { box, exact, run, title, words } from './elements';
import { possibleDuplicates } from './form-possible-duplicates';
import { fieldsOn, isSeen, type Offers } from './form-fields';
import { fittedForm } from './form-fit';
import { question, type Asked } from './form-question';

/** The form of a step. */
interface FormView {
  readonly step: StepId;
  readonly reference?: string;
  /** Its idempotency key, so that a second press finds the first. */
  readonly key: string;
  /** What has been typed so far, and unseen answers. */
  readonly given: Answers;
  readonly refusal?: Refusal;
  /** What has been asked about and confirmed before, with the answers that it was about. */
  readonly confirmed?: Confirmed;
  /** What can be chosen where the question itself does not say. */
  readonly offers?: Offers;
  /** One line on the review, without personal detail. */
  readonly about?: string;
  readonly banner?: Text;
  readonly saved?: SavedForm;
  readonly say: Say;
}

interface Confirmed {
  readonly anyway: readonly AskedAbout[];
  readonly sure: Answers;
  readonly differentFrom?: readonly number[] | undefined;
}

/** What has been saved of a form. */
export interface SavedForm {
  /** The key under which it was saved. */
  readonly form: string;
  /** When, or until when. */
  readonly sentence?: string;
  /** The same where the card has no room for all that has been saved. */
  readonly inPart?: string;
  /** The form was opened again as it was left. */
  readonly isBack?: boolean;
}

/** Pressed after reading the possible duplicates. */
export const ANOTHER = 'Record as a different review';

/** Pressed after reading what is unlikely about the answers. */
const AS_ENTERED = 'Record as entered';

/** What is asked before it is recorded: the heading, and the button that confirms it. */
const QUESTIONS: { readonly [C in RefusalCode]?: { readonly heading: string; readonly confirm: string } } = {
  'looks-alike': { heading: 'Possible duplicate', confirm: ANOTHER },
  unlikely: { heading: 'Is this right?', confirm: AS_ENTERED }
};

export const STARRED = 'Questions with a star (*) need an answer.';

/** The questions of a step, with what was typed before, and after a refusal why and where. */
export function formCard(view: FormView): Card {
  const fields = fieldsOn(view.step, view.reference, view.given);
  return fittedForm({ fields, given: view.given, offers: view.offers ?? {}, say: view.say }, (fitted) =>
    draw(view, fields, { ...fitted, ...(view.refusal ? { refusal: view.refusal } : {}) })
  );
}

function draw(
  { step, reference, key, about, banner, refusal, confirmed, saved, say }: FormView,
  fields: readonly Field[],
  asked: Asked
): Card {
  const { label } = STEPS[step];
  const seen = fields.filter(isSeen);
  const of = { step, ...(reference ? { reference } : {}) };
  const mark: Answers = saved ? { kept: saved.form } : {};
  const sent = { ...of, form: key, ...mark };
  const restable: Asked = saved?.sentence
    ? {
        ...asked,
        rest: ({ id }, from) =>
          press({
            title: 'Show the rest',
            verb: 'show-rest',
            data: { ...of, kept: saved.form, field: id, from, ...REPLY_BELOW },
            leavesForm: true
          })
      }
    : asked;
  const asks = refusal && QUESTIONS[refusal.code];
  return card(
    reference ? text`${label}, ${reference}` : label,
    [
      ...(banner ? [box('emphasis', [exact([run(banner)])])] : []),
      title(label),
      ...(about || reference ? [exact([run(about || reference || '', { isSubtle: true })], { spacing: 'None' })] : []),
      ...(refusal ? [refusedForm(refusal, fields), ...possibleDuplicates(refusal.alike ?? [])] : []),
      ...(saved ? savedLines(saved, of, Object.keys(asked.cut).length > 0) : []),
      ...(seen.some(({ missing }) => missing)
        ? [words(STARRED, { isSubtle: true, size: 'Small', spacing: 'Small' })]
        : []),
      ...seen.flatMap((field) => question(field, restable)),
      ...buttonList([
        press({
          title: asks ? (reference ? AS_ENTERED : asks.confirm) : label,
          verb: 'take-step',
          data: {
            ...sent,
            ...(asks ? confirming(refusal, asked.given, confirmed) : {}),
            ...unseen(fields, asked.given)
          }
        }),
        press({ title: 'Save for later', verb: 'keep-form', data: sent }),
        press({ title: 'Cancel', verb: 'cancel-form', data: { ...of, ...mark }, leavesForm: true })
      ])
    ],
    say
  );
}

/** What the button confirms that records what was asked about. */
function confirming(refusal: Refusal, given: Answers, confirmed: Confirmed = NOTHING_CONFIRMED) {
  const { anyway, sure } = confirmed;
  const about = Object.keys(refusal.fields ?? {});
  const differentFrom = refusal.differentFrom ?? confirmed.differentFrom;
  return {
    ...(differentFrom === undefined ? {} : { differentFrom }),
    anyway: [...new Set([...anyway, ...askedAboutIn(refusal)])].join(','),
    sure: { ...sure, ...Object.fromEntries(about.map((field) => [field, given[field] ?? ''])) }
  };
}

const NOTHING_CONFIRMED: Confirmed = { anyway: [], sure: {} };

/** A form that was opened again can be started again; one that was just saved says until when. */
const savedLines = (
  { form, sentence: whole, inPart, isBack }: SavedForm,
  of: Readonly<Record<string, string>>,
  isCut: boolean
): readonly Element[] => {
  const sentence = isCut ? inPart : whole;
  if (!sentence) return [];
  return isBack
    ? [
        box('emphasis', [
          words(sentence),
          ...buttonRow([
            press({ title: 'Start again', verb: 'start-afresh', data: { ...of, kept: form }, leavesForm: true })
          ])
        ])
      ]
    : [words(sentence, { isSubtle: true, size: 'Small', spacing: 'Small' })];
};

/**
 * The refusal’s sentence, and those about answers that have no input here. What is asked about is no mistake.
 */
export function refusedForm({ code, sentence, fields: problems = {} }: Refusal, fields: readonly Field[]): Element {
  const seen = new Set(fields.filter(isSeen).map(({ id }) => id));
  const elsewhere = Object.entries(problems).filter(([id, problem]) => !seen.has(id) && problem !== sentence);
  const asks = QUESTIONS[code];
  return box(asks ? 'warning' : 'attention', [
    words(asks?.heading ?? 'Not recorded', { weight: 'Bolder' }),
    exact([run(sentence)], { spacing: 'Small' }),
    ...elsewhere.map(([, problem]) => exact([run(problem)], { spacing: 'Small' }))
  ]);
}

/**
 * Answers that travel with the button. One that is too long to be from a form is left out, and the service asks for it.
 */
const unseen = (fields: readonly Field[], given: Answers): Answers =>
  Object.fromEntries(
    fields
      .filter((field) => !isSeen(field) && (given[field.id] ?? '').length <= maxLengthOf(field))
      .flatMap(({ id }) => (given[id] ? [[id, given[id]]] : []))
  );
