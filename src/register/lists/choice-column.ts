import type { Choices } from '../choices';
import type { Column } from './column';

/** The part of a choice column that follows from its choices. */
export const choicesFrom = <Code extends string>({
  labels,
  formerLabels
}: Choices<Code>): Required<Pick<Column, 'choices' | 'formerChoices'>> => ({
  choices: labels,
  formerChoices: formerLabels
});
