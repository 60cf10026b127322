import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { OldRegisterShown } from '../../../../client/wire/old-register-wire';
import { inFigures } from '../../../../domain/several';
import { ROW_STAGE_LABELS, ROW_STAGES } from '../../../../domain/take-over/signed-row';
import type { Region } from '../../../../domain/words';
import { stylesOf } from '../../hooks/styles-of';
import { useAgainWhen } from '../../hooks/use-again-when';
import type { OldRegisterReading } from '../../hooks/use-old-register';
import { countsAfter, stageOf, type Move } from '../../state/old-register';
import type { View } from '../../state/view';
import { Button } from '../Button';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';
import { Select } from '../Select';
import { heading, quietText } from '../shared-styles';
import { OldFile } from './OldFile';
import { OldOverview } from './OldOverview';
import { OldProof } from './OldProof';
import { OldRows } from './OldRows';

interface OldRegisterProps {
  region: Region;
  old: OldRegisterReading;
  view: View;
  go: (change: Partial<View>) => void;
  /** Counts how often the person has asked to read the page again. */
  refreshed: number;
  /** The person leaves after rows were decided on: the reviews of the region are out of date. */
  onLeft: () => void;
}

const useCss = stylesOf((theme) => ({
  heading,
  quiet: quietText(theme),
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'end' }
}));

const HEADING = 'scr-old-register';
const PROOF = 'proof';

/** The rows of the old register, which the lead of each region signs off before they are reviews here (KP-2). */
export const OldRegister: React.FC<OldRegisterProps> = ({ old: { reading, again, begins }, onLeft, ...props }) => {
  useAgainWhen(props.refreshed, again);
  if (reading.is === 'reading') return <p role="status">{strings.OldReading}</p>;
  if (reading.is === 'failed')
    return (
      <Message tone="wrong" onTryAgain={again}>
        {READ_FAILURES[reading.failure]}
      </Message>
    );
  const left = (): void => {
    again();
    onLeft();
  };
  return reading.value ? <Read {...props} old={reading.value} again={again} begins={begins} onLeft={left} /> : null;
};

type ReadProps = Omit<OldRegisterProps, 'old'> & { old: OldRegisterShown; again: () => void; begins: boolean };

const Read: React.FC<ReadProps> = ({ region, old, again, begins, view, go, refreshed, onLeft }) => {
  const css = useCss();
  // What was decided since the counts were read; they have it once they are read again.
  const [moved, setMoved] = React.useState<{ of: OldRegisterShown; moves: readonly Move[] }>({ of: old, moves: [] });
  const leave = React.useRef<() => void>();
  React.useEffect(() => () => leave.current?.(), []);
  const regions = countsAfter(old.regions, moved.of === old ? moved.moves : []);
  const here = regions.find((each) => each.region === region);
  const stage = stageOf(view.only);
  if (view.only === PROOF) return <OldProof onBack={() => go({ only: undefined })} />;
  return (
    <>
      <div>
        <h3 id={HEADING} className={css.heading}>
          {strings.OldHeading}
        </h3>
        <p className={css.quiet}>{strings.OldAbout}</p>
      </div>
      {begins && <OldFile onHandedOver={again} />}
      <OldOverview
        regions={regions}
        files={old.files}
        region={region}
        onRegion={(next) => go({ region: next, only: undefined })}
      />
      <div className={css.filters}>
        {here?.signsOff && (
          <Select
            stacked
            label={strings.OldShow}
            value={stage}
            choices={ROW_STAGES.map((value) => ({
              value,
              title: format(strings.OldStageCount, ROW_STAGE_LABELS[value], inFigures(here.counts[value]))
            }))}
            onChange={(only) => go({ only: only === 'waiting' ? undefined : only })}
          />
        )}
        <Button onClick={() => go({ only: PROOF })}>{strings.OldProofView}</Button>
      </div>
      {here?.signsOff ? (
        <OldRows
          key={`${stage} ${refreshed}`}
          region={region}
          stage={stage}
          count={here.counts[stage]}
          onOpen={(review) => go({ review })}
          onMoved={(move) => {
            leave.current = onLeft;
            setMoved((before) => ({ of: old, moves: [...(before.of === old ? before.moves : []), move] }));
          }}
        />
      ) : (
        <Message tone="plain">{format(strings.OldLeadSignsOff, region)}</Message>
      )}
    </>
  );
};
