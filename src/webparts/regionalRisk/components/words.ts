import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../domain/dates';
import type { SiteWords } from '../../../domain/site-words';
import { STEPS, type StepId } from '../../../domain/steps';
import { dueOf } from '../state/due';
import { versionOf } from '../state/open-review';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';

/** “12 days late”, “Due today”, “Due in 3 days”. Both days YYYY-MM-DD. */
export function dueInWords(due: string, today: string): string {
  const { is, days } = dueOf(due, today);
  if (is === 'late') return days === 1 ? strings.DueLateOne : format(strings.DueLate, inFigures(days));
  if (is === 'today') return strings.DueToday;
  return days === 1 ? strings.DueTomorrow : format(strings.DueAhead, days);
}

/** The day itself: “due 19 November 2026” once it has gone by, the plain day until then. */
export const dueOn = (due: string, today: string): string =>
  due < today ? format(strings.DueOn, longDay(due)) : longDay(due);

/** What stands on the button of a step, in the words of the site. A decision on an IMR names the version: the button is what is agreed. */
export function buttonOf(step: StepId, { review }: ReviewWithDuties, words: SiteWords): string {
  const version = versionOf(review);
  if (step === 'agree-imr') return format(strings.AgreeVersion, version);
  if (step === 'return-imr') return format(strings.ReturnVersion, version);
  return words(STEPS[step].label, review.kind);
}

/** A step that asks something opens a form; the others are taken by the button itself. */
export const asksSomething = (step: StepId): boolean => STEPS[step].fields.some(({ type }) => type !== 'unseen');

/** “14:32” today, UK time, from a UTC time. */
export const clock = (time: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false
  }).format(new Date(time));

/** What pressing a number does that chooses among the rows below it. */
export const hintOf = (chosen: boolean): string => (chosen ? strings.TileChosen : strings.TileShow);

/** “2,000”. */
export const inFigures = (number: number): string => number.toLocaleString('en-GB');
