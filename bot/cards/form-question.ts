import type { Refusal } from '../../src/domain/review/refusal';
import { maxLengthOf, type Field } from '../../src/domain/fields';
import type { Element } from './card';
import { exact, run, words } from './elements';
import type { Cut, Fitted } from './form-fit';
import { formInput, isUnshowable, labelOf } from './form-input';
import { shortened } from './size';

/** What the questions of a form are drawn from. */
export interface Asked extends Fitted {
  readonly refusal?: Refusal;
}

const LONGEST_QUOTE = 100;

/** One question: its input, and beneath it what was wrong, how to answer, and what is not offered. */
export function question(field: Field, { given, refusal, offers, inAll, cut }: Asked): readonly Element[] {
  const typed = given[field.id] ?? '';
  const offer = offers[field.id];
  const problem = refusal?.fields?.[field.id];
  const said = [
    ...(problem ? [run(problem, { color: 'Attention', weight: 'Bolder' })] : []),
    ...(isUnshowable(field, typed) ? [run(` You entered “${shortened(typed, LONGEST_QUOTE)}”.`)] : []),
    ...(cut[field.id] ? [run(noRoom(field, cut[field.id]))] : [])
  ];
  if (offer && inAll[field.id] === 0)
    return [words(labelOf(field), { spacing: 'Large' }), exact([run(offer.none)], { spacing: 'Small' })];
  return [
    formInput(field, typed, offer?.choices ?? []),
    ...(said.length > 0 ? [exact(said, { spacing: 'Small' })] : []),
    ...(field.hint ? [words(field.hint, { isSubtle: true, size: 'Small', spacing: 'Small' })] : []),
    ...notInList(field, offer?.choices.length ?? 0, inAll[field.id] ?? 0),
    ...(offer?.leftOut ?? []).map((line) => exact([run(line, { isSubtle: true, size: 'Small' })], { spacing: 'Small' }))
  ];
}

const noRoom = (field: Field, cut: Cut | undefined): string =>
  cut === 'nothing'
    ? ' There is no room on this card for the rows you pasted. Paste them again.'
    : ` There is no room on this card for all of it. The first ${maxLengthOf(field).toLocaleString('en-GB')} characters are above.`;

function notInList({ type }: Field, shown: number, inAll: number): readonly Element[] {
  if (shown >= inAll) return [];
  const sentence =
    type === 'person'
      ? `The list shows ${shown} of ${inAll} people: there is no room for more. If the person you need is missing, record this in the register, where everyone is listed.`
      : `The list shows ${shown} of ${inAll}: there is no room for more. Open the review in the register to see the others.`;
  return [words(sentence, { size: 'Small', spacing: 'Small' })];
}
