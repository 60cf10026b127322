import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../hooks/styles-of';
import { Button } from './Button';

type Tone = 'plain' | 'good' | 'attention' | 'wrong';

const ICONS: Readonly<Record<Tone, string>> = {
  plain: 'Info',
  good: 'Completed',
  attention: 'Warning',
  wrong: 'ErrorBadge'
};

interface MessageProps {
  tone: Tone;
  action?: React.ReactNode;
  onTryAgain?: () => void;
  onDismiss?: () => void;
}

const useCss = stylesOf(({ semanticColors: colours, effects }) => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '8px 8px 8px 12px',
    minHeight: 32,
    fontSize: 14,
    lineHeight: 20,
    color: colours.messageText,
    border: `1px solid ${colours.bodyDivider}`,
    borderRadius: effects.roundedCorner4
  },
  plain: { background: colours.infoBackground },
  good: { background: colours.successBackground },
  attention: { background: colours.warningBackground },
  wrong: { background: colours.errorBackground },
  said: { flex: '1 1 240px', minWidth: 0, display: 'flex', gap: 12 },
  icon: { fontSize: 16, lineHeight: 20 },
  words: { minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }
}));

/** A message and what to do about it. Failures are announced at once; the others need a live region around them. */
export const Message: React.FC<MessageProps> = ({ tone, action, onTryAgain, onDismiss, children }) => {
  const css = useCss();
  return (
    <div role={tone === 'wrong' ? 'alert' : undefined} className={`${css.root} ${css[tone]}`}>
      <div className={css.said}>
        <Icon iconName={ICONS[tone]} className={css.icon} aria-hidden />
        <div className={css.words}>{children}</div>
      </div>
      {action}
      {onTryAgain && <Button onClick={onTryAgain}>{strings.TryAgain}</Button>}
      {onDismiss && <Button look="quiet" icon="Clear" label={strings.Dismiss} onClick={onDismiss} />}
    </div>
  );
};
