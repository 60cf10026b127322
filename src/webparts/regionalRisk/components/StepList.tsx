import * as React from 'react';
import { OpenedForm } from './OpenedForm';
import { StepButtons } from './StepButtons';
import type { StepButtonsProps } from './step-buttons-props';

/** A button for each step, and the form of the one that was chosen beneath them. */
export const StepList: React.FC<StepButtonsProps> = (props) => (
  <>
    <StepButtons {...props} />
    <OpenedForm {...props} />
  </>
);
