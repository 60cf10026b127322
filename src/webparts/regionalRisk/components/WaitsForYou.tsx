import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Region } from '../../../domain/words';
import type { Steps } from '../hooks/use-steps';
import { stylesOf } from '../hooks/styles-of';
import { sorted } from '../state/sorting';
import type { Row } from '../state/rows';
import { StepsHeading } from './StepsHeading';
import { WaitingItem } from './WaitingItem';

export interface WaitsForYouProps {
  region: Region;
  /** The rows on which the person owes something. */
  rows: readonly Row[];
  steps: Steps;
  onOpen: (reference: string) => void;
}

const useCss = stylesOf(({ semanticColors }) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' },
  quiet: { margin: 0, color: semanticColors.bodySubtext, fontSize: 14 }
}));

/** What only this person can move on, what is due first at the top. */
export const WaitsForYou: React.FC<WaitsForYouProps> = ({ region, rows, steps, ...rest }) => {
  const css = useCss();
  return (
    <section aria-labelledby="scr-waits">
      <StepsHeading id="scr-waits" title={strings.WaitsForYou} place="list" steps={steps} saysItself={(reference) => rows.some((row) => row.reference === reference)} />
      {rows.length === 0 && <p className={css.quiet}>{format(strings.NothingWaits, region)}</p>}
      <ul className={css.list}>
        {sorted(rows, { by: 'due', down: false }).map((row) => (
          <WaitingItem key={row.reference} row={row} steps={steps} {...rest} />
        ))}
      </ul>
    </section>
  );
};
