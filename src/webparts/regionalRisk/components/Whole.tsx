import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { isWhole, type AtGlance } from '../../../domain/review/at-glance';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import type { Steps } from '../hooks/use-steps';
import { useQuery } from '../hooks/use-query';
import { Message } from './Message';
import { READ_FAILURES } from './read-failure-texts';

interface WholeProps {
  shown: AtGlance;
  steps: Pick<Steps, 'load'>;
  children: (whole: ReviewWithDuties) => React.ReactElement;
}

/** What needs the whole of a review of the list, which is loaded first where only a glance of it is there. */
export const Whole: React.FC<WholeProps> = ({ shown, steps, children }) =>
  isWhole(shown) ? children(shown) : <Loads reference={shown.review.reference} steps={steps} />;

const Loads: React.FC<{ reference: string } & Pick<WholeProps, 'steps'>> = ({ reference, steps }) => {
  const { reading, again } = useQuery(reference, () => steps.load(reference));
  return reading.is === 'failed' ? (
    <Message tone="wrong" onTryAgain={again}>
      {READ_FAILURES[reading.failure]}
    </Message>
  ) : (
    <p role="status">{strings.Reading}</p>
  );
};
