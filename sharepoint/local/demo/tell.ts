import * as v from 'valibot';
import type { Progress } from './progress';
import type { Send } from './service';
import { stableKey } from './stable-key';
import type { Plan, PlannedPosting, PlannedReport, PlannedStep } from './story/plan';
import { addDays } from './story/working-days';

/** Writes in the Word file of a review as its author (directory id), at a UTC time. */
type WriteImr = (author: string, reference: string, at: string) => Promise<void>;

interface Telling {
  readonly plan: Plan;
  readonly progress: Progress;
  readonly send: Send;
  readonly writeImr: WriteImr;
  /** The people whose latest notices wait for their chats, and who changes the Directory: directory ids. */
  readonly withChat: readonly string[];
  readonly administrator: string;
  /** Called whenever more has been told. */
  readonly onTold: (progress: Progress) => void;
}

const RecordedSchema = v.object({ reference: v.string() });

/** In days. What follows is waited for at the end of each part, so that none of it is lost when a start is stopped. */
const PART = 14;
/** The notices of so many days wait for the chats. */
const RECENT = 5;
/** Reviews that are told at the same time. */
const AT_ONCE = 6;

/**
 * Tells the service what is planned, from where it was told to, in the order of time. What was told before and is told
 * again is recorded once. Throws with the service’s sentences when something is refused.
 */
export async function tell(o: Telling): Promise<Progress> {
  const { plan, send, administrator, withChat, onTold } = o;
  let { progress } = o;
  const recent = addDays(progress.today, -RECENT);
  const settle = (at: string, waitFor: readonly string[]): Promise<unknown> =>
    send({ as: administrator, at, path: '/api/told-time', what: 'What waits to be sent', body: { waitFor } });
  for (const part of partsOf(plan, recent)) {
    if (part.until <= progress.toldTo) continue;
    const waitFor = part.from >= recent ? withChat : [];
    await settle(`${part.from}T06:00:00.000Z`, waitFor);
    for (const { at, action, given } of part.postings)
      await send({
        as: administrator,
        at,
        path: '/api/directory',
        what: `“${action}” of ${given['name'] ?? ''} in the Directory`,
        body: { action, given }
      });
    await settle(`${part.from}T07:00:00.000Z`, waitFor);
    for (const { at, by, region, from, until } of part.reports)
      await send({
        as: by,
        at,
        path: '/api/reports',
        what: `The report of ${region} from ${from} to ${until}`,
        body: { region, from, until, key: stableKey(`report ${region} ${from}`) }
      });
    const references = await tellSteps(part.steps, progress.references, o);
    await settle(`${part.until}T18:00:00.000Z`, waitFor);
    progress = { ...progress, toldTo: part.until, references };
    onTold(progress);
  }
  return progress;
}

interface Part {
  readonly from: string;
  readonly until: string;
  readonly postings: readonly PlannedPosting[];
  readonly reports: readonly PlannedReport[];
  readonly steps: readonly PlannedStep[];
}

/**
 * The parts of a plan: each begins on a day on which the Directory changes or reports are issued, with the recent days,
 * or after a time.
 */
function partsOf({ postings, reports, steps }: Plan, recent: string): readonly Part[] {
  const dayOf = ({ at }: { readonly at: string }): string => at.slice(0, 10);
  const changes = new Set([...[...postings, ...reports].map(dayOf), recent]);
  const days = [...new Set([...steps.map(dayOf), ...changes])].sort();
  const starts = days.reduce<readonly string[]>((found, day) => {
    const last = found.at(-1);
    return last === undefined || changes.has(day) || day >= addDays(last, PART) ? [...found, day] : found;
  }, []);
  return starts.map((from, index) => {
    const next = starts[index + 1];
    const isWithin = (each: { readonly at: string }): boolean =>
      dayOf(each) >= from && (next === undefined || dayOf(each) < next);
    return {
      from,
      until: next === undefined ? (days.at(-1) ?? from) : addDays(next, -1),
      postings: postings.filter(isWithin),
      reports: reports.filter(isWithin),
      steps: steps.filter(isWithin)
    };
  });
}

/** Tells the steps of a part, those of one review one after another. Gives the references of all reviews so far. */
async function tellSteps(
  steps: readonly PlannedStep[],
  known: Readonly<Record<string, string>>,
  { send, writeImr }: Telling
): Promise<Readonly<Record<string, string>>> {
  const references = new Map(Object.entries(known));
  const take = async ({ at, review, step, by, given }: PlannedStep, index: number): Promise<void> => {
    const begins = step.startsWith('notify-');
    const reference = references.get(review);
    if (!begins && reference === undefined) throw new Error(`“${step}” comes before ${review} is recorded.`);
    if (step === 'submit-imr' && reference !== undefined) await writeImr(by, reference, at);
    const answer = await send({
      as: by,
      at,
      path: '/api/commands',
      what: `“${step}” of ${review} on ${at.slice(0, 10)}`,
      body: {
        step,
        key: begins ? stableKey(review) : stableKey(`${review} ${step} ${at} ${index}`),
        given,
        ...(begins ? { anyway: true } : { reference })
      }
    });
    if (begins) references.set(review, v.parse(RecordedSchema, answer).reference);
  };
  // References are numbered in the order in which reviews are recorded.
  for (const step of steps.filter(({ step }) => step.startsWith('notify-'))) await take(step, 0);
  const rest = steps.filter(({ step }) => !step.startsWith('notify-'));
  const reviews = [...new Set(rest.map(({ review }) => review))];
  const worker = async (): Promise<void> => {
    for (let review = reviews.shift(); review !== undefined; review = reviews.shift()) {
      const own = rest.filter((step) => step.review === review);
      for (const [index, step] of own.entries()) await take(step, index);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return Object.fromEntries(references);
}
