import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import { MEASURES, type RegionCounts } from '../../state/england';
import { lineOf } from '../../state/charts';
import type { Filters } from '../../state/view';
import { ChangeTag } from '../charts/ChangeTag';
import { Count } from './Count';
import { inWords } from './region-words';

const WIDTH = 160;
const HEIGHT = 64;

interface TrendPanelProps {
  of: RegionCounts;
  /** The top of the scale. */
  top: number;
  show: ((filters: Filters) => void) | undefined;
}

const useCss = stylesOf(({ palette, semanticColors }) => ({
  numbers: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px'
  },
  drawing: { display: 'block', width: '100%', height: HEIGHT, overflow: 'visible', marginTop: 4 },
  grid: { stroke: semanticColors.bodyDivider },
  under: { fill: palette.themePrimary, fillOpacity: 0.15 },
  line: {
    stroke: palette.themePrimary,
    strokeWidth: 2,
    fill: 'none',
    '@media (forced-colors: active)': { stroke: 'CanvasText' }
  }
}));

/** The open reviews of a region over the last 12 months. */
export const TrendPanel: React.FC<TrendPanelProps> = ({ of: { region, now, trend }, top, show }) => {
  const css = useCss();
  const line = lineOf(
    trend.map(({ open }) => open),
    top,
    WIDTH,
    HEIGHT
  );
  const words = inWords('open', now.open);
  return (
    <>
      <div className={css.numbers}>
        <Count
          look="words"
          count={now.open}
          label={format(strings.RegionCount, region, words)}
          onShow={show && (() => show(MEASURES.open))}
        >
          {words}
        </Count>
        <ChangeTag now={now.open} then={trend[0]?.open ?? 0} />
      </div>
      <svg aria-hidden viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={css.drawing}>
        {[0, HEIGHT].map((y) => (
          <line key={y} x1="0" x2={WIDTH} y1={y} y2={y} className={css.grid} vectorEffect="non-scaling-stroke" />
        ))}
        <polygon points={`0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}`} className={css.under} />
        <polyline points={line} className={css.line} vectorEffect="non-scaling-stroke" />
      </svg>
    </>
  );
};
