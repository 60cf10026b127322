import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { useViewer } from '../../hooks/viewer';
import { Button } from '../Button';

/** Opens a chat in Teams, or explains why it cannot. */
export const ChatButton: React.FC<{ id: string; name: string }> = ({ id, name }) => {
  const { queries, host } = useViewer();
  const [failure, setFailure] = React.useState('');
  const open = async (): Promise<void> => {
    setFailure('');
    try {
      const email = await queries.email(id);
      if (email === undefined) return setFailure(format(strings.ChatNoEmail, name));
      await host.chat(email);
    } catch {
      // Whatever failed, the person can open the chat in Teams.
      setFailure(format(strings.ChatTrouble, name));
    }
  };
  return (
    <>
      <Button look="quiet" icon="OfficeChat" label={format(strings.ChatWith, name)} onClick={() => void open()}>
        {strings.Chat}
      </Button>
      <span role="status" style={{ overflowWrap: 'anywhere' }}>
        {failure}
      </span>
    </>
  );
};
