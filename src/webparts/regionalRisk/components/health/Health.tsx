import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { useQuery } from '../../hooks/use-query';
import { useViewer } from '../../hooks/viewer';
import type { SectionProps } from '../section-props';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';
import { Gaps } from './Gaps';

/** The gaps in the register, for the lead, the advisor and the administrators (KP-2). */
export const Health: React.FC<SectionProps> = (props) => {
  const { queries } = useViewer();
  const { reading, again } = useQuery('stale', queries.staleAfter);
  if (reading.is === 'reading') return <p role="status">{strings.Reading}</p>;
  if (reading.is === 'failed')
    return (
      <Message tone="wrong" onTryAgain={again}>
        {READ_FAILURES[reading.failure]}
      </Message>
    );
  return <Gaps {...props} staleAfter={reading.value} />;
};
