import { decide, type Decision, type Situation } from '../../src/domain/review/decide';
import type { Answers } from '../../src/domain/fields';
import type { Papers } from '../../src/domain/imr/papers-now';
import { papersFor } from './papers-for';
import type { Directory, Holding, Person } from '../../src/domain/people/people';
import { replay as told } from '../../src/domain/review/putting-right/replay';
import type { Review, ReviewEvent } from '../../src/domain/review/review';
import type { StepId } from '../../src/domain/steps';
import type { Post, Region, Role } from '../../src/domain/words';
import { idFor } from './id-for';
import { refusalSaid, type RefusalSaid } from './in-words';
import { weekdays } from './weekdays';

/** The morning on which the first thing happens in a story. British Summer Time, so 10:30 on the clock. */
export const NOW = '2012-08-07T09:30:00.000Z';
export const TODAY = '2012-08-07';
export const REFERENCE = 'SCR-A-2012-0001';
export const CHILD_REFERENCE = 'SCR-C-2012-0001';

/** A post in a region, for good or between two dates. */
type Dates = Pick<Holding, 'from' | 'until'>;
export const holds = (post: Post, region: Region | 'England', dates: Dates = {}): Holding => ({
  post,
  region,
  ...dates
});

export const person = (name: string, ...holdings: Holding[]): Person => ({ id: idFor(name), name, holdings });

export const inspector = person('Gwen Howells', holds('compliance-inspector', 'South West'));
export const colleague = person('Adaeze Obi', { ...holds('compliance-inspector', 'South West'), inspects: ['RA724'] });
export const manager = person('Peter Marsh', holds('compliance-manager', 'South West'));
export const director = person('Rosalind Hart', holds('regional-director', 'South West'));
export const deputy = person(
  'Tomos Llewellyn',
  holds('regional-director', 'South West', { from: '2012-08-01', until: '2012-08-31' })
);
export const directorElsewhere = person('Marcus Bell', holds('regional-director', 'London'));
export const deputyDirector = person('Siân Prosser', holds('deputy-regional-director', 'South West'));
export const safeguardingLead = person('Hannah Osei', holds('regional-safeguarding-lead', 'South West'));
export const leadElsewhere = person('Olu Martins', holds('regional-safeguarding-lead', 'London'));
export const mentalHealthManager = person('Katarzyna Święta', holds('mental-health-operations-manager', 'South West'));
export const mentalHealthElsewhere = person('Joel Adams', holds('mental-health-operations-manager', 'London'));
export const communications = person('Felix Adeyemi', holds('communications', 'England'));
export const intake = person('Bronwen Pugh', holds('intake-team', 'England'));
export const advisor = person('Una Grey', holds('national-safeguarding-advisor', 'England'));
export const author = person('Imran Sheikh', holds('compliance-manager', 'West Midlands'));
export const otherAuthor = person('Beatrice Lowe', holds('compliance-inspector', 'North East'));
export const leaver = person('Owen Tate', holds('compliance-manager', 'London', { until: '2012-06-30' }));
export const withoutPost = person('Clara Finch');
/** In no Directory. */
export const outsider = person('Ned Outsider');

export const everybody: Directory = {
  people: [
    inspector,
    colleague,
    manager,
    director,
    deputy,
    directorElsewhere,
    deputyDirector,
    safeguardingLead,
    leadElsewhere,
    mentalHealthManager,
    mentalHealthElsewhere,
    communications,
    intake,
    advisor,
    author,
    otherAuthor,
    leaver,
    withoutPost
  ]
};

export const without = (...gone: readonly Person[]): Directory => ({
  people: everybody.people.filter((one) => !gone.includes(one))
});

/** One thing that a person does. */
export interface Act {
  readonly by: Person;
  readonly step: StepId;
  readonly given: Answers;
  /** What is unlikely about it has been confirmed. */
  readonly isConfirmed?: true;
}

export const WINTERBOURNE: Answers = {
  partnership: 'South Gloucestershire Safeguarding Adults Board',
  authority: 'South Gloucestershire',
  notifiedOn: '2012-08-07',
  initiatedOn: '2012-07-30',
  criterion: 'institution',
  regulatedService: 'yes',
  service: 'Winterbourne View Hospital',
  locationCodes: '1-1434777508',
  mentalHealth: 'no'
};

const IMR = { document: 'https://regulator.example/sites/reviews/imr.docx', version: '1.0', independent: 'yes' };

export const notifies = (by: Person = inspector, answers: Answers = {}): Act => ({
  by,
  step: 'notify-adult',
  given: { ...WINTERBOURNE, ...answers },
  isConfirmed: true
});
export const recordsLocation = (by: Person = inspector, locationCodes = 'RX3LD'): Act => ({
  by,
  step: 'record-location',
  given: { service: 'Winterbourne View Hospital', locationCodes }
});
export const recordsImrRequest = (by: Person = inspector, answers: Answers = {}): Act => ({
  by,
  step: 'request-imr',
  given: { askedOn: TODAY, ...answers }
});
export const requestsTerms = (by: Person = inspector): Act => {
  return { by, step: 'request-terms', given: { requestedOn: TODAY } };
};
export const receivesTerms = (by: Person = inspector): Act => ({
  by,
  step: 'receive-terms',
  given: { receivedOn: TODAY }
});
export const appoints = (chosen: Person = author, by: Person = director): Act => ({
  by,
  step: 'appoint-author',
  given: { author: chosen.id }
});
export const submits = (version = '1.0', by: Person = author): Act => ({
  by,
  step: 'submit-imr',
  given: { ...IMR, version }
});
export const agrees = (version = '1.0', by: Person = director): Act => ({
  by,
  step: 'agree-imr',
  given: { version, read: 'yes' }
});
export const returns = (version = '1.0', by: Person = director): Act => ({
  by,
  step: 'return-imr',
  given: { version, reasons: 'Please set out the visits of 2011 in order of date.' }
});
export const provides = (version = '1.0', by: Person = inspector, providedOn = TODAY): Act => ({
  by,
  step: 'provide-imr',
  given: { version, providedOn }
});

/** A story as far as the point that a spec begins at. */
export const untilAsked = [notifies(), recordsImrRequest()];
export const untilAppointed = [...untilAsked, appoints()];
export const untilSubmitted = [...untilAppointed, submits()];
export const untilAgreed = [...untilSubmitted, agrees()];
export const untilProvided = [...untilAgreed, provides()];

export interface Circumstances extends Pick<Situation, 'other' | 'standsFor'> {
  readonly directory?: Directory;
  /** UTC; else each thing happens an hour after the one before. */
  readonly now?: string;
  /** What the library and the chronology hold; else the document is what it was when it was submitted. */
  readonly papers?: Papers;
  /** What has happened to the review; else what the story tells that came to it. */
  readonly past?: readonly ReviewEvent[] | undefined;
}

/** What the product answers to a step. */
export const attempt = (review: Review | undefined, act: Act, circumstances: Circumstances = {}): Decision =>
  decide(
    { step: act.step, given: act.given, ...(act.isConfirmed ? { isConfirmed: true } : {}) },
    {
      ...situationOf(review, act.by, circumstances),
      ...(act.step === 'notify-child' && !review ? { reference: CHILD_REFERENCE } : {}),
      ...(circumstances.papers ?? papersFor(review, act.given))
    }
  );

export const situationOf = <R extends Review | undefined>(
  review: R,
  actor: Person,
  { directory = everybody, now, other, standsFor, past = review && pasts.get(review) }: Circumstances = {}
) => ({
  review,
  reference: review?.reference ?? REFERENCE,
  actor,
  directory,
  ...(other ? { other } : {}),
  ...(standsFor ? { standsFor } : {}),
  now: now ?? new Date(Date.parse(NOW) + (review?.seq ?? 0) * 3_600_000).toISOString(),
  ...(past ? { past: { events: past, clock: weekdays } } : {})
});

/** The history of each review that a story came to: what is put right is found there. */
const pasts = new WeakMap<Review, readonly ReviewEvent[]>();

/** The events of a story. A story in which something is refused is a mistake in the spec. */
export function eventsOf(acts: readonly Act[], circumstances: Circumstances = {}): readonly ReviewEvent[] {
  const events: ReviewEvent[] = [];
  for (const act of acts) {
    const review = events.length > 0 ? replay(events) : undefined;
    events.push(accepted(attempt(review, act, circumstances)));
  }
  return events;
}

/** The review to which all this has happened. */
export const reviewAfter = (acts: readonly Act[], circumstances: Circumstances = {}): Review =>
  replay(eventsOf(acts, circumstances));

/** The review to which each thing has happened on a day of its own, at half past nine. */
export function reviewOver(...acts: readonly (readonly [day: string, act: Act])[]): Review {
  const events: ReviewEvent[] = [];
  for (const [day, act] of acts) {
    const review = events.length > 0 ? replay(events) : undefined;
    events.push(accepted(attempt(review, act, { now: `${day}T09:30:00.000Z` })));
  }
  return replay(events);
}

export function replay(events: readonly ReviewEvent[]): Review {
  const review = told(events);
  pasts.set(review, [...events]);
  return review;
}

export function accepted(decision: Decision): ReviewEvent {
  if (!decision.ok) {
    const { sentence, fields = {} } = refusalSaid(decision.refusal);
    throw new Error(`Refused: ${sentence} ${JSON.stringify(fields)}`);
  }
  return decision.event;
}

/** Why it is refused, in words. */
export function refused(decision: Decision): RefusalSaid {
  if (decision.ok) throw new Error(`Not refused: ${decision.event.step}`);
  return refusalSaid(decision.refusal);
}

/** The names of those who are told of an event, in one role or in any. */
export const toldOf = (event: ReviewEvent, role?: Role): readonly string[] =>
  event.told.filter(({ to }) => role === undefined || to === role).map((told) => told.person.name);

export { weekdays };
