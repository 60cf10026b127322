import { dayFromToday } from './days';
import type { ExampleReview } from './example-reviews';
import type { ExamplePeople, ExamplePerson } from './people';

/** One step of an example, and who takes it. */
interface ExampleStep {
  readonly step: string;
  readonly by: ExamplePerson;
  readonly given: Readonly<Record<string, string>>;
}

type Row = (o: { review: ExampleReview; people: ExamplePeople; region: string }) => ExampleStep;

const VERSION = '1.0';

const requestImr: Row = ({ review: { example }, people, region }) => ({
  step: 'request-imr',
  by: people.inspector(region),
  given: {
    askedOn: dayFromToday(-Math.ceil(example.notifiedDaysAgo / 2)),
    dueOn: example.wantedInDays === undefined ? '' : dayFromToday(example.wantedInDays)
  }
});
const requestTerms: Row = ({ people, region }) => ({
  step: 'request-terms',
  by: people.inspector(region),
  given: { requestedOn: dayFromToday(-1) }
});
const receiveTerms: Row = ({ people, region }) => ({
  step: 'receive-terms',
  by: people.inspector(region),
  given: { receivedOn: dayFromToday(0) }
});
const appointAuthor: Row = ({ people, region }) => ({
  step: 'appoint-author',
  by: people.director(region),
  given: { author: people.author(region).id }
});
const makeFile: Row = ({ people, region }) => ({
  step: 'make-imr-file',
  by: people.author(region),
  given: { version: VERSION }
});
const submitImr: Row = ({ people, region }) => ({
  step: 'submit-imr',
  by: people.author(region),
  given: { version: VERSION, independent: 'yes' }
});
const agreeImr: Row = ({ people, region }) => ({
  step: 'agree-imr',
  by: people.director(region),
  given: { version: VERSION, read: 'yes' }
});
const returnImr: Row = ({ people, region }) => ({
  step: 'return-imr',
  by: people.director(region),
  given: { version: VERSION, reasons: 'Example: add the chronology.' }
});
const provideImr: Row = ({ people, region }) => ({
  step: 'provide-imr',
  by: people.inspector(region),
  given: { version: VERSION, providedOn: dayFromToday(0) }
});

const WRITING = [requestImr, requestTerms, appointAuthor];
const SUBMITTED = [...WRITING, receiveTerms, makeFile, submitImr];

/** The steps that lead to each IMR status. */
export const STEPS_TO: Readonly<Record<ExampleReview['example']['imr'], readonly Row[]>> = {
  'not-requested': [],
  requested: [requestImr],
  appointed: WRITING,
  submitted: SUBMITTED,
  returned: [...SUBMITTED, returnImr],
  agreed: [...SUBMITTED, agreeImr],
  provided: [...SUBMITTED, agreeImr, provideImr]
};
