import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { inFigures } from '../../../domain/several';
import type { Region } from '../../../domain/words';
import type { OldRegisterReading } from '../hooks/use-old-register';
import { rowsToSignOff } from '../state/old-register';
import type { View } from '../state/view';
import { Button } from './Button';
import { Message } from './Message';

interface OldRowsWaitProps {
  old: OldRegisterReading;
  region: Region;
  go: (change: Partial<View>) => void;
}

/** Where a lead begins: how many rows of the old register wait for them in the region. */
export const OldRowsWait: React.FC<OldRowsWaitProps> = ({ old: { reading }, region, go }) => {
  const count = reading.is === 'read' && reading.value ? rowsToSignOff(reading.value, region) : 0;
  if (count === 0) return null;
  return (
    <Message
      tone="plain"
      action={<Button onClick={() => go({ section: 'old-register' })}>{strings.OldSignOff}</Button>}
    >
      {count === 1 ? strings.OldRowWaits : format(strings.OldRowsWait, inFigures(count))}
    </Message>
  );
};
