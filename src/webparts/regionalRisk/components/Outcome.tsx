import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { kindOf } from '../../../domain/review/reference';
import { STEPS } from '../../../domain/steps';
import { useSay } from '../hooks/viewer';
import type { Attempt, OpenForm } from '../state/work';
import { Message } from './Message';
import { asksSomething } from './words';

interface OutcomeProps {
  reference: string;
  attempt: Attempt;
  onDismiss: () => void;
}

/** Whether a refusal is already shown beside its own field, in the form that is open. */
export const isBesideField = (attempt: Attempt, form: OpenForm | undefined): boolean =>
  attempt.is === 'refused' &&
  !attempt.asks &&
  form?.step === attempt.step &&
  form.place === attempt.place &&
  Object.keys(attempt.fields ?? {}).length === 1;

/** What came of the last attempt on a review. */
export const Outcome: React.FC<OutcomeProps> = ({ reference, attempt, onDismiss }) => {
  const say = useSay(kindOf(reference));
  const { label, past } = STEPS[attempt.step];
  switch (attempt.is) {
    case 'sending':
      return <Message tone="plain">{format(strings.Recording, say(label), reference)}</Message>;
    case 'taken':
      return (
        <Message tone={attempt.notes.length > 0 ? 'attention' : 'good'} onDismiss={onDismiss}>
          {[format(strings.Recorded, say(past), reference), ...attempt.notes].join(' ')}
        </Message>
      );
    case 'refused':
      return (
        <Message tone="wrong" onDismiss={onDismiss}>
          {attempt.unreachable && asksSomething(attempt.step)
            ? `${attempt.sentence} ${strings.TypedKept}`
            : attempt.sentence}
        </Message>
      );
  }
};
