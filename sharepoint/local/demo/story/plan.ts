import { readExampleReviews } from '../example-reviews';
import reviews from '../reviews.json';
import { chanceOf } from './chance';
import { writeCourse } from './courses';
import { createDiary } from './diary';
import { postsBetween, type Posts } from './posts';
import { publishedSteps } from './published';
import { reportsBetween } from './reports';
import type { DatedStep } from './step';
import { subjectsBetween } from './subjects';
import { addDays, workingDayAt } from './working-days';

/** How much is told: two years of nine regions, or the published reviews alone. */
export type Extent = 'all' | 'published';

/** A step of a review as it is told: at a UTC time, by a person (directory id). */
export interface PlannedStep {
  readonly at: string;
  /** A001 of an adult, C001 of a child, PR01 of a published one. */
  readonly review: string;
  readonly step: string;
  readonly by: string;
  readonly given: Readonly<Record<string, string>>;
}

/** A change of the Directory as it is told. */
export interface PlannedPosting {
  readonly at: string;
  readonly action: 'enter' | 'cover';
  readonly given: Readonly<Record<string, string>>;
}

/** A regional risk report as it is issued: at a UTC time, by a person (directory id), for a quarter (YYYY-MM-DD). */
export interface PlannedReport {
  readonly at: string;
  readonly region: string;
  readonly by: string;
  readonly from: string;
  readonly until: string;
}

/** What is told of the time up to a day, in the order of its times. */
export interface Plan {
  /** The UTC time before the first of all. */
  readonly from: string;
  readonly postings: readonly PlannedPosting[];
  readonly reports: readonly PlannedReport[];
  readonly steps: readonly PlannedStep[];
}

/** For how many days before a day it is told; the published reviews are the latest. */
const DAYS_TOLD: Readonly<Record<Extent, number>> = { all: 730, published: 45 };

/** Plans what is told up to the last working day before a day, YYYY-MM-DD. The same for the same day. */
export function planUntil(today: string, extent: Extent): Plan {
  const first = workingDayAt(addDays(today, -DAYS_TOLD[extent]));
  const last = workingDayAt(addDays(today, -1), -1);
  const posts = postsBetween(first, today);
  const published = readExampleReviews(reviews).flatMap((review) =>
    timed(review.id, publishedSteps(review, { posts, last, today }))
  );
  const invented = extent === 'all' ? inventedSteps(first, last, posts) : [];
  const steps = [...published, ...invented].sort(
    (a, b) => a.at.localeCompare(b.at) || a.review.localeCompare(b.review)
  );
  return {
    from: `${first}T06:00:00.000Z`,
    postings: postingsOf(posts, first, last),
    reports: reportsOf(posts, first, last),
    steps
  };
}

const inventedSteps = (first: string, last: string, posts: Posts): readonly PlannedStep[] =>
  subjectsBetween(first, last).flatMap((subject) => {
    const diary = createDiary({ subject, posts, first, last, chance: chanceOf(subject.id) });
    writeCourse(diary);
    return timed(subject.id, diary.steps());
  });

/** The hour of the first step of a day, and in how many minutes after it steps can be taken. Both are in UTC. */
const FIRST_HOUR = 8;
const WORKED = 420;

/** Each step at a time of its day, in their order. */
function timed(review: string, steps: readonly DatedStep[]): readonly PlannedStep[] {
  const days = [...new Set(steps.map(({ day }) => day))];
  return days.flatMap((day) => {
    const chance = chanceOf(`${review} ${day}`);
    const ofDay = steps.filter((step) => step.day === day);
    const minutes = ofDay.map(() => chance.between(0, WORKED)).sort((a, b) => a - b);
    return ofDay.map(({ by, step, given }, index) => ({
      at: timeOn(day, FIRST_HOUR * 60 + (minutes[index] ?? 0)),
      review,
      step,
      by: by.id,
      given
    }));
  });
}

const timeOn = (day: string, minutes: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString();

/** The reports are issued before anybody works on that day, so that each says what the day before left. */
const reportsOf = (posts: Posts, first: string, last: string): readonly PlannedReport[] =>
  reportsBetween(first, last, posts).map(({ day, ...report }) => ({ ...report, at: timeOn(day, 7 * 60 + 30) }));

/** The changes of the Directory, told before anybody works on that day. A cover is entered on the day before it. */
function postingsOf({ colleagues, covers }: Posts, first: string, last: string): readonly PlannedPosting[] {
  const early = (day: string): string => timeOn(workingDayAt(day < first ? first : day, -1), 6 * 60 + 30);
  const entered = colleagues.map(({ id, name, email, post, region, from = first, until }): PlannedPosting => ({
    at: early(from),
    action: 'enter',
    given: { post, place: region, person: id, name, email, from, ...(until === undefined ? {} : { until }) }
  }));
  const covered = covers.map(({ away, by, from, until }): PlannedPosting => ({
    at: early(addDays(from, -1)),
    action: 'cover',
    given: { away: away.id, person: by.id, name: by.name, email: by.email, from, until }
  }));
  return [...entered, ...covered].filter(({ at }) => at.slice(0, 10) <= last).sort((a, b) => a.at.localeCompare(b.at));
}
