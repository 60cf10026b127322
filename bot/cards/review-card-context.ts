import { sentenceOf, sentenceOfNotice } from '../../src/domain/briefing';
import type { Clock } from '../../src/domain/clock';
import { longTime, ukDay } from '../../src/domain/dates';
import { dutyOfKey } from '../../src/domain/duties';
import { canSee, availableSteps } from '../../src/domain/review/decide';
import { NOTICES, type NoticeId } from '../../src/domain/notices';
import { headlineOf } from '../../src/domain/notices/headline';
import { paperReading } from '../../src/domain/need-to-know/papers';
import { ANY_HELPER, helperOf, personIn, type Directory, type Person } from '../../src/domain/people/people';
import { reminderHeadline } from '../../src/domain/reminders/reminder-words';
import { togetherHeadline, togetherNews } from '../../src/domain/review/together-words';
import type { Review } from '../../src/domain/review/review';
import { STEPS, STEP_IDS, type StepId } from '../../src/domain/steps';
import { joined, text, type Say, type Text } from '../../src/domain/text';
import type { Message } from '../../src/register/messages';
import type { ReviewRecord } from '../../src/register/reviews/review-record';
import type { Card } from './card';
import { REPLY_BELOW, viewReview } from './buttons';
import { reviewCard } from './review-card';
import type { InformedLine } from './review-informed';
import type { Headline, ReviewView } from './review-view';
import { sentenceCard } from './sentence-card';

/**
 * What a card of a review is drawn from. `now` is a UTC time, `link` makes the address of a review, `say` is for its
 * kind.
 */
export interface CardContext {
  readonly entry: ReviewRecord;
  readonly messages: readonly Message[];
  /** The reviews that messages about this one say it may be the same as: each of them shows all. */
  readonly others: readonly Review[];
  readonly directory: Directory;
  readonly clock: Clock;
  readonly now: string;
  readonly link: (reference: string) => string;
  /** Whether the site lets people open papers in SharePoint, as far as is known. */
  readonly opensPapers: boolean;
  readonly say: Say;
}

/** The card as this person may see it now: nothing of the review for someone who no longer has a part in it. */
export function drawCard(scene: CardContext, message: Drawn): Card {
  const {
    entry: { review },
    messages,
    directory,
    now
  } = scene;
  const { person, seq } = message;
  const viewer = personIn(directory, person.id);
  if (!viewer || !canSee(review, viewer, ukDay(now))) {
    return sentenceCard({
      sentence: text`${farewell(review, message)}${noLongerYours(viewer && helperOf(viewer, ukDay(now)))}`,
      say: scene.say
    });
  }
  const headline = whyDrawn(scene, message);
  return reviewCard({
    ...viewOf(scene, viewer, informedLines(messages)),
    ...(headline ? { headline } : receipt(review, person.id, seq))
  });
}

const noLongerYours = (helper = ANY_HELPER): string =>
  `You no longer have a part in this review. Ask ${helper} if you think you should.`;

/** The receipt of a step after which the person no longer sees the review. */
export const lastReceipt = (reference: string, step: StepId): Text =>
  text`${reference}: ${STEPS[step].past}. ${noLongerYours()}`;

/** What is left of a receipt, or of a card that the person opened, above a later card of the same review. */
export function drawOvertaken(scene: CardContext, message: Drawn): Card {
  const {
    entry: { review },
    directory,
    now
  } = scene;
  const viewer = personIn(directory, message.person.id);
  if (!viewer || !canSee(review, viewer, ukDay(now))) return drawCard(scene, message);
  const { reference } = review;
  const recorded = receipt(review, viewer.id, message.seq).banner?.text;
  return sentenceCard({
    sentence: joined([...(recorded ? [recorded] : []), `There is a newer card of ${reference} below.`], '. '),
    buttons: [viewReview(reference, REPLY_BELOW)],
    say: scene.say
  });
}

/** A review as someone who may see it does, whatever the card is for. */
export const viewOf = (
  {
    entry: { review, duties },
    directory,
    now,
    link,
    opensPapers,
    say
  }: Omit<CardContext, 'messages' | 'others' | 'clock'>,
  viewer: Person,
  messages: readonly InformedLine[]
): ReviewView => ({
  review,
  duties,
  directory,
  messages,
  viewer,
  open: availableSteps({ review, reference: review.reference, actor: viewer, directory, now }),
  today: ukDay(now),
  link: link(review.reference),
  imr: paperReading(review, viewer, 'imr', { today: ukDay(now), opensPapers }),
  partnership: paperReading(review, viewer, 'partnership', { today: ukDay(now), opensPapers }),
  say
});

/** The notice by which the person’s part in the review ended: its headline has no detail of the review. */
const farewell = (review: Review, { notice, seq }: Pick<Drawn, 'notice' | 'seq'>): Text =>
  notice && NOTICES[notice].farewell ? text`${review.reference}: ${headlineOf(notice, review, seq)}. ` : '';

type Drawn = Pick<Message, 'person' | 'role' | 'insteadOf' | 'notice' | 'reminder' | 'together' | 'seq' | 'seenAt'>;

/**
 * Why the person has the card: a reminder says it as it is true today. Nothing for a card that they opened themselves.
 */
function whyDrawn(
  { entry, others, directory, clock, now }: CardContext,
  { person, role, insteadOf, notice, reminder, together, seq, seenAt }: Drawn
): Headline | undefined {
  if (reminder && role)
    return {
      text: reminderHeadline(reminder, role, { ...entry, today: ukDay(now), clock }),
      ...sentenceOf(reminder.duty, entry.review.kind),
      remindsOf: reminder,
      insteadOf,
      seenAt
    };
  if (together) {
    const viewer = personIn(directory, person.id);
    return {
      text: togetherHeadline(entry.review, others),
      ...sentenceOfNotice('initiation-to-lead', entry.review.kind),
      ...(viewer ? { together: togetherNews(entry.review, others, { viewer, directory, today: ukDay(now) }) } : {}),
      insteadOf,
      seenAt
    };
  }
  return noticeHeadline(entry.review, { notice, insteadOf, seq, seenAt });
}

/** Why the person has the card of a notice; nothing where it is none. */
export const noticeHeadline = (
  review: Review,
  { notice, insteadOf, seq, seenAt }: Pick<Message, 'notice' | 'insteadOf' | 'seq' | 'seenAt'>
): Headline | undefined =>
  notice
    ? {
        text: headlineOf(notice, review, seq),
        ...sentenceOfNotice(notice, review.kind),
        ...(NOTICES[notice].forInformation ? { isForInformation: true } : {}),
        ...(NOTICES[notice].after.some((step) => STEPS[step].begins) ? { isFirst: true } : {}),
        ...remindedOf(review, seq),
        ...putRightBy(review, notice, seq),
        insteadOf,
        seenAt
      }
    : undefined;

/** What a lead reminded of with this very event; it leads the card. */
function remindedOf({ done: { nudge } }: Review, seq: number): Pick<Headline, 'remindsOf'> {
  const of = nudge?.seq === seq ? dutyOfKey(nudge.given.duty ?? '') : undefined;
  return of ? { remindsOf: of } : {};
}

/** What the event of a notice put right; nothing of another event, though the card leads to the history of both. */
function putRightBy({ done }: Review, notice: NoticeId, seq: number): Pick<Headline, 'putRight'> {
  const step = PUTS_RIGHT.find((each) => NOTICES[notice].after.includes(each));
  const last = step && done[step];
  if (!step) return {};
  return { putRight: last?.seq === seq ? { step, by: last.by, at: last.at, given: last.given } : 'overtaken' };
}

const PUTS_RIGHT = ['withdraw', 'correct-step'] as const;

/** A form that the person submitted remains their receipt, until the same step is taken again. */
function receipt(review: Review, personId: string, seq: number): Pick<ReviewView, 'banner'> {
  const step = STEP_IDS.find((each) => review.done[each]?.seq === seq && review.done[each].by.id === personId);
  return step ? { banner: receiptFor(review, step) } : {};
}

/** The first words of a receipt: which step was recorded, and when. */
export const receiptFor = (review: Review, step: StepId): NonNullable<ReviewView['banner']> => {
  const { at = '', seq } = review.done[step] ?? {};
  const words = text`${STEPS[step].past}${at ? `, ${longTime(at)}` : ''}`;
  return { text: words, tone: 'good', ...(seq === undefined ? {} : { of: seq }) };
};

/** What a notification shows before the chat is opened: no personal detail. */
export function summaryOf(scene: CardContext, message: Drawn): string {
  const { reference } = scene.entry.review;
  const headline = whyDrawn(scene, message)?.text;
  return headline ? scene.say(text`${headline} (${reference})`) : reference;
}

export const informedLines = (messages: readonly Message[]): readonly InformedLine[] =>
  messages.flatMap(({ notice, role, seq, person, insteadOf, sentAt, seenAt }) =>
    notice && role
      ? [{ name: person.name, role, seq, insteadOf, of: NOTICES[notice].subject, when: sentAt || 'waits', seenAt }]
      : []
  );
