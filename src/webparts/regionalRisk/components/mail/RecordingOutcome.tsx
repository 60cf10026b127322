import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import { stylesOf } from '../../hooks/styles-of';
import type { Recording } from '../../hooks/use-recording';
import { Message } from '../Message';
import { ReviewLink } from '../ReviewLink';

const useCss = stylesOf(() => ({ alike: { margin: '8px 0 0', paddingLeft: 20 } }));

/** That a review is being recorded, or why it was not. Possible duplicates are named, each to be opened. */
export const RecordingOutcome: React.FC<{ recording: Recording; onOpen: (reference: string) => void }> = ({
  recording,
  onOpen
}) => {
  const css = useCss();
  return (
    <>
      <div role="status">{recording.is === 'sending' && strings.MailRecording}</div>
      {recording.is === 'refused' && (
        <Message tone="wrong">
          {recording.sentence}
          {recording.alike.length > 0 && (
            <ul className={css.alike}>
              {recording.alike.map(({ reference, authority, stage, notifiedOn, why }) => (
                <li key={reference}>
                  <ReviewLink reference={reference} onOpen={onOpen} />
                  {format(strings.MailAlike, authority, stage, longDay(notifiedOn), why.join(', '))}
                </li>
              ))}
            </ul>
          )}
        </Message>
      )}
    </>
  );
};
