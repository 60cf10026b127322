import type { Answers } from '../fields';
import type { StepId } from '../ids';
import { eventNamed } from '../review/putting-right/recorded-event';
import { ENTRY_CLASSES, type ClassesOf } from './classes-entry';
import { IMR_CLASSES } from './classes-imr';
import { REPORT_CLASSES } from './classes-report';
import { FREE_TEXT, type FieldClass } from './field-class';

const CLASSES: ClassesOf<StepId> = { ...ENTRY_CLASSES, ...IMR_CLASSES, ...REPORT_CLASSES };

/** The classes of a step by field: none is left out. */
export const classesOf = (step: StepId): Readonly<Record<string, FieldClass>> => CLASSES[step];

/**
 * The class of an answer of an event, by field. The answers of a correction have those of the step that it corrects.
 * What no step of this release says, such as a note of an earlier one, is taken for free text.
 */
export function classOfAnswer(step: StepId, field: string, given: Answers): FieldClass {
  const corrected = step === 'correct-step' ? eventNamed(given['of'])?.step : undefined;
  return classesOf(step)[field] ?? (corrected && classesOf(corrected)[field]) ?? FREE_TEXT;
}
