import { longTime } from '../../src/domain/dates';
import { eventKey, eventNamed } from '../../src/domain/review/putting-right/recorded-event';
import type { PuttingRightOffer } from '../../src/domain/review/putting-right/who-puts-right';
import { isWithdrawn } from '../../src/domain/review/putting-right/withdrawal';
import { answersIn, type Review, type ReviewEvent } from '../../src/domain/review/review';
import { STEPS } from '../../src/domain/steps';
import { text, type Say } from '../../src/domain/text';
import { buttonList, buttonRow, open, press, viewReview } from './buttons';
import { card, type Card, type Element } from './card';
import { exact, run, title, words } from './elements';
import { putRightWords } from './put-right';

/** The history of a review, as one person may put it right. */
interface HistoryView {
  readonly review: Review;
  /** From the first. */
  readonly events: readonly ReviewEvent[];
  readonly offers: readonly PuttingRightOffer[];
  /** The address of the review in the register. */
  readonly link: string;
  readonly say: Say;
}

/** A card has room for these with their buttons. */
const MOST_EVENTS = 8;
const LONGEST_WHY = 200;

/** What was recorded last, each with the buttons that put it right. */
export const historyCard = ({ review, events, offers, link, say }: HistoryView): Card =>
  card(
    `History, ${review.reference}`,
    [
      title('History'),
      exact([run(review.reference, { isSubtle: true })], { spacing: 'None' }),
      ...[...events]
        .reverse()
        .slice(0, MOST_EVENTS)
        .flatMap((event) => recorded(review, event, events, { offers, say })),
      ...(events.length > MOST_EVENTS
        ? [words(`and ${events.length - MOST_EVENTS} more before these, in the register`, { isSubtle: true })]
        : []),
      ...buttonList([open('View in the register', link), press(viewReview(review.reference))])
    ],
    say
  );

function recorded(
  review: Review,
  event: ReviewEvent,
  events: readonly ReviewEvent[],
  { offers, say }: Pick<HistoryView, 'offers' | 'say'>
): readonly Element[] {
  const key = eventKey(event);
  const later = events.filter((each) => isAbout(each, key));
  const steps = offers.find(({ of }) => of === key)?.steps ?? [];
  return [
    exact(
      [
        run(STEPS[event.step].past, {
          weight: 'Bolder',
          ...(isWithdrawn(review, event.seq) ? { strikethrough: true } : {})
        }),
        run(text`, ${event.by.name}, ${longTime(event.at)}`)
      ],
      { spacing: 'Medium' }
    ),
    ...aboutLine(event),
    ...later.map((each) =>
      exact([run(putRightWords(each, { kind: review.kind, most: LONGEST_WHY, say }), { isSubtle: true })], {
        spacing: 'None'
      })
    ),
    ...buttonRow(
      steps.map((step) =>
        press({
          title: STEPS[step].label,
          verb: 'open-form',
          data: { step, reference: review.reference, of: key }
        })
      )
    )
  ];
}

const isAbout = (event: ReviewEvent, key: string): boolean =>
  answersIn(event, 'withdraw')?.of === key || answersIn(event, 'correct-step')?.of === key;

/** What a withdrawal or a correction is about. */
function aboutLine(event: ReviewEvent): readonly Element[] {
  const named = eventNamed(answersIn(event, 'withdraw')?.of ?? answersIn(event, 'correct-step')?.of);
  return named ? [exact([run(STEPS[named.step].past, { isSubtle: true })], { spacing: 'None' })] : [];
}
