import { STEP_IDS, type StepId } from '../../ids';
import { FIRST_STEPS } from '../review';

/** An event of a review, as forms name it: its step and its number. */
interface RecordedEvent {
  readonly step: StepId;
  readonly seq: number;
}

/** “record-progress/4”. */
export const eventKey = ({ step, seq }: RecordedEvent): string => `${step}/${seq}`;

/** What such a key names; undefined where it names nothing. */
export function eventNamed(key = ''): RecordedEvent | undefined {
  const [name, number = ''] = key.split('/');
  const step = STEP_IDS.find((id) => id === name);
  return step && /^\d{1,6}$/.test(number) ? { step, seq: Number(number) } : undefined;
}

/** Whether an event is the one with which its review began. */
export const isFirstStep = (step: StepId): boolean => FIRST_STEPS.some((first) => first === step);
