import * as React from 'react';
import { OpenedForm } from './OpenedForm';
import { StepButtons } from './StepButtons';
import type { StepChoice } from './step-choice';

/** A button for each step, and the form of the one that was chosen beneath them. */
export const StepList: React.FC<StepChoice> = (props) => (
  <>
    <StepButtons {...props} />
    <OpenedForm {...props} />
  </>
);
