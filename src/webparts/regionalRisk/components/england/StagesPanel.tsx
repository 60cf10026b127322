import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { OPEN_STAGES } from '../../../../domain/insight/pictures/stage-flow';
import { STAGE_LABELS } from '../../../../domain/review/stage';
import { stylesOf } from '../../hooks/styles-of';
import type { RegionCounts } from '../../state/england';
import type { Filters } from '../../state/view';
import { Count } from './Count';
import { inFigures } from '../../../../domain/several';

interface StagesPanelProps {
  of: RegionCounts;
  /** The number that the longest bar of all regions represents. */
  most: number;
  show: ((filters: Filters) => void) | undefined;
}

const useCss = stylesOf(({ palette }) => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) auto',
    alignItems: 'center',
    columnGap: '8px',
    margin: '4px 0 0'
  },
  row: { display: 'contents' },
  number: { gridColumn: '3', margin: 0, textAlign: 'right', minWidth: 24 },
  // Drawn as a border: forced colours remove backgrounds.
  bar: {
    gridColumn: '2',
    height: 10,
    boxSizing: 'border-box',
    borderTop: `10px solid ${palette.themePrimary}`,
    borderRadius: 2
  }
}));

/** The open reviews of a region by stage. */
export const StagesPanel: React.FC<StagesPanelProps> = ({ of: { region, stages }, most, show }) => {
  const css = useCss();
  return (
    <dl className={css.root}>
      {OPEN_STAGES.map((stage) => (
        <div key={stage} className={css.row}>
          <dt>{STAGE_LABELS[stage]}</dt>
          <dd aria-hidden className={css.bar} style={{ margin: 0, width: `${(stages[stage] / most) * 100}%` }} />
          <dd className={css.number}>
            <Count
              look="figure"
              count={stages[stage]}
              label={format(strings.RegionStageCount, region, STAGE_LABELS[stage], stages[stage])}
              onShow={show && (() => show({ phase: stage }))}
            >
              {inFigures(stages[stage])}
            </Count>
          </dd>
        </div>
      ))}
    </dl>
  );
};
