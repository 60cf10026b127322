import { planUntil, type Extent, type Plan, type PlannedStep } from '../../../../sharepoint/local/demo/story/plan';
import people from '../../../../sharepoint/local/people.json';
import { withRowsRead } from '../../../../bot/commands/rows-given';
import { nextRecord } from '../../../../bot/commands/next-record';
import { createClock } from '../../../../bot/settings/working-days';
import { ukDay } from '../../../../src/domain/dates';
import type { Papers } from '../../../../src/domain/imr/papers-now';
import type { Directory, Holding, Person } from '../../../../src/domain/people/people';
import { decide } from '../../../../src/domain/review/decide';
import { referencePrefix } from '../../../../src/domain/review/reference';
import { STANDARD_SETTINGS } from '../../../../src/domain/settings';
import { STEP_IDS, type StepId } from '../../../../src/domain/steps';
import { POSTS, REGIONS } from '../../../../src/domain/words';
import type { ReviewRecord } from '../../../../src/register/reviews/review-record';
import { refusalSaid } from '../../../domain/in-words';

/** A plan as the product’s rules decide it: each review as its steps leave it, and what was refused. */
interface Decided {
  readonly plan: Plan;
  readonly records: ReadonlyMap<string, ReviewRecord>;
  readonly refused: readonly string[];
}

const clock = createClock(STANDARD_SETTINGS);

/** Decides what is planned until a day, step by step, without a service. */
export function decidedUntil(today: string, extent: Extent): Decided {
  const plan = planUntil(today, extent);
  const directory = directoryOf(plan);
  const records = new Map<string, ReviewRecord>();
  const refused: string[] = [];
  for (const planned of plan.steps) {
    const record = records.get(planned.review);
    const actor = directory.people.find(({ id }) => id === planned.by);
    if (!actor) throw new Error(`Nobody is ${planned.by}.`);
    const step = stepNamed(planned.step);
    const kind = step === 'notify-child' ? 'child' : 'adult';
    const review = record?.review;
    const decision = decide(
      { step, given: withRowsRead(step, planned.given).given, isConfirmed: step.startsWith('notify-') },
      {
        ...(review ? { review } : {}),
        reference: `${referencePrefix(kind, ukDay(planned.at))}${String(records.size + 1).padStart(4, '0')}`,
        actor,
        directory,
        now: planned.at,
        ...papersOf(planned)
      }
    );
    if (decision.ok)
      records.set(planned.review, { ...nextRecord(record, decision, { shown: undefined, clock }), pending: [] });
    else refused.push(`${planned.at} ${planned.review} ${step}: ${JSON.stringify(refusalSaid(decision.refusal))}`);
  }
  return { plan, records, refused };
}

const stepNamed = (name: string): StepId => {
  const found = STEP_IDS.find((id) => id === name);
  if (!found) throw new Error(`${name} is no step.`);
  return found;
};

/** The Word file of a review, in which its author has written. */
const papersOf = ({ review, step }: PlannedStep): Papers =>
  step.endsWith('-imr') || step === 'make-imr-file'
    ? {
        document: {
          url: `https://regulator.example/${review}.docx`,
          version: '1.0',
          hash: review,
          facts: { words: 20, entries: 0 }
        },
        chronology: { standing: [], struck: [], highest: 0, fromThisForm: 0 },
        unreadableEntries: []
      }
    : {};

/** The Directory of the personas, and of everybody whom the plan enters. */
function directoryOf({ postings }: Plan): Directory {
  const rows = [
    ...people.flatMap(({ personId, name, roles, regions }) =>
      roles.flatMap((post) => regions.map((region) => ({ id: personId, name, post, region, dates: {} })))
    ),
    ...postings
      .filter(({ action }) => action === 'enter')
      .map(({ given }) => ({
        id: given['person'] ?? '',
        name: given['name'] ?? '',
        post: given['post'],
        region: given['place'],
        dates: datesOf(given)
      }))
  ];
  const covered = postings
    .filter(({ action }) => action === 'cover')
    .flatMap(({ given }) =>
      rows
        .filter(({ id }) => id === given['away'])
        .map((row) => ({
          ...row,
          id: given['person'] ?? '',
          name: given['name'] ?? '',
          dates: { ...datesOf(given), coverFor: row.id }
        }))
    );
  const found = new Map<string, Person>();
  for (const { id, name, post, region, dates } of [...rows, ...covered]) {
    const holding: Holding = { post: one(POSTS, post), region: one([...REGIONS, 'England'], region), ...dates };
    found.set(id, { id, name, holdings: [...(found.get(id)?.holdings ?? []), holding] });
  }
  return { people: [...found.values()] };
}

const datesOf = ({ from, until }: Readonly<Record<string, string>>): Pick<Holding, 'from' | 'until'> => ({
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until })
});

function one<T extends string>(all: readonly T[], text: string | undefined): T {
  const found = all.find((each) => each === text);
  if (found === undefined) throw new Error(`${text ?? 'Nothing'} is not one of ${all.join(', ')}.`);
  return found;
}
