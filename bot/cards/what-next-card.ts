import { dutyLabel, stepsThatDo } from '../../src/domain/duties';
import { entryOf } from '../../src/domain/review/entry';
import { serviceOf } from '../../src/domain/review/service-involved';
import type { StepId } from '../../src/domain/steps';
import type { OwnDuty } from '../../src/domain/duties/own-duties';
import { aboutKind, capitalised, text, type Say } from '../../src/domain/text';
import { buttonList, open as openAddress, press, REPLY_BELOW, viewReview } from './buttons';
import { card, type Card, type Element } from './card';
import { exact, run, title, words } from './elements';
import { mailThatWaits, type WaitingMail } from './mail-list-card';
import { missingLines } from './missing-lines';
import { fitted } from './fitted';
import { dueWords, lateMark, quoted, sinceWords } from './review-duties';
import { DECISIONS } from './review-view';
import { shortened } from './size';
import { stepButton } from './step-button';

interface WhatNextView {
  /** The soonest due first, each with the steps that are open to the person on its review. */
  readonly owed: readonly (OwnDuty & { readonly steps: readonly StepId[] })[];
  /** How many of them the pages before this one have shown; none on the first. */
  readonly from?: number;
  /** For someone who records reviews. */
  readonly waiting?: WaitingMail;
  /** The names of the reviews that cannot be read. */
  readonly missing: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The address of the register. */
  readonly link: string;
  readonly say: Say;
}

/** The most that are shown on one page. */
const MOST = 6;
const LONGEST = 120;

/**
 * The person’s tasks over all their reviews, each with the button that does it, in pages: some may have been done since
 * the page before was drawn, so the last page there is takes the place of one that there is not.
 */
export function whatNextCard(view: WhatNextView): Card {
  const from = Math.max(0, Math.min(view.from ?? 0, view.owed.length - 1));
  return fitted(Math.min(MOST, view.owed.length - from), (shown) => draw(view, from, shown));
}

function draw({ owed, waiting, missing, today, link, say }: WhatNextView, from: number, shown: number): Card {
  const until = from + shown;
  const left = owed.length - until;
  return card(
    WHAT_NEXT,
    [
      title(WHAT_NEXT),
      ...missingLines(missing),
      ...(owed.length === 0 && missing.length === 0 && !waiting?.mails.length
        ? [words('You have nothing to do. You’ll get a message here when a review needs you.')]
        : []),
      // On the first page alone.
      ...(waiting && from === 0 ? mailThatWaits(waiting) : []),
      ...(shown < owed.length ? [words(`Tasks ${from + 1} to ${until} of ${owed.length}, the soonest due first`)] : []),
      ...owed.slice(from, until).map((each, index) => row(each, { today, say }, from + index === 0)),
      ...buttonList([
        ...(left > 0
          ? [press({ title: `Show the next ${Math.min(MOST, left)}`, verb: 'what-next', data: { from: until } })]
          : []),
        ...(from > 0
          ? [press({ title: 'Show the tasks before', verb: 'what-next', data: { from: Math.max(0, from - MOST) } })]
          : []),
        openAddress('Open the register', link)
      ])
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
            [review.reference, shortened(serviceOf(review), LONGEST), shortened(entryOf(review, 'authority'), LONGEST)]
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
