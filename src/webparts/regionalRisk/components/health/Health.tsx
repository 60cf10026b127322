import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { useReading } from '../../hooks/use-reading';
import { useViewer } from '../../hooks/viewer';
import type { SectionProps } from '../section-props';
import { Sentence } from '../Sentence';
import { TROUBLE } from '../trouble-words';
import { Gaps } from './Gaps';

/** The health of the register, for those who watch over it (KP-2): what is missing, late or stale, by whom and by duty. */
export const Health: React.FC<SectionProps> = (props) => {
  const { reads } = useViewer();
  const { reading, again } = useReading('stale', reads.staleAfter);
  if (reading.is === 'reading') return <p role="status">{strings.Reading}</p>;
  if (reading.is === 'failed')
    return (
      <Sentence tone="wrong" onTryAgain={again}>
        {TROUBLE[reading.trouble]}
      </Sentence>
    );
  return <Gaps {...props} staleAfter={reading.value} />;
};
