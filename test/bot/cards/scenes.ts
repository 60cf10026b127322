import { isOffered, type Offers } from '../../../bot/cards/form-fields';
import type { ReviewView, ToldLine } from '../../../bot/cards/review-card';
import { openSteps } from '../../../src/domain/decide';
import { openDuties } from '../../../src/domain/duties';
import { maxLengthOf, type Choice, type Field, type Given } from '../../../src/domain/fields';
import type { Directory, Person } from '../../../src/domain/people';
import { evolve } from '../../../src/domain/evolve';
import type { Review, ReviewEvent } from '../../../src/domain/review';
import { STEPS, STEP_IDS, type StepId } from '../../../src/domain/steps';
import type { Post, Role, Track } from '../../../src/domain/words';
import { weekdays } from '../../domain/builders';

/** Cards are drawn from states that STEPS can reach, with the answers of one kind of person: plain, hostile or at every limit. */
export type Answers = (field: Field, step: StepId) => string;

export const TODAY = '2026-03-20';
export const NOW = `${TODAY}T10:00:00Z`;
export const INITIALS = 'QZJX';
export const REFERENCE = 'SCR-A-2026-0001';

const person = (n: number, name: string, post: Post): Person => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  name,
  holdings: [{ post, region: 'South West' }]
});

export const inspector = person(1, 'Ifan Wŷn', 'compliance-inspector');
export const director = person(2, 'Dorota Łukasik', 'regional-director');
export const author = person(3, 'Aled Prys', 'compliance-manager');
export const lead = person(4, 'Lesley Grant', 'regional-safeguarding-lead');
export const directory: Directory = { people: [inspector, director, author, lead] };

const PLAIN: Readonly<Record<string, string>> = {
  partnership: 'South Gloucestershire Safeguarding Adults Board',
  authority: 'South Gloucestershire',
  notifiedOn: '2026-03-02',
  initiatedOn: '2026-02-26',
  criterion: 'institution',
  regulatedService: 'yes',
  service: 'Winterbourne View',
  locationCodes: '1-116865865',
  mentalHealth: 'yes',
  partnershipReference: 'SG/12',
  initials: INITIALS,
  askedOn: '2026-03-03',
  dueOn: '2026-04-30',
  requestedOn: '2026-03-03',
  receivedOn: '2026-03-10',
  author: author.id,
  document: 'https://example.sharepoint.com/sites/scr/Documents/imr.docx',
  version: '1.0',
  independent: 'yes',
  reasons: 'The chronology stops in June.\nPlease add July and August.',
  providedOn: '2026-03-19'
};

export const plain: Answers = ({ id }) => PLAIN[id] ?? '';

/** What can be typed freely, filled with one text; everything else plain. */
export const typing = (text: (field: Field) => string): Answers => (field, step) =>
  ['line', 'text', 'location-codes'].includes(field.type) ? text(field) : plain(field, step);

export const fill = (unit: string, field: Field): string => unit.repeat(Math.floor(maxLengthOf(field) / unit.length));

const givenTo = (step: StepId, answers: Answers): Given =>
  Object.fromEntries(STEPS[step].fields.map((field) => [field.id, answers(field, step)] as const).filter(([, answer]) => answer !== ''));

const actorOf = (step: StepId): Person => (step === 'submit-imr' ? author : STEPS[step].by.includes('regional-director') ? director : inspector);

/** A review after one more step. */
export function after(review: Review | undefined, step: StepId, answers: Answers = plain, vacant: readonly Role[] = []): Review {
  const by = actorOf(step);
  const seq = (review?.seq ?? 0) + 1;
  const event: ReviewEvent = {
    id: `${REFERENCE}#${seq}`, reference: REFERENCE, seq, step, at: `2026-03-${String(Math.min(seq + 2, 19)).padStart(2, '0')}T14:32:00Z`,
    by: { id: by.id, name: by.name }, as: 'compliance-inspector', rule: STEPS[step].rule, kind: 'adult', region: 'South West',
    ...(step === 'appoint-author' ? { named: { id: author.id, name: author.name } } : {}),
    given: givenTo(step, answers), told: [], vacant
  };
  return evolve(review, event);
}

export const journey = (steps: readonly StepId[], answers: Answers = plain): Review =>
  steps.slice(1).reduce((review, step) => after(review, step, answers), after(undefined, steps[0] ?? 'notify-adult', answers));

const isOpen = (review: Review, step: StepId): boolean =>
  !STEPS[step].begins && (Object.keys(STEPS[step].from ?? {}) as Track[]).every((track) => {
    const states: readonly string[] | undefined = STEPS[step].from?.[track];
    return states === undefined || states.includes(review.tracks[track]);
  });

/** One review for every combination of track states and last step that STEPS can reach. */
export function everyReview(answers: Answers = plain): readonly Review[] {
  const found = new Map<string, Review>();
  const waiting: { review: Review; last: StepId }[] = [{ review: journey(['notify-adult'], answers), last: 'notify-adult' }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const name = `${JSON.stringify(next.review.tracks)} ${next.last}`;
    if (found.has(name)) continue;
    const { review } = next;
    found.set(name, review);
    for (const step of STEP_IDS) if (isOpen(review, step)) waiting.push({ review: after(review, step, answers), last: step });
  }
  return [...found.values()];
}

export const told: readonly ToldLine[] = [
  { name: director.name, role: 'regional-director', of: 'the new review', when: '2026-03-03T14:32:00Z' },
  { name: 'Owen Hale', role: 'mental-health-operations-manager', of: 'the new review', when: 'waits' }
];

/** The same choices for every question that has to be given some, with a line about what is not offered. */
export const offering = (fields: readonly Field[], choices: readonly Choice[], leftOut = 'Not offered: somebody else.'): Offers =>
  Object.fromEntries(fields.filter(isOffered).map(({ id }) => [id, { choices, none: 'Nothing can be chosen.', leftOut: [leftOut] }]));

/** How one person sees a review. */
export const seenBy = (viewer: Person, review: Review, more: Partial<ReviewView> = {}): ReviewView => ({
  review,
  duties: openDuties(review, weekdays),
  messages: told,
  viewer,
  open: openSteps({ review, reference: review.reference, actor: viewer, directory, now: NOW }),
  today: TODAY,
  link: 'https://example.sharepoint.com/sites/scr/Lists/Register/DispForm.aspx?ID=1',
  ...more
});
