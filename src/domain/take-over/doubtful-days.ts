import { addMonths, daysBetween, longDay } from '../dates';
import type { Text } from '../text';
import type { Gathered, GatheredCell } from './gather';
import type { OldReview } from './old-review';
import { isAmbiguous } from './values/month-first';
import { turnedRound } from './values/written-date';

/** Days in the order in which they usually come. We are often told of a case before its review is initiated. */
const IN_ORDER = [
  { field: 'notifiedOn', words: 'we were notified' },
  { field: 'initiatedOn', words: 'the review was initiated', mostMonths: 12 },
  { field: 'imrProvidedOn', words: 'the IMR was provided', mostMonths: 60 },
  { field: 'receivedOn', words: 'the draft report was received', mostMonths: 60 },
  { field: 'publishedOn', words: 'the report was published', mostMonths: 60 },
  // Old reviews are closed in one go, years after their end.
  { field: 'closedOn', words: 'the review was closed' }
] as const;

/** Steps that are not exactly in order are ordinary; more than a year is likely to be a wrong year. */
const MONTHS_OUT_OF_ORDER = 12;

/**
 * Day and month may be the wrong way round where two days are further out of order than this, or where the review was
 * initiated so long after we were notified, and would be close together with one of them changed over.
 */
const DAYS_OUT_OF_ORDER = 30;
const DAYS_UNTIL_INITIATED = 180;
const DAYS_CLOSE = 60;

/** `turned`: the other day that its figures may mean. Without it its month is certain. */
interface DayOfStep {
  readonly field: (typeof IN_ORDER)[number]['field'];
  readonly words: string;
  readonly mostMonths?: number;
  readonly day: string;
  readonly turned?: string;
}

/** Days of a row that may be wrong, each later day with the first that speaks against it. */
export function doubtfulDays({ cells }: Pick<Gathered, 'cells'>, review: OldReview): readonly Text[] {
  const days = IN_ORDER.flatMap((step): readonly DayOfStep[] => {
    const day = review[step.field];
    return day === undefined ? [] : [{ ...step, day, ...turnedOf(day, cells, step.field) }];
  });
  return days.flatMap((later, at) => {
    const [doubt] = days.slice(0, at).flatMap((first) => doubtOfPair(first, later) ?? []);
    return doubt === undefined ? [] : [doubt];
  });
}

/** A day with its month in words is certain. A date of the spreadsheet may have been changed over when it was typed. */
function turnedOf(day: string, cells: readonly GatheredCell[], field: DayOfStep['field']): Pick<DayOfStep, 'turned'> {
  const turned = turnedRound(day);
  const gave = cells.find(({ fields }) => fields.includes(field))?.read;
  const isCertain = gave?.cell.content.kind === 'text' && !isAmbiguous(gave.shown);
  return turned === day || gave === undefined || isCertain ? {} : { turned };
}

function doubtOfPair(first: DayOfStep, later: DayOfStep): Text | undefined {
  if (first.turned === later.day && later.turned !== undefined)
    return `The ${said(first)} and the ${said(later)} are the same with day and month changed over. One of them may be the wrong way round.`;
  return wrongWayRound(first, later) ?? wrongYear(first, later);
}

function wrongWayRound(first: DayOfStep, later: DayOfStep): Text | undefined {
  const apart = daysBetween(first.day, later.day);
  const isLate = later.field === 'initiatedOn' && apart > DAYS_UNTIL_INITIATED;
  if (!isLate && apart >= -DAYS_OUT_OF_ORDER) return undefined;
  const [found] = [
    ...changedOver(later, (turned) => daysBetween(first.day, turned)),
    ...changedOver(first, (turned) => daysBetween(turned, later.day))
  ];
  return found === undefined
    ? undefined
    : `The ${said(later)} is ${isLate ? 'long after' : 'before'} the ${said(first)}. With day and month changed over, ${longDay(found.day)} would be ${longDay(found.turned)}, which fits better.`;
}

/** The other day that a step may mean, where the two are close together with it. */
function changedOver(
  { day, turned }: DayOfStep,
  apartWith: (turned: string) => number
): readonly { readonly day: string; readonly turned: string }[] {
  if (turned === undefined) return [];
  const apart = apartWith(turned);
  return apart >= 0 && apart <= DAYS_CLOSE ? [{ day, turned }] : [];
}

function wrongYear(first: DayOfStep, later: DayOfStep): Text | undefined {
  if (addMonths(later.day, MONTHS_OUT_OF_ORDER) < first.day)
    return `The ${said(later)} is more than a year before the ${said(first)}.`;
  const { mostMonths } = later;
  if (mostMonths === undefined || addMonths(first.day, mostMonths) >= later.day) return undefined;
  return `The ${said(later)} is more than ${mostMonths === 12 ? 'a year' : `${mostMonths / 12} years`} after the ${said(first)}.`;
}

const said = ({ words, day }: DayOfStep): string => `day ${words} (${longDay(day)})`;
