import { dutyLabel, stepsThatDo } from '../../src/domain/duties';
import { entryOf } from '../../src/domain/review/entry';
import type { StepId } from '../../src/domain/steps';
import type { OwnDuty } from '../../src/domain/duties/own-duties';
import { buttonList, open as openAddress, press } from './buttons';
import { card, type Card, type Element } from './card';
import { REPLY_BELOW } from './digest-card';
import { capitalised, exact, run, words } from './elements';
import { fitted } from './fitted';
import { dueWords, lateMark, quoted, sinceWords } from './review-duties';
import { DECISIONS } from './review-view';
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
const MOST = 6;
const LONGEST = 120;

/** What the person owes over all their reviews, each with the button that does it. */
export const whatNextCard = (view: WhatNextView): Card =>
  fitted(Math.min(MOST, view.owed.length), (shown) => draw(view, shown));

function draw({ owed, today, link }: WhatNextView, shown: number): Card {
  const left = owed.length - shown;
  return card('What you owe next', [
    words('What you owe next', { style: 'heading', size: 'Large', weight: 'Bolder' }),
    ...(owed.length === 0 ? [words('You owe nothing at present. I write to you when something needs you.')] : []),
    ...owed.slice(0, shown).map((each, index) => row(each, today, index === 0)),
    ...(left > 0
      ? [words(`and ${left} more. Open the register to see all of them.`, { separator: true, spacing: 'Medium' })]
      : []),
    ...buttonList([openAddress('Open the register', link)])
  ]);
}

/** The sentence of the briefing stands once, beside what comes first. */
function row({ review, open, alike, steps }: WhatNextView['owed'][number], today: string, isFirst: boolean): Element {
  const label = shortened(dutyLabel(open, review), LONGEST);
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      exact([...lateMark(open, today), run(alike > 0 ? `${label}, and ${alike} more` : label, { weight: 'Bolder' })]),
      exact(
        [
          run(
            [review.reference, shortened(entryOf(review, 'authority'), LONGEST)]
              .filter((part) => part !== '')
              .join(', ')
          )
        ],
        { spacing: 'None' }
      ),
      exact([run(`${capitalised(dueWords(open, { review, today }))}, owed since ${sinceWords(open, review)}`)], {
        spacing: 'None'
      }),
      ...(isFirst ? [quoted(open)] : []),
      ...buttonList(buttonsOf({ review, open, steps }))
    ]
  };
}

/** What does it, and the review. A decision is taken on the card of the review, where the document is. */
function buttonsOf({
  review,
  open,
  steps
}: Pick<WhatNextView['owed'][number], 'review' | 'open' | 'steps'>): readonly Element[] {
  const step = stepsThatDo(open.duty).find((each) => steps.includes(each) && !DECISIONS.includes(each));
  const along = { ...(open.item === undefined ? {} : { item: open.item }), ...REPLY_BELOW };
  return [
    ...(step ? [stepButton(review, step, along)] : []),
    press({
      title: `Show ${review.reference}`,
      verb: 'show-review',
      data: { reference: review.reference, ...REPLY_BELOW }
    })
  ];
}
