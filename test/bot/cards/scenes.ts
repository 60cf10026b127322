import { paperReading } from '../../../src/domain/need-to-know/papers';
import { isOffered, type Offers } from '../../../bot/cards/form-fields';
import type { ReviewView } from '../../../bot/cards/review-view';
import type { InformedLine } from '../../../bot/cards/review-informed';
import { availableSteps } from '../../../src/domain/review/decide';
import { openDuties } from '../../../src/domain/duties';
import { maxLengthOf, type Choice, type Field, type Answers } from '../../../src/domain/fields';
import { personIn, type Directory, type Person } from '../../../src/domain/people/people';
import { evolve } from '../../../src/domain/review/evolve';
import type { Review, ReviewEvent } from '../../../src/domain/review/review';
import { fieldsOf } from '../../../src/domain/steps/step';
import { STEP_IDS, STEPS, type StepId } from '../../../src/domain/steps';
import { type Kind, type Post, type Region, type Role } from '../../../src/domain/words';
import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { sayIn } from '../../../src/domain/text';
import { weekdays } from '../../domain/builders';
import { say } from '../speaking';

/**
 * Cards are drawn from states that STEPS can reach, with the answers of one kind of person: plain, hostile or at every
 * limit.
 */
export type AnswerOf = (field: Field, step: StepId) => string;

export const TODAY = '2026-03-20';
export const NOW = `${TODAY}T10:00:00Z`;
export const INITIALS = 'QZJX';
export const REFERENCE = 'SCR-A-2026-0001';
const REFERENCES: Readonly<Record<Kind, string>> = { adult: REFERENCE, child: 'SCR-C-2026-0001' };
export const BEGIN: Readonly<Record<Kind, StepId>> = { adult: 'notify-adult', child: 'notify-child' };

const person = (n: number, name: string, post: Post, region: Region | 'England' = 'South West'): Person => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  name,
  holdings: [{ post, region }]
});

export const inspector = person(1, 'Ifan Wŷn', 'compliance-inspector');
export const director = person(2, 'Dorota Łukasik', 'regional-director');
export const author = person(3, 'Aled Prys', 'compliance-manager', 'West Midlands');
export const lead = person(4, 'Lesley Grant', 'regional-safeguarding-lead');
export const deputy = person(5, 'Tomos Llewellyn', 'deputy-regional-director');
export const intake = person(6, 'Ada Nkemelu', 'intake-team', 'England');
export const communications = person(7, 'Rhys Vaughan', 'communications', 'England');
export const everyViewer = [inspector, director, author, lead, deputy, intake, communications];
export const directory: Directory = { people: everyViewer };

const PLAIN: Readonly<Record<string, string>> = {
  partnership: 'South Gloucestershire Safeguarding Adults Board',
  commissioner: 'South Gloucestershire Primary Care Trust',
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
  inspector: inspector.id,
  author: author.id,
  document: 'https://example.sharepoint.com/sites/scr/Documents/imr.docx',
  link: 'https://example.org/report.pdf',
  filedAt: 'https://example.sharepoint.com/sites/scr/Documents/papers',
  version: '1.0',
  independent: 'yes',
  reasons: 'The chronology stops in June.\nPlease add July and August.',
  dueOn: '2026-04-30',
  commentsDueOn: '2026-04-20',
  plannedOn: '2026-09-01',
  acknowledgedAt: '14:30',
  duty: 'request-terms',
  item: 'A1',
  organisation: 'Castlebeck Care',
  regulated: 'yes',
  action: 'Show how complaints are followed up',
  due: '2026-06-30'
};

const NOT_FIRST = new Set(['grade', 'ending']);

/**
 * Choices are answered with the first of them, dates with a day of the story, the rest from the table above or with
 * nothing.
 */
export const plain: AnswerOf = ({ id, type, choices = [], missing, label }) => {
  const known = PLAIN[id];
  if (known !== undefined && (choices.length === 0 || choices.some(({ value }) => value === known))) return known;
  if (type === 'choice') return choices[NOT_FIRST.has(id) ? 1 : 0]?.value ?? '';
  if (type === 'date') return '2026-03-10';
  return missing && (type === 'line' || type === 'text') ? `Answer to “${say(label)}”` : '';
};

/** What can be typed freely, filled with one text; everything else plain. */
export const typing =
  (text: (field: Field) => string): AnswerOf =>
  (field, step) =>
    ['line', 'text', 'location-codes'].includes(field.type) ? text(field) : plain(field, step);

export const fill = (unit: string, field: Field): string => unit.repeat(Math.floor(maxLengthOf(field) / unit.length));

const givenTo = (step: StepId, kind: Kind, answers: AnswerOf): Answers =>
  Object.fromEntries(
    fieldsOf(STEPS[step], kind)
      .map((field) => [field.id, answers(field, step)] as const)
      .filter(([, answer]) => answer !== '')
  );

/** Who takes a step: the first of these who holds a role that may. */
const actorOf = (step: StepId): Person => {
  const by: readonly Role[] = STEPS[step].allowedRoles;
  if (by.includes('imr-author')) return author;
  return (
    [inspector, director, lead, intake, communications].find(({ holdings }) =>
      holdings.some(({ post }) => by.includes(post))
    ) ?? inspector
  );
};

/** A review after one more step. */
export function after(
  review: Review | undefined,
  step: StepId,
  answers: AnswerOf = plain,
  vacant: readonly Role[] = []
): Review {
  const by = actorOf(step);
  const seq = (review?.seq ?? 0) + 1;
  const kind = review?.kind ?? STEPS[step].begins ?? 'adult';
  const given = givenTo(step, kind, answers);
  const named = personIn(directory, given['author'] ?? given['inspector'] ?? '');
  const event: ReviewEvent = {
    id: `${REFERENCES[kind]}#${seq}`,
    reference: REFERENCES[kind],
    seq,
    step,
    at: `2026-03-${String(Math.min(seq + 2, 19)).padStart(2, '0')}T14:32:00Z`,
    by: { id: by.id, name: by.name },
    as: 'compliance-inspector',
    rule: STEPS[step].rule,
    kind,
    region: 'South West',
    ...(named ? { named: { id: named.id, name: named.name } } : {}),
    given,
    told: [],
    vacant
  };
  return evolve(review, event);
}

export const journey = (steps: readonly StepId[], answers: AnswerOf = plain): Review =>
  steps
    .slice(1)
    .reduce((review, step) => after(review, step, answers), after(undefined, steps[0] ?? 'notify-adult', answers));

export const told: readonly InformedLine[] = [
  { name: director.name, role: 'regional-director', seq: 1, of: 'the new review', when: '2026-03-03T14:32:00Z' },
  { name: 'Owen Hale', role: 'mental-health-operations-manager', seq: 1, of: 'the new review', when: 'waits' }
];

/** The same choices for every question that has to be given some, with a line about what is not offered. */
export const offering = (
  fields: readonly Field[],
  choices: readonly Choice[],
  leftOut = 'Not offered: somebody else.'
): Offers =>
  Object.fromEntries(
    fields.filter(isOffered).map(({ id }) => [id, { choices, none: 'Nothing can be chosen.', leftOut: [leftOut] }])
  );

/** How one person sees a review. */
export const seenBy = (viewer: Person, review: Review, more: Partial<ReviewView> = {}): ReviewView => ({
  review,
  duties: openDuties(review, weekdays),
  directory,
  messages: told,
  viewer,
  open: availableSteps({ review, reference: review.reference, actor: viewer, directory, now: NOW }),
  today: TODAY,
  say: sayIn(STANDARD_TERMS, review.kind),
  link: 'https://example.sharepoint.com/sites/scr/Lists/Register/DispForm.aspx?ID=1',
  imr: paperReading(review, viewer, 'imr', { today: TODAY, opensPapers: true }),
  partnership: paperReading(review, viewer, 'partnership', { today: TODAY, opensPapers: true }),
  ...more
});

/** All that a person can record on a review, at whatever moment, in two parts: nobody has all of it at once. */
export const RECORDABLE = [STEP_IDS.slice(0, 26), STEP_IDS.slice(26)].map((part) =>
  part.filter((step) => !STEPS[step].begins && !STEPS[step].putsRight)
);
