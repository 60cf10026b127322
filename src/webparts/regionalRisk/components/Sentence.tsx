import * as React from 'react';
import { MessageBarButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import * as strings from 'RegionalRiskWebPartStrings';

export type Tone = 'plain' | 'good' | 'attention' | 'wrong';

const TYPES: Readonly<Record<Tone, MessageBarType>> = {
  plain: MessageBarType.info,
  good: MessageBarType.success,
  attention: MessageBarType.warning,
  wrong: MessageBarType.error
};

export interface SentenceProps {
  tone: Tone;
  onTryAgain?: () => void;
  onDismiss?: () => void;
}

/** One message and what to do about it. */
export const Sentence: React.FC<SentenceProps> = ({ tone, onTryAgain, onDismiss, children }) => (
  <MessageBar
    messageBarType={TYPES[tone]}
    delayedRender={false}
    isMultiline
    onDismiss={onDismiss}
    dismissButtonAriaLabel={strings.Dismiss}
    actions={onTryAgain && <div><MessageBarButton onClick={onTryAgain}>{strings.TryAgain}</MessageBarButton></div>}
    styles={{ root: { borderRadius: 4 }, innerText: { fontSize: 14, lineHeight: 20 }, iconContainer: { fontSize: 16 } }}
  >
    {children}
  </MessageBar>
);
