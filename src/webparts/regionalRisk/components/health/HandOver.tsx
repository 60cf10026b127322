import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Region } from '../../../../domain/words';
import { useHandingOver } from '../../hooks/use-handing-over';
import { stylesOf } from '../../hooks/styles-of';
import { inspectorsWithReviews } from '../../state/handing-over';
import type { Row } from '../../state/rows';
import { Button } from '../Button';
import { Message } from '../Message';
import { HandOverForm, NOTHING_ENTERED } from './HandOverForm';

interface HandOverProps {
  region: Region;
  rows: readonly Row[];
  /** Reads the region again. */
  refresh: () => void;
}

const useCss = stylesOf(() => ({
  outcome: { marginTop: 8, ':empty': { display: 'none' } }
}));

/** Hands over several reviews of one inspector with one form, as in the chat (KP-2). */
export const HandOver: React.FC<HandOverProps> = ({ region, rows, refresh }) => {
  const css = useCss();
  const [isOpen, setOpen] = React.useState(false);
  const [entered, setEntered] = React.useState(NOTHING_ENTERED);
  const root = React.useRef<HTMLDivElement>(null);
  const inspectors = React.useMemo(() => inspectorsWithReviews(rows), [rows]);
  const close = (): void => {
    setOpen(false);
    setEntered(NOTHING_ENTERED);
    root.current?.querySelector('button')?.focus();
  };
  const { handing, handOver, dismiss } = useHandingOver(strings.HandOverNone, ({ left }) => {
    refresh();
    if (left.length === 0) close();
  });
  return (
    <div ref={root}>
      <Button expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {strings.HandOver}
      </Button>
      <div role="status" className={css.outcome}>
        {handing.is === 'sending' && <Message tone="plain">{strings.HandOverSending}</Message>}
        {handing.is === 'done' && (
          <Message tone={handing.isAll ? 'good' : 'attention'} onDismiss={dismiss}>
            {handing.sentence}
          </Message>
        )}
        {handing.is === 'refused' && (
          <Message tone="wrong" onDismiss={dismiss}>
            {handing.sentence}
          </Message>
        )}
      </div>
      {isOpen &&
        (inspectors.length === 0 ? (
          <Message tone="attention">{format(strings.HandOverNobody, region)}</Message>
        ) : (
          <HandOverForm
            region={region}
            inspectors={inspectors}
            entered={entered}
            problems={handing.is === 'refused' ? handing.fields : undefined}
            sending={handing.is === 'sending'}
            onEnter={setEntered}
            onSend={handOver}
            onCancel={() => {
              dismiss();
              close();
            }}
          />
        ))}
    </div>
  );
};
