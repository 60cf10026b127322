import type { Refusal } from '../../src/domain/review/refusal';
import type { Field } from '../../src/domain/fields';
import { buttonRow } from './buttons';
import type { Element } from './card';
import { exact, run, words } from './elements';
import type { Cut, Fitted } from './form-fit';
import { formInput, isUnshowable, labelOf } from './form-input';
import { shortened } from './size';

/** What the questions of a form are drawn from. */
export interface Asked extends Fitted {
  readonly refusal?: Refusal;
  /** The button that shows what a saved answer has after its first `from` characters. */
  readonly rest?: (field: Field, from: number) => Element;
}

const LONGEST_QUOTE = 100;

/** One question: its input, and beneath it what was wrong, how to answer, and what is not offered. */
export function question(field: Field, { given, refusal, offers, inAll, cut: cuts, rest }: Asked): readonly Element[] {
  const typed = given[field.id] ?? '';
  const offer = offers[field.id];
  const cut = cuts[field.id];
  const problem = refusal?.fields?.[field.id];
  const said = [
    ...(problem ? [run(problem, { color: 'Attention', weight: 'Bolder' })] : []),
    ...(isUnshowable(field, typed) ? [run(` You entered “${shortened(typed, LONGEST_QUOTE)}”.`)] : []),
    ...(cut ? [run(noRoom(cut))] : [])
  ];
  if (offer && inAll[field.id] === 0)
    return [words(labelOf(field), { spacing: 'Large' }), exact([run(offer.none)], { spacing: 'Small' })];
  return [
    formInput(field, typed, offer?.choices ?? []),
    ...(said.length > 0 ? [exact(said, { spacing: 'Small' })] : []),
    ...(cut && cut.shown > 0 && rest ? buttonRow([rest(field, cut.shown)]) : []),
    ...(field.hint ? [words(field.hint, { isSubtle: true, size: 'Small', spacing: 'Small' })] : []),
    ...notInList(field, offer?.choices.length ?? 0, inAll[field.id] ?? 0),
    ...(offer?.leftOut ?? []).map((line) => exact([run(line, { isSubtle: true, size: 'Small' })], { spacing: 'Small' }))
  ];
}

const noRoom = ({ shown, inAll }: Cut): string =>
  shown === 0
    ? ' There is no room on this card for the rows you pasted. Paste them again.'
    : ` There is no room on this card for all of it. The first ${shown.toLocaleString('en-GB')} of ${inAll.toLocaleString('en-GB')} characters are above.`;

function notInList({ type }: Field, shown: number, inAll: number): readonly Element[] {
  if (shown >= inAll) return [];
  const sentence =
    type === 'person'
      ? `The list shows ${shown} of ${inAll} people: there is no room for more. If the person you need is missing, record this in the register, where everyone is listed.`
      : `The list shows ${shown} of ${inAll}: there is no room for more. Open the review in the register to see the others.`;
  return [words(sentence, { size: 'Small', spacing: 'Small' })];
}
