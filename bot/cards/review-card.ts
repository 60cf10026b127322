import { sinceTheBriefing } from '../../src/domain/briefing';
import { longDay, longTime } from '../../src/domain/dates';
import { whyHeldInBrief, WHY_HELD } from '../../src/domain/review/criterion';
import { entryOf } from '../../src/domain/review/entry';
import { isClosed, type Review } from '../../src/domain/review/review';
import { serviceOf } from '../../src/domain/review/service-involved';
import type { StepId } from '../../src/domain/steps';
import { text } from '../../src/domain/text';
import { KIND_LABELS, ruleWords } from '../../src/domain/words';
import { buttonList, open as openAddress, press } from './buttons';
import { card, type Card, type Element } from './card';
import { bannerBox, exact, heading, run, words } from './elements';
import { AT_A_GLANCE, folded } from './fold';
import { actionsToFollow } from './review-actions';
import {
  changesRequested,
  openComments,
  openDocument,
  openDocumentInRegister,
  openReport,
  reviewFacts,
  submission,
  submissionDetail
} from './review-facts';
import { cautions, closed, onPanel, possibleDuplicate, vacancies, whoDecides } from './review-flags';
import { decisionDue, nextDuty, othersOwed, whyNow } from './review-duties';
import { fitting, type Room } from './review-room';
import { putRightLine, viewHistory } from './put-right';
import { informed, type InformedLine } from './review-informed';
import { DECISIONS, prospectOf, type Prospect, type ReviewView } from './review-view';
import { shortened } from './size';
import { stepButton } from './step-button';

/**
 * The card of a review: notice, receipt and record in one. It begins with why the viewer has it and what they need to
 * do, each with its button; then come the facts, who has been informed, and what else can be done.
 */
export const reviewCard = (view: ReviewView): Card => fitting((room) => draw(view, room));

function draw(view: ReviewView, room: Room): Card {
  const { review, duties, messages, headline, banner, link, today, warnings = [], say } = view;
  const found = prospectOf(view);
  const isDeciding = found.steps.some((step) => DECISIONS.includes(step));
  const asksNothing = headline?.isForInformation === true && !isDeciding && !isOwnDue(found, today);
  const prospect = asksNothing ? asIfIdle(found, view.open) : found;
  const isInformation =
    headline !== undefined && !headline.remindsOf && !headline.together?.isOpen && !isDeciding && !prospect.isOwn;
  const standing = [
    ...closed(review, room),
    ...whoDecides(view, room),
    ...(isDeciding ? decision(view, prospect, room) : changesRequested(review, room)),
    ...(isDeciding || asksNothing ? [] : next(view, prospect, room))
  ];
  const flags = [...onPanel(review), ...vacancies(review, messages), ...cautions(warnings, room, say)];
  const buttons = [
    ...(headline?.putRight ? [viewHistory(review.reference, unseen(view))] : []),
    ...prospect.steps.map((step) => button(view, step, isDeciding ? undefined : prospect.next?.item)),
    ...(isDeciding ? [] : openComments(review, view.partnership, link)),
    ...readButton(view),
    ...(isInformation ? [openAddress(IN_REGISTER, link)] : []),
    ...email(view, prospect),
    ...furtherSteps(view, prospect),
    ...otherTasks(view, prospect, room),
    ...(isDeciding ? [] : document(view))
  ];
  const most = MOST_BUTTONS - (isDeciding ? document(view).length : 0);
  const shown = buttonList(buttons.slice(0, most));
  const head = [
    ...bannerBox(banner),
    ...why(view, room),
    words(review.reference, { style: 'heading', size: 'ExtraLarge', weight: 'Bolder', spacing: 'Small' }),
    exact([run(text`${KIND_LABELS[review.kind]}, ${area(review)}`)], { spacing: 'None' }),
    ...possibleDuplicate(headline?.together),
    ...(isInformation
      ? [...forInformation(view, room, asksNothing && found.isOwn), ...shown]
      : [...standing, ...shown, ...flags])
  ];
  // A receipt says at a glance who is informed of what has just been recorded.
  const isOfReceipt = ({ seq }: InformedLine): boolean => banner?.of === seq;
  return card(
    text`${KIND_LABELS[review.kind]} ${review.reference}`,
    folded(
      head,
      [
        isInformation ? [...standing, ...flags] : [],
        informed(messages.filter(isOfReceipt), room),
        prospect.next && !isClosed(review) ? whyNow(prospect.next, view) : [],
        othersOwed(prospect, view, room, (step) => button(view, step)),
        reviewFacts(review, room, say),
        buttonList([...buttons.slice(most), ...openReport(review)]),
        actionsToFollow(review, duties, today, room),
        informed(
          messages.filter((each) => !isOfReceipt(each)),
          room
        ),
        buttonList(isInformation ? [] : [openAddress(IN_REGISTER, link)]),
        because(view)
      ],
      say
    ),
    say
  );
}

/** As many buttons as help a person in a hurry; “More” comes after them. */
const MOST_BUTTONS = AT_A_GLANCE.buttons - 1;

/** A task of the viewer’s own whose day has come: what they were once sent for information is so no longer. */
const isOwnDue = ({ isOwn, next: duty }: Prospect, today: string): boolean =>
  isOwn && duty !== undefined && duty.due <= today;

/** What stands on a card that asks for nothing: no task and no step of one, all of which are among the rest. */
const asIfIdle = ({ emails }: Prospect, elsewhere: readonly StepId[]): Prospect => ({
  isOwn: false,
  steps: [],
  others: [],
  otherSteps: [],
  elsewhere,
  emails
});

const IN_REGISTER = 'View in the register';

/** The paper itself for people who may open it in SharePoint; for others the page, which has it from the service. */
const document = ({ review, imr, link }: ReviewView): readonly Element[] => {
  if (imr === 'not yet') return [];
  return imr === 'in SharePoint' ? openDocument(review) : openDocumentInRegister(review, link);
};

const area = (review: Review): string =>
  [entryOf(review, 'authority'), review.region].filter((part) => part !== '').join(', ');

/** Why the viewer has this card, and for whom they have it. */
function why({ headline, review, say }: ReviewView, room: Room): readonly Element[] {
  if (!headline) return [];
  const covering = headline.insteadOf ? `You are covering for ${shortened(headline.insteadOf, room.line)}.` : '';
  return [
    exact([run(headline.text, { weight: 'Bolder', size: 'Medium' })]),
    ...putRightLine(headline.putRight, { kind: review.kind, most: room.said, say }),
    ...(covering ? [exact([run(covering)], { spacing: 'None' })] : [])
  ];
}

const NOTHING_NOW = 'For information: you do not need to do anything now.';
const WHERE_TASKS_ARE = 'Type “what next” to see your tasks.';

/** A notice that asks for nothing: what it is about in two sentences, and the buttons that are done with it. */
function forInformation(view: ReviewView, room: Room, hasTasks: boolean): readonly Element[] {
  const { review, headline } = view;
  const service = shortened(serviceOf(review), room.line);
  return [
    ...(service ? [exact([run(service)], { spacing: 'None' })] : []),
    exact([run([notified(review, room), inspected(review, room)].filter((part) => part !== '').join(' '))], {
      spacing: 'Small'
    }),
    ...(headline?.isFirst
      ? [exact([run(`${WHY_HELD}: ${whyHeldInBrief(review) || 'Not recorded yet'}`)], { spacing: 'None' })]
      : []),
    words(hasTasks ? `${NOTHING_NOW} ${WHERE_TASKS_ARE}` : NOTHING_NOW, { spacing: 'Small' })
  ];
}

function notified(review: Review, room: Room): string {
  const on = entryOf(review, 'notifiedOn');
  const by = shortened(entryOf(review, 'partnership'), room.line);
  return on && by ? `${by} notified us on ${longDay(on)}.` : '';
}

const inspected = ({ inspector }: Review, room: Room): string =>
  inspector ? `${shortened(inspector.name, room.line)} is the case inspector.` : '';

/** The director’s decision: what, by when, and on which version. */
const decision = (view: ReviewView, { next: duty, isOwn }: Prospect, room: Room): readonly Element[] => [
  ...(duty ? (isOwn ? decisionDue : nextDuty)(duty, isOwn, view, room) : []),
  ...submission(view.review, room),
  ...buttonList(document(view)),
  ...submissionDetail(view.review, room)
];

/** What the briefing says, by which the viewer has the message, and when they read it. */
function because({ headline }: ReviewView): readonly Element[] {
  if (!headline) return [];
  const { rule, sentence, seenAt } = headline;
  const since = sinceTheBriefing(sentence);
  const said = `Why you have this message: “${sentence}” (${ruleWords(rule)}).`;
  const read = seenAt ? `You read it on ${longTime(seenAt)}.` : '';
  return [exact([run([said, since, read].filter((part) => part !== '').join(' '), { isSubtle: true, size: 'Small' })])];
}

function next(view: ReviewView, { next: duty, isOwn }: Prospect, room: Room): readonly Element[] {
  if (isClosed(view.review)) return [];
  return duty
    ? nextDuty(duty, isOwn, view, room)
    : [heading('Next task'), words('There is nothing to do on this review now.', { spacing: 'Small' })];
}

/** An email that helps with the next task. */
const email = (view: ReviewView, { email: id }: Prospect): readonly Element[] =>
  id
    ? [
        press({
          title: 'View email template',
          verb: 'show-text',
          data: { reference: view.review.reference, text: id, ...unseen(view) }
        })
      ]
    : [];

/** The chronology, for those who write it, and steps of tasks that have no line of their own. */
const otherTasks = (view: ReviewView, { others, otherSteps }: Prospect, room: Room): readonly Element[] => [
  ...(view.open.includes('record-chronology')
    ? [
        press({
          title: 'View chronology',
          verb: 'show-chronology',
          data: { reference: view.review.reference, ...unseen(view) }
        })
      ]
    : []),
  ...otherSteps
    .filter((other) => !others.slice(0, room.duties).includes(other.duty))
    .map(({ step }) => button(view, step))
];

const readButton = (view: ReviewView): readonly Element[] =>
  isUnseen(view) ? [press({ title: 'Mark as read', verb: 'seen', data: { reference: view.review.reference } })] : [];

const furtherSteps = (view: ReviewView, { elsewhere, emails }: Prospect): readonly Element[] =>
  elsewhere.length > 0 || emails.length > 0
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
