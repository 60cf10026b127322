import { longTime } from '../../src/domain/dates';
import { entryOf } from '../../src/domain/review/entry';
import { isClosed, type Review } from '../../src/domain/review/review';
import type { StepId } from '../../src/domain/steps';
import { KIND_LABELS, ruleWords } from '../../src/domain/words';
import { buttonList, buttonRow, open as openAddress, press } from './buttons';
import { card, type Card, type Element } from './card';
import { box, exact, heading, run, words } from './elements';
import { actionsToFollow } from './review-actions';
import { openDocument, openReport, reasons, reviewFacts, submission } from './review-facts';
import { cautions, closed, onPanel, vacancies, whoDecides } from './review-flags';
import { nextDuty, othersOwed, whyNow } from './review-duties';
import { fitting, type Room } from './review-room';
import { informed } from './review-informed';
import { DECISIONS, prospectOf, type Prospect, type ReviewView } from './review-view';
import { shortened } from './size';
import { stepButton } from './step-button';

/**
 * The card of a review: notice, receipt and record in one. For somebody in a hurry it begins with why they have it and what they owe,
 * each with its button; then come the facts, who was told, and what else can be done.
 */
export const reviewCard = (view: ReviewView): Card => fitting((room) => draw(view, room));

function draw(view: ReviewView, room: Room): Card {
  const { review, duties, messages, banner, link, today, warnings = [] } = view;
  const prospect = prospectOf(view);
  const isDeciding = prospect.steps.some((step) => DECISIONS.includes(step));
  const facts = [
    ...reviewFacts(review, room),
    ...buttonList([...(isDeciding ? [] : openDocument(review)), ...openReport(review)]),
    ...actionsToFollow(review, duties, today, room)
  ];
  return card(`${KIND_LABELS[review.kind]} ${review.reference}`, [
    ...(banner ? [box(banner.tone, [exact([run(banner.text, { weight: 'Bolder' })])])] : []),
    ...why(view, room),
    words(review.reference, { style: 'heading', size: 'ExtraLarge', weight: 'Bolder', spacing: 'Small' }),
    exact([run(`${KIND_LABELS[review.kind]}, ${area(review)}`)], { spacing: 'None' }),
    ...(prospect.isOwn ? [] : buttonRow(seenButton(view))),
    ...closed(review, room),
    ...whoDecides(view, room),
    ...(isDeciding ? [...submission(review, room), ...buttonRow(openDocument(review))] : reasons(review, room)),
    ...(isDeciding ? buttonRow(prospect.steps.map((step) => button(view, step))) : []),
    ...(isDeciding && prospect.next ? whyNow(prospect.next, view) : next(view, prospect, room)),
    ...buttonList([...primary(view, prospect, isDeciding), ...(prospect.isOwn ? seenButton(view) : [])]),
    ...onPanel(review),
    ...vacancies(review, messages),
    ...cautions(warnings, room),
    ...othersOwed(prospect, view, room),
    ...(banner ? [...informed(messages, room), ...facts] : [...facts, ...informed(messages, room)]),
    ...buttonList([...furtherSteps(view, prospect), openAddress('Open in the register', link)])
  ]);
}

const area = (review: Review): string =>
  [entryOf(review, 'authority'), review.region].filter((part) => part !== '').join(', ');

/** Why the viewer has this card, and whether they have let us know that they have seen it. */
function why({ headline }: ReviewView, room: Room): readonly Element[] {
  if (!headline) return [];
  const { text, rule, insteadOf, seenAt } = headline;
  const standsIn = insteadOf ? ` in place of ${shortened(insteadOf, room.line)}, who is away,` : '';
  return [
    exact([run(text, { weight: 'Bolder', size: 'Medium' })]),
    exact(
      [
        run(`You are told${standsIn} because of ${ruleWords(rule)}.${seenAt ? ` Seen on ${longTime(seenAt)}.` : ''}`, {
          isSubtle: true,
          size: 'Small'
        })
      ],
      { spacing: 'None' }
    )
  ];
}

function next(view: ReviewView, { next: duty, isOwn }: Prospect, room: Room): readonly Element[] {
  if (isClosed(view.review)) return [];
  return duty
    ? nextDuty(duty, isOwn, view, room)
    : [heading('Owed next'), words('Nothing is owed on this review at present.', { spacing: 'Small' })];
}

/** What the viewer came for. */
const primary = (
  view: ReviewView,
  { next: duty, steps, text, otherSteps }: Prospect,
  isDeciding: boolean
): readonly Element[] => [
  ...(isDeciding ? [] : steps.map((step) => button(view, step, duty?.item))),
  ...(view.open.includes('record-chronology')
    ? [
        press({
          title: 'Show the chronology',
          verb: 'show-chronology',
          data: { reference: view.review.reference, ...unseen(view) }
        })
      ]
    : []),
  ...(text
    ? [
        press({
          title: 'Text ready to send',
          verb: 'show-text',
          data: { reference: view.review.reference, text, ...unseen(view) }
        })
      ]
    : []),
  ...otherSteps.map((step) => button(view, step))
];

const seenButton = (view: ReviewView): readonly Element[] =>
  isUnseen(view) ? [press({ title: 'Seen', verb: 'seen', data: { reference: view.review.reference } })] : [];

const furtherSteps = (view: ReviewView, { elsewhere, texts }: Prospect): readonly Element[] =>
  elsewhere.length > 0 || texts.length > 0
    ? [
        press({
          title: 'Record something else',
          verb: 'other-steps',
          data: { reference: view.review.reference, ...unseen(view) }
        })
      ]
    : [];

const button = (view: ReviewView, step: StepId, item?: string): Element =>
  stepButton(view.review, step, { ...(item === undefined ? {} : { item }), ...unseen(view) });

const isUnseen = ({ headline }: ReviewView): boolean => headline?.seenAt === '';

const unseen = (view: ReviewView): Readonly<Record<string, boolean>> => (isUnseen(view) ? { unseen: true } : {});
