import { ukDay } from './dates';
import { holdersOf, type Directory } from './people';
import type { PersonRef, Review, ReviewEvent } from './review';
import { given } from './review';
import type { StepId } from './steps';
import { KIND_LABELS, ROLE_LABELS, type Role, type Rule } from './words';

/** Who must be told after which step. A headline has no personal detail: it shows on a locked telephone. */
export interface Notice {
  readonly after: StepId;
  readonly to: Role;
  readonly rule: Rule;
  /** What it is about, after “told of”. */
  readonly subject: string;
  readonly headline: (review: Review) => string;
  readonly when?: (review: Review) => boolean;
}

const mentalHealthInvolved = (review: Review): boolean => given(review, 'notify-adult', 'mentalHealth') === 'yes';
const area = (review: Review): string => given(review, 'notify-adult', 'authority');

const rows = {
  'initiation-to-director': {
    after: 'notify-adult',
    to: 'regional-director',
    rule: 'KP-1',
    subject: 'the new review',
    headline: (review) => `New: ${KIND_LABELS[review.kind].toLowerCase()} in ${area(review)}`
  },
  'initiation-to-mental-health': {
    after: 'notify-adult',
    to: 'mental-health-operations-manager',
    rule: 'KP-4',
    when: mentalHealthInvolved,
    subject: 'the new review',
    headline: (review) => `Mental health operations were involved: new ${KIND_LABELS[review.kind].toLowerCase()} in ${area(review)}`
  },
  'imr-request-to-director': {
    after: 'request-imr',
    to: 'regional-director',
    rule: 'KP-8',
    subject: 'the IMR request',
    headline: () => 'The partnership has asked for an IMR. Please appoint an independent author'
  },
  'imr-request-to-mental-health': {
    after: 'request-imr',
    to: 'mental-health-operations-manager',
    rule: 'KP-4',
    when: mentalHealthInvolved,
    subject: 'the IMR request',
    headline: () => 'The partnership has asked for an IMR'
  },
  'appointment-to-author': {
    after: 'appoint-author',
    to: 'imr-author',
    rule: 'KP-10',
    subject: 'the appointment',
    headline: () => 'You have been appointed to write the IMR'
  },
  'appointment-to-inspector': {
    after: 'appoint-author',
    to: 'case-inspector',
    rule: 'KP-10',
    subject: 'the appointment',
    headline: () => 'The author of the IMR has been appointed'
  },
  'submission-to-director': {
    after: 'submit-imr',
    to: 'regional-director',
    rule: 'KP-11',
    subject: 'the submitted IMR',
    headline: () => 'An IMR waits for your agreement'
  },
  'agreement-to-inspector': {
    after: 'agree-imr',
    to: 'case-inspector',
    rule: 'KP-11',
    subject: 'the agreement',
    headline: () => 'The IMR has been agreed and can be provided to the partnership'
  },
  'agreement-to-author': {
    after: 'agree-imr',
    to: 'imr-author',
    rule: 'KP-11',
    subject: 'the agreement',
    headline: () => 'The regional director has agreed your IMR'
  },
  'return-to-author': {
    after: 'return-imr',
    to: 'imr-author',
    rule: 'KP-11',
    subject: 'the return',
    headline: () => 'The regional director has returned your IMR, with reasons'
  }
} satisfies Record<string, Notice>;

export type NoticeId = keyof typeof rows;
export const NOTICES: Readonly<Record<NoticeId, Notice>> = rows;
export const NOTICE_IDS = Object.keys(rows) as readonly NoticeId[];

/** One person to be told of one event. `id` is unique, so that nobody is told twice. */
export interface Told {
  readonly id: string;
  readonly notice: NoticeId;
  readonly to: Role;
  readonly person: PersonRef;
}

/** Who is told of an event, and the posts that nobody holds. Nobody is told of what they did themselves. */
export function tell(event: Pick<ReviewEvent, 'id' | 'step' | 'by' | 'at'>, review: Review, directory: Directory): { told: readonly Told[]; vacant: readonly Role[] } {
  const told: Told[] = [];
  const vacant: Role[] = [];
  for (const notice of NOTICE_IDS) {
    const row = NOTICES[notice];
    if (row.after !== event.step || row.when?.(review) === false) continue;
    const holders = holdersOf(row.to, review, directory, ukDay(event.at));
    if (holders.length === 0) vacant.push(row.to);
    for (const { id, name } of holders.filter((holder) => holder.id !== event.by.id)) {
      told.push({ id: `${event.id}/${notice}/${id}`, notice, to: row.to, person: { id, name } });
    }
  }
  return { told, vacant };
}

/** What to do when nobody holds a post that has to be told. */
export const vacancy = (role: Role, review: Review): string =>
  `Nobody is entered in the Directory as ${ROLE_LABELS[role]} for ${review.region}, so nobody was told. Ask your regional safeguarding lead.`;
