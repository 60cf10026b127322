import type { Chance } from './chance';
import places from './places.json';
import { isInPost, type Holder, type Posts } from './posts';
import type { DatedStep, Subject } from './step';
import sentences from './sentences.json';
import { addDays, addWorkingDays, daysBetween, workingDayAt } from './working-days';

/** Who takes a step. `author` is who writes the IMR. */
type Taker = 'inspector' | 'author' | 'director' | 'lead' | 'intake' | 'communications';

/** What is written down of one review, in the order of its days. */
export interface Diary {
  readonly subject: Subject;
  readonly chance: Chance;
  /** The last day of the story, YYYY-MM-DD: what comes later has not happened yet. */
  readonly last: string;
  /** The case inspector at first. */
  readonly inspector: Holder;
  readonly author: Holder;
  /** The steps so far, in the order of their days. */
  steps(): readonly DatedStep[];
  /** The day on which something that takes so many working days as a rule is done here. */
  after(day: string, workingDays: number): string;
  /** Writes down a step of a day. Without anyone who could take it, as in a vacancy, it is left out. */
  write(day: string, taker: Taker, step: string, given?: Readonly<Record<string, string>>): void;
}

interface Entry extends Omit<DatedStep, 'by'> {
  readonly taker: Taker;
}

/** A review is not given to someone who leaves within so many days. */
const SETTLING_IN = 60;
/** How often something takes far longer than it should, and how much. */
const DELAYED = 0.09;
const DELAY = 2.4;
const HOLIDAY_MONTHS = ['08', '12'];
const HOLIDAY = 1.4;

const POSTS_OF: Readonly<Record<Exclude<Taker, 'inspector' | 'author'>, readonly string[]>> = {
  director: ['regional-director', 'deputy-regional-director'],
  lead: ['regional-safeguarding-lead'],
  intake: ['intake-team'],
  communications: ['communications']
};

const isPlace = (region: string): region is keyof typeof places => region in places;

/** Begins the diary of a review. `first` and `last` are the first and last day of the story. */
export function createDiary({
  subject,
  posts,
  first,
  last,
  chance
}: {
  readonly subject: Subject;
  readonly posts: Posts;
  readonly first: string;
  readonly last: string;
  readonly chance: Chance;
}): Diary {
  const { region } = subject;
  const entries: Entry[] = [];
  const [early = 1, late = 1] = isPlace(region) ? places[region].pace : [];
  const paceOn = (day: string): number => early + (late - early) * (daysBetween(first, day) / daysBetween(first, last));
  const inspector = chance.oneOf(
    posts
      .holding('compliance-inspector', region, subject.notifiedOn)
      .filter((holder) => isInPost(holder, addDays(subject.notifiedOn, SETTLING_IN)))
  );
  const author = chance.oneOf(
    [...posts.personas, ...posts.colleagues].filter(
      (holder) =>
        holder.post === 'compliance-inspector' &&
        holder.region !== region &&
        isInPost(holder, subject.notifiedOn) &&
        (holder.until === undefined || holder.until > last)
    )
  );
  const nationwide = (taker: Taker): string => (taker === 'intake' || taker === 'communications' ? 'England' : region);

  const takerOn = (taker: Exclude<Taker, 'inspector' | 'author'>, day: string): Holder | undefined =>
    POSTS_OF[taker].flatMap((post) => posts.acting(post, nationwide(taker), day) ?? [])[0];

  /** Each with who takes it. The review is handed over when its inspector leaves. */
  function taken(ordered: readonly Entry[]): readonly DatedStep[] {
    const steps: DatedStep[] = [];
    let current = inspector;
    const handOver = (day: string): void => {
      const { until } = current;
      if (until === undefined || day <= until || steps.length === 0) return;
      const next = posts.holding('compliance-inspector', region, until).find(({ id }) => id !== current.id);
      const by = takerOn('lead', until);
      if (!next || !by) throw new Error(`Nobody takes over from ${current.name} in ${region}.`);
      const given = { inspector: next.id, reason: sentences.handOver };
      steps.push({ day: workingDayAt(until, -1), by, step: 'hand-over', given });
      current = next;
    };
    for (const { day, taker, step, given } of ordered) {
      handOver(day);
      const by = taker === 'inspector' ? current : taker === 'author' ? author : takerOn(taker, day);
      if (by) steps.push({ day, by, step, given });
    }
    if (steps.at(-1)?.step !== 'close') handOver(addDays(last, 1));
    return steps;
  }

  return {
    subject,
    chance,
    last,
    inspector,
    author,
    steps: () => taken([...entries].sort((a, b) => a.day.localeCompare(b.day))),
    after(day, workingDays) {
      const season = HOLIDAY_MONTHS.includes(day.slice(5, 7)) ? HOLIDAY : 1;
      const delay = chance.happens(DELAYED) ? DELAY : 1;
      const days = workingDays * paceOn(day) * season * delay * (0.6 + chance.next() * 0.7);
      return addWorkingDays(day, Math.max(1, Math.round(days)));
    },
    write(day, taker, step, given = {}) {
      if (day <= last) entries.push({ day, taker, step, given });
    }
  };
}
