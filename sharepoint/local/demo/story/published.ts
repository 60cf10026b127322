import type { ExampleReview } from '../example-reviews';
import type { Holder, Posts } from './posts';
import type { DatedStep } from './step';
import { addDays, addWorkingDays, workingDayAt } from './working-days';

const VERSION = '1.0';

/** What is recorded of a published review, each step with who takes it; the days are spread over the time since. */
type Row = (o: { readonly day: string; readonly wantedOn: string; readonly author: Holder }) => {
  readonly step: string;
  readonly by: 'inspector' | 'director' | 'author';
  readonly given: Readonly<Record<string, string>>;
};

const requestImr: Row = ({ day, wantedOn }) => ({
  step: 'request-imr',
  by: 'inspector',
  given: { askedOn: day, dueOn: wantedOn }
});
const requestTerms: Row = ({ day }) => ({ step: 'request-terms', by: 'inspector', given: { requestedOn: day } });
const receiveTerms: Row = ({ day }) => ({ step: 'receive-terms', by: 'inspector', given: { receivedOn: day } });
const appoint: Row = ({ author }) => ({ step: 'appoint-author', by: 'director', given: { author: author.id } });
const makeFile: Row = () => ({ step: 'make-imr-file', by: 'author', given: { version: VERSION } });
const submit: Row = () => ({ step: 'submit-imr', by: 'author', given: { version: VERSION, independent: 'yes' } });
const agree: Row = () => ({ step: 'agree-imr', by: 'director', given: { version: VERSION, read: 'yes' } });
const returned: Row = () => ({
  step: 'return-imr',
  by: 'director',
  given: { version: VERSION, reasons: 'Example: add the chronology.' }
});
const provide: Row = ({ day }) => ({
  step: 'provide-imr',
  by: 'inspector',
  given: { version: VERSION, providedOn: day }
});

const WRITING = [requestImr, requestTerms, appoint];
const SUBMITTED = [...WRITING, receiveTerms, makeFile, submit];

/** The steps that lead to each IMR status. */
const STEPS_TO: Readonly<Record<ExampleReview['example']['imr'], readonly Row[]>> = {
  'not-requested': [],
  requested: [requestImr],
  appointed: WRITING,
  submitted: SUBMITTED,
  returned: [...SUBMITTED, returned],
  agreed: [...SUBMITTED, agree],
  provided: [...SUBMITTED, agree, provide]
};

/** The example steps of a published review up to the last day of the story, YYYY-MM-DD. `today` is the day after it. */
export function publishedSteps(
  review: ExampleReview,
  { posts, last, today }: { readonly posts: Posts; readonly last: string; readonly today: string }
): readonly DatedStep[] {
  const { region, example } = review;
  const notifiedOn = workingDayAt(addDays(today, -example.notifiedDaysAgo), -1);
  const begun = notifiedOn;
  const persona = (post: string, isThere: (holder: Holder) => boolean): Holder | undefined =>
    posts.personas.find((holder) => holder.post === post && isThere(holder));
  const [first] = posts.holding('compliance-inspector', region, begun);
  const author =
    persona('compliance-inspector', (holder) => holder.region !== region) ??
    fail(`Nobody outside ${region} writes its IMRs.`);
  const people = {
    inspector: first ?? fail(`Nobody inspects in ${region}.`),
    director: posts.acting('regional-director', region, begun) ?? fail(`Nobody directs ${region}.`),
    author
  };
  const wantedOn = example.wantedInDays === undefined ? '' : addDays(today, example.wantedInDays);
  const rows = STEPS_TO[example.imr];
  const days = workingDaysBetween(begun, last);
  return [
    { day: begun, by: people.inspector, step: 'notify-adult', given: notificationOf(review, notifiedOn) },
    ...rows.map((row, index) => {
      const day = days[Math.ceil(((index + 1) / rows.length) * (days.length - 1))] ?? last;
      const { step, by, given } = row({ day, wantedOn, author });
      return { day, by: people[by], step, given };
    })
  ];
}

/**
 * What an inspector records about a published review. The date is an example, and the partnership’s reference says so.
 */
export const notificationOf = (review: ExampleReview, notifiedOn: string): Readonly<Record<string, string>> => ({
  partnership: review.partnership,
  authority: review.authority,
  notifiedOn,
  criterion: review.criterion,
  regulatedService: review.regulatedService,
  service: review.service,
  mentalHealth: review.mentalHealth,
  partnershipReference: `Example: ${review.id}`,
  initials: review.initials
});

function workingDaysBetween(from: string, until: string): readonly string[] {
  const days = [from];
  for (let day = addWorkingDays(addDays(from, 1), 0); day <= until; day = addWorkingDays(day, 1)) days.push(day);
  return days;
}

function fail(sentence: string): never {
  throw new Error(sentence);
}
