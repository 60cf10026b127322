import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { useViewer } from '../../hooks/viewer';
import { Button } from '../Button';

/** Opens a chat with a person in Teams. The Directory may not say where they are written to, and then it says so. */
export const ChatButton: React.FC<{ id: string; name: string }> = ({ id, name }) => {
  const { reads, host } = useViewer();
  const [trouble, setTrouble] = React.useState('');
  const open = async (): Promise<void> => {
    setTrouble('');
    try {
      const email = await reads.email(id);
      if (email === undefined) return setTrouble(format(strings.ChatNoEmail, name));
      await host.chat(email);
    } catch {
      // Whatever kept it from opening, the person can open it by hand.
      setTrouble(format(strings.ChatTrouble, name));
    }
  };
  return (
    <>
      <Button look="quiet" icon="OfficeChat" label={format(strings.ChatWith, name)} onClick={() => void open()}>
        {strings.Chat}
      </Button>
      <span role="status" style={{ overflowWrap: 'anywhere' }}>
        {trouble}
      </span>
    </>
  );
};
