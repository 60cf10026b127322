import { dutyLabel, stepsThatDo } from '../../src/domain/duties';
import { entryOf } from '../../src/domain/review/entry';
import type { StepId } from '../../src/domain/steps';
import type { OwnDuty } from '../../src/domain/duties/own-duties';
import { aboutKind, capitalised, text, type Say } from '../../src/domain/text';
import { buttonList, open as openAddress, press, REPLY_BELOW, viewReview } from './buttons';
import { card, type Card, type Element } from './card';
import { exact, run, title, words } from './elements';
import { missingLines } from './missing-lines';
import { fitted } from './fitted';
import { dueWords, lateMark, quoted, sinceWords } from './review-duties';
import { DECISIONS } from './review-view';
import { shortened } from './size';
import { stepButton } from './step-button';

interface WhatNextView {
  /** The soonest due first, each with the steps that are open to the person on its review. */
  readonly owed: readonly (OwnDuty & { readonly steps: readonly StepId[] })[];
  /** The names of the reviews that cannot be read. */
  readonly missing: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The address of the register. */
  readonly link: string;
  readonly say: Say;
}

/** The most that are shown at once. */
const MOST = 6;
const LONGEST = 120;

/** The person’s tasks over all their reviews, each with the button that does it. */
export const whatNextCard = (view: WhatNextView): Card =>
  fitted(Math.min(MOST, view.owed.length), (shown) => draw(view, shown));

function draw({ owed, missing, today, link, say }: WhatNextView, shown: number): Card {
  const left = owed.length - shown;
  return card(
    WHAT_NEXT,
    [
      title(WHAT_NEXT),
      ...missingLines(missing),
      ...(owed.length === 0 && missing.length === 0
        ? [words('You have nothing to do. You’ll get a message here when a review needs you.')]
        : []),
      ...owed.slice(0, shown).map((each, index) => row(each, { today, say }, index === 0)),
      ...(left > 0
        ? [
            words(`and ${left} more. All of them are in the web part Regional risk, under “Waiting for you”.`, {
              separator: true,
              spacing: 'Medium'
            })
          ]
        : []),
      ...buttonList([openAddress('Open the register', link)])
    ],
    say
  );
}

export const WHAT_NEXT = 'What you need to do next';

/** Only the first task quotes the sentence of the briefing. */
function row(
  { review, open, alike, steps }: WhatNextView['owed'][number],
  { today, say }: Pick<WhatNextView, 'today' | 'say'>,
  isFirst: boolean
): Element {
  const label = shortened(say(aboutKind(dutyLabel(open, review), review.kind)), LONGEST);
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
      exact([run(capitalised(dueWords(open, review)))], { spacing: 'None' }),
      exact([run(text`Since ${sinceWords(open, review)}`, { isSubtle: true })], { spacing: 'None' }),
      ...(isFirst ? [quoted(open, review)] : []),
      ...buttonList(buttonsOf({ review, open, steps }))
    ]
  };
}

/**
 * The step that does the task, and the review. A decision is taken on the card of the review, where the document is.
 */
function buttonsOf({
  review,
  open,
  steps
}: Pick<WhatNextView['owed'][number], 'review' | 'open' | 'steps'>): readonly Element[] {
  const step = stepsThatDo(open.duty).find((each) => steps.includes(each) && !DECISIONS.includes(each));
  const along = { ...(open.item === undefined ? {} : { item: open.item }), ...REPLY_BELOW };
  return [...(step ? [stepButton(review, step, along)] : []), press(viewReview(review.reference, REPLY_BELOW))];
}
