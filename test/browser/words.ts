import { DUTIES, type DutyId } from '../../src/domain/duties';
import { STEPS, type StepId } from '../../src/domain/steps';
import { STANDARD_TERMS } from '../../src/domain/terminology';
import { sayIn, type Text } from '../../src/domain/text';
import type { Kind } from '../../src/domain/words';

/** Texts as they are on the screen of a site that calls things as the briefing does. */
export const inWords = (said: Text, kind?: Kind): string => sayIn(STANDARD_TERMS, kind)(said);

/** What the button of a step is called, and the form that it opens. */
export const labelOf = (step: StepId, kind: Kind = 'adult'): string => inWords(STEPS[step].label, kind);

/** What a step is called once it is recorded. */
export const pastOf = (step: StepId, kind: Kind = 'adult'): string => inWords(STEPS[step].past, kind);

export const taskLabel = (duty: DutyId, kind: Kind = 'adult'): string => inWords(DUTIES[duty].label, kind);
