import { DUTIES, dutyAmong, dutyKey, stepsThatDo, type OpenDuty } from '../../src/domain/duties';
import { firstPossible } from '../../src/domain/duties/first';
import { ownersOf } from '../../src/domain/duties/owners';
import type { Directory, Person } from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import type { TogetherNews } from '../../src/domain/review/together-words';
import type { Say, Text } from '../../src/domain/text';
import type { StepId } from '../../src/domain/steps';
import { emailTemplatesFor, EMAIL_TEMPLATES, type EmailTemplateId } from '../../src/domain/email-templates';
import type { PaperReading } from '../../src/domain/need-to-know/papers';
import type { Rule } from '../../src/domain/words';
import type { Banner } from './elements';
import type { PutRight } from './put-right';
import type { InformedLine } from './review-informed';

/** A review as one person sees it. `today` is YYYY-MM-DD; `link` is the address of the review in the register. */
export interface ReviewView {
  readonly review: Review;
  /** The soonest due first. */
  readonly duties: readonly OpenDuty[];
  readonly directory: Directory;
  readonly messages: readonly InformedLine[];
  readonly viewer: Person;
  /** The steps open to the viewer. */
  readonly open: readonly StepId[];
  readonly today: string;
  /** Why the viewer has this card. */
  readonly headline?: Headline;
  readonly banner?: Banner;
  readonly warnings?: readonly Text[];
  readonly link: string;
  /** How the viewer reads its IMR, and the papers of the partnership. */
  readonly imr: PaperReading;
  readonly partnership: PaperReading;
  /** In the words of the site for reviews of this kind. */
  readonly say: Say;
}

export interface Headline {
  readonly text: Text;
  /** The rule of the briefing, and its sentence, that the message comes from. */
  readonly rule: Rule;
  readonly sentence: string;
  /** The task of a reminder, the viewer’s or another’s: it is not for information only. */
  readonly remindsOf?: Pick<OpenDuty, 'duty' | 'item'>;
  /** What the notice says was put right; of one that was overtaken only that its card leads to the history. */
  readonly putRight?: PutRight | 'overtaken';
  /** What is to be told of possible duplicates, where the message is about them. */
  readonly together?: TogetherNews;
  /** Nothing is to be done because of it, whatever tasks the viewer has on the review. */
  readonly isForInformation?: true;
  /** It is the first that they hear of the review. */
  readonly isFirst?: true;
  /** Whom the viewer covers for, who is away; empty when they are informed in their own post. */
  readonly insteadOf: string;
  /** When the viewer marked it as read, UTC; empty while they have not. */
  readonly seenAt: string;
}

/** What comes next on a review, for one viewer. */
export interface Prospect {
  /** The duty that the card is about: the viewer’s own where they have one. */
  readonly next?: OpenDuty;
  /** Whether it is assigned to the viewer. */
  readonly isOwn: boolean;
  /** The steps that prepare and do it, as far as they are open to the viewer. */
  readonly steps: readonly StepId[];
  /** An email that helps with it. */
  readonly email?: EmailTemplateId;
  /** The other open duties, the viewer’s own first. The actions of a plan are listed by themselves. */
  readonly others: readonly OpenDuty[];
  /** The usual step of each other duty of the viewer, the soonest due first. No step is there twice. */
  readonly otherSteps: readonly { readonly duty: OpenDuty; readonly step: StepId }[];
  /** What else the viewer may record. */
  readonly elsewhere: readonly StepId[];
  /** Every email that the viewer may send. */
  readonly emails: readonly EmailTemplateId[];
}

/** The director’s decision on the IMR. */
export const DECISIONS: readonly StepId[] = ['agree-imr', 'return-imr'];

/** More buttons than this do not help someone in a hurry. */
const MOST_OTHER_STEPS = 3;

export function prospectOf({
  review,
  duties: byDue,
  directory,
  viewer,
  open,
  today,
  headline
}: Pick<ReviewView, 'review' | 'duties' | 'directory' | 'viewer' | 'open' | 'today' | 'headline'>): Prospect {
  const duties = firstPossible(byDue, review);
  const own = duties.filter((duty) => ownersOf(duty, review, directory, today).some(({ id }) => id === viewer.id));
  const next =
    (headline?.remindsOf && dutyAmong(duties, dutyKey(headline.remindsOf))) ??
    own.find((duty) => stepsThatDo(duty.duty).some((step) => DECISIONS.includes(step))) ??
    own[0] ??
    duties[0];
  const isOwn = next !== undefined && own.includes(next);
  const emails = emailTemplatesFor(review, open, today);
  // A director who is away may still decide, though the task is their cover’s.
  const offered = isOwn ? [...(DUTIES[next.duty].preparedBy ?? []), ...stepsThatDo(next.duty)] : DECISIONS;
  const steps = open.filter((step) => offered.includes(step));
  const others = [...own, ...duties.filter((duty) => !own.includes(duty))].filter(
    (duty) => duty !== next && duty.item === undefined
  );
  const usual = own.flatMap((duty) => {
    const step = stepsThatDo(duty.duty).find((each) => open.includes(each) && !steps.includes(each));
    return step ? [{ duty, step }] : [];
  });
  const otherSteps = usual
    .filter(({ step }, index) => usual.findIndex((each) => each.step === step) === index)
    .slice(0, MOST_OTHER_STEPS);
  const email = isOwn ? emails.find((id) => steps.includes(EMAIL_TEMPLATES[id].before)) : undefined;
  return {
    ...(next ? { next } : {}),
    isOwn,
    steps,
    ...(email ? { email } : {}),
    others,
    otherSteps,
    elsewhere: open.filter((step) => !steps.includes(step) && !otherSteps.some((other) => other.step === step)),
    emails
  };
}
