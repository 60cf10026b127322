import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Region } from '../../../domain/words';
import type { Steps } from '../hooks/use-steps';
import { stylesOf } from '../hooks/styles-of';
import { sorted } from '../state/sorting';
import type { Row } from '../state/rows';
import { Outcome } from './Outcome';
import { heading } from './shared-styles';
import { WaitingItem } from './WaitingItem';

export interface WaitsForYouProps {
  region: Region;
  /** The rows on which the person owes something. */
  rows: readonly Row[];
  steps: Steps;
  onOpen: (reference: string) => void;
}

const useCss = stylesOf(({ semanticColors }) => ({
  heading: { ...heading, ':focus': { outline: 'none' } },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' },
  quiet: { margin: 0, color: semanticColors.bodySubtext, fontSize: 14 },
  outcomes: { display: 'grid', gap: 8, marginBottom: 12, ':empty': { display: 'none' } }
}));

/** What only this person can move on, what is due first at the top. */
export const WaitsForYou: React.FC<WaitsForYouProps> = ({ region, rows, steps, ...rest }) => {
  const css = useCss();
  const title = React.useRef<HTMLHeadingElement>(null);
  const attempts = Object.entries(steps.work.attempts).filter(([, { place }]) => place === 'list');
  const sending = attempts.some(([, { is }]) => is === 'sending');
  // The pressed button goes away with its item, so focus goes to where the outcome is read.
  React.useEffect(() => {
    if (sending) title.current?.focus();
  }, [sending]);

  return (
    <section aria-labelledby="scr-waits">
      <h3 id="scr-waits" ref={title} tabIndex={-1} className={css.heading}>{strings.WaitsForYou}</h3>
      <div role="status" className={css.outcomes}>
        {attempts
          .filter(([reference, { is }]) => is !== 'refused' || !rows.some((row) => row.reference === reference))
          .map(([reference, attempt]) => <Outcome key={reference} reference={reference} attempt={attempt} onDismiss={() => steps.dismiss(reference)} />)}
      </div>
      {rows.length === 0 && <p className={css.quiet}>{format(strings.NothingWaits, region)}</p>}
      <ul className={css.list}>
        {sorted(rows, { by: 'due', down: false }).map((row) => (
          <WaitingItem key={row.reference} row={row} steps={steps} {...rest} />
        ))}
      </ul>
    </section>
  );
};
