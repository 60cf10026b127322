import * as React from 'react';
import { OpenedForm } from './OpenedForm';
import { StepButtons } from './StepButtons';
import type { StepChoice } from './step-choice';

/** The buttons of the steps, and the open form below them. */
export const StepList: React.FC<StepChoice> = (props) => (
  <>
    <StepButtons {...props} />
    <OpenedForm {...props} />
  </>
);
