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
import { panel, panelTitle, quietText } from './shared-styles';

interface WaitsForYouProps {
  region: Region;
  /** The rows with a task for the person. */
  rows: readonly Row[];
  steps: Steps;
  onOpen: (reference: string) => void;
}

/** So many lines are on the first screen. */
const AT_ONCE = 5;

const useCss = stylesOf((theme) => ({
  root: { ...panel(theme), padding: '12px 16px', '& > h3': { ...panelTitle, margin: '0 0 8px' } },
  quiet: quietText(theme)
}));

/** What is waiting for the person, soonest due first: a line each, which opens to what to read and the buttons. */
export const WaitingForYou: React.FC<WaitsForYouProps> = ({ region, rows, steps, ...rest }) => {
  const css = useCss();
  const ordered = React.useMemo(() => ownSoonest(rows), [rows]);
  const { attempts, form } = steps.work;
  const [opened, setOpened] = React.useState<string>();
  return (
    <section aria-labelledby="scr-waits" className={css.root}>
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
        atOnce={AT_ONCE}
        tight
        keyOf={({ reference }) => reference}
        isKept={({ reference }) => form?.reference === reference || attempts[reference] !== undefined}
        draw={(row) => (
          <WaitingItem
            row={row}
            steps={steps}
            isOpen={opened === row.reference}
            onToggle={() => setOpened(opened === row.reference ? undefined : row.reference)}
            {...rest}
          />
        )}
      />
    </section>
  );
};
