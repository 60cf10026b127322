import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../domain/dates';
import { inFigures } from '../../../domain/several';
import { agreementOf } from '../../../domain/imr/submission';
import { STEPS, type StepId } from '../../../domain/steps';
import type { Say } from '../../../domain/text';
import { dueOf } from '../state/due';
import { versionOf } from '../state/review-answers';
import type { AtGlance } from '../../../domain/review/at-glance';

/** “12 days overdue”, “Due today”, “Due in 3 days”. Both days YYYY-MM-DD. */
export function dueInWords(due: string, today: string): string {
  const { is, days } = dueOf(due, today);
  if (is === 'late') return days === 1 ? strings.DueLateOne : format(strings.DueLate, inFigures(days));
  if (is === 'today') return strings.DueToday;
  return days === 1 ? strings.DueTomorrow : format(strings.DueAhead, days);
}

/** The day itself: “due 19 November 2026” once it has gone by, the plain day until then. */
export const dueOn = (due: string, today: string): string =>
  due < today ? format(strings.DueOn, longDay(due)) : longDay(due);

/** The label of a step’s button. Agreeing names the version: that version is what is agreed (KP-11). */
export const buttonOf = (step: StepId, { review }: AtGlance, say: Say): string =>
  step === 'agree-imr' ? agreementOf(versionOf(review)) : say(STEPS[step].label);

/** Whether a step opens a form; the others are recorded by the button itself. */
export const asksSomething = (step: StepId): boolean => STEPS[step].fields.some(({ type }) => type !== 'unseen');

/** What selecting a number does that filters the rows below it. */
export const hintOf = (chosen: boolean): string => (chosen ? strings.TileChosen : strings.TileShow);
