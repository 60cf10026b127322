import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { kindOf } from '../../../domain/review/reference';
import { STEPS } from '../../../domain/steps';
import { useViewer } from '../hooks/viewer';
import type { Attempt, OpenForm } from '../state/work';
import { Sentence } from './Sentence';
import { asksSomething } from './words';

export interface OutcomeProps {
  reference: string;
  attempt: Attempt;
  onDismiss: () => void;
}

/** An answer that stands beside its own field, in the form that is open, is not said twice. */
export const isBesideField = (attempt: Attempt, form: OpenForm | undefined): boolean =>
  attempt.is === 'refused' &&
  form?.step === attempt.step &&
  form.place === attempt.place &&
  Object.keys(attempt.fields ?? {}).length === 1;

/** What came of the last thing tried on a review. */
export const Outcome: React.FC<OutcomeProps> = ({ reference, attempt, onDismiss }) => {
  const { words } = useViewer();
  const { label, past } = STEPS[attempt.step];
  switch (attempt.is) {
    case 'sending':
      return <Sentence tone="plain">{format(strings.Recording, words(label, kindOf(reference)), reference)}</Sentence>;
    case 'taken':
      return (
        <Sentence tone={attempt.notes.length > 0 ? 'attention' : 'good'} onDismiss={onDismiss}>
          {[format(strings.Recorded, words(past, kindOf(reference)), reference), ...attempt.notes].join(' ')}
        </Sentence>
      );
    case 'refused':
      return (
        <Sentence tone="wrong" onDismiss={onDismiss}>
          {attempt.unreachable && asksSomething(attempt.step)
            ? `${attempt.sentence} ${strings.TypedKept}`
            : attempt.sentence}
        </Sentence>
      );
  }
};
