import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Region } from '../../../domain/words';
import type { Steps } from '../hooks/use-steps';
import { stylesOf } from '../hooks/styles-of';
import { ownSoonest } from '../state/sorting';
import type { Row } from '../state/rows';
import { LongList } from './LongList';
import { StepsHeading } from './StepsHeading';
import { WaitingItem } from './WaitingItem';
import { quietText } from './shared-styles';

interface WaitsForYouProps {
  region: Region;
  /** The rows with a task for the person. */
  rows: readonly Row[];
  steps: Steps;
  onOpen: (reference: string) => void;
}

const useCss = stylesOf((theme) => ({
  quiet: quietText(theme)
}));

/** What is waiting for the person, soonest due first. */
export const WaitingForYou: React.FC<WaitsForYouProps> = ({ region, rows, steps, ...rest }) => {
  const css = useCss();
  const ordered = React.useMemo(() => ownSoonest(rows), [rows]);
  const { attempts, form } = steps.work;
  return (
    <section aria-labelledby="scr-waits">
      <StepsHeading
        id="scr-waits"
        title={strings.WaitingForYou}
        place="list"
        steps={steps}
        saysItself={(reference) => rows.some((row) => row.reference === reference)}
      />
      {rows.length === 0 && <p className={css.quiet}>{format(strings.NothingWaiting, region)}</p>}
      <LongList
        items={ordered}
        keyOf={({ reference }) => reference}
        isKept={({ reference }) => form?.reference === reference || attempts[reference] !== undefined}
        draw={(row) => <WaitingItem row={row} steps={steps} {...rest} />}
      />
    </section>
  );
};
