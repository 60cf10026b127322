import { dutyLabel, stepsThatDo } from '../../src/domain/duties';
import { entryOf } from '../../src/domain/entry';
import type { StepId } from '../../src/domain/steps';
import type { OwnDuty } from '../../src/domain/what-next';
import { buttonList, buttonRow, open as openAddress, press } from './buttons';
import { card, type Card, type Element } from './card';
import { BESIDE } from './digest-card';
import { exact, run, words } from './elements';
import { fitted } from './fitted';
import { dueWords, lateMark, quoted } from './review-owed';
import { shortened } from './size';
import { stepButton } from './step-button';

export interface WhatNextView {
  /** The soonest due first, each with the steps that are open to the person on its review. */
  readonly owed: readonly (OwnDuty & { readonly steps: readonly StepId[] })[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The address of the register. */
  readonly link: string;
}

/** As many are shown at once: who owes more begins with these. */
const MOST = 8;
const LONGEST = 120;

/** What the person owes over all their reviews, each with the button that does it. */
export const whatNextCard = (view: WhatNextView): Card => fitted(Math.min(MOST, view.owed.length), (shown) => draw(view, shown));

function draw({ owed, today, link }: WhatNextView, shown: number): Card {
  const left = owed.length - shown;
  const [first] = owed;
  return card('What you owe next', [
    words('What you owe next', { style: 'heading', size: 'Large', weight: 'Bolder' }),
    ...(first ? [quoted(first.open)] : [words('You owe nothing at present. I write to you when something needs you.')]),
    ...owed.slice(0, shown).map((each) => row(each, today)),
    ...(left > 0 ? [words(`and ${left} more. Open the register to see all of them.`, { separator: true, spacing: 'Medium' })] : []),
    ...buttonList([openAddress('Open the register', link)])
  ]);
}

function row({ review, open, steps }: WhatNextView['owed'][number], today: string): Element {
  const { reference } = review;
  const step = stepsThatDo(open.duty).find((each) => steps.includes(each));
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      exact([...lateMark(open, today), run(shortened(dutyLabel(open, review), LONGEST), { weight: 'Bolder' })]),
      exact([run(`${reference}, ${shortened(entryOf(review, 'authority'), LONGEST)}; ${dueWords(open, { review, today })}`)], { spacing: 'None' }),
      ...buttonRow([...(step ? [stepButton(review, step, open.item === undefined ? BESIDE : { item: open.item, ...BESIDE })] : []), press({ title: 'Show', verb: 'show-review', data: { reference, ...BESIDE } })])
    ]
  };
}
