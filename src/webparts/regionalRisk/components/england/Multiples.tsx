import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import { stylesOf } from '../../hooks/styles-of';
import { mostInStage, topOfEngland } from '../../state/england';
import { hintText, panel, panelTitle } from '../shared-styles';
import { Choice } from './Choice';
import type { EnglandProps } from './england-props';
import { StagesPanel } from './StagesPanel';
import { shortName } from './region-words';
import { TrendPanel } from './TrendPanel';

const CHARTS = ['trend', 'stages'] as const;
type Chart = (typeof CHARTS)[number];
const CHART_LABELS: Readonly<Record<Chart, string>> = {
  trend: strings.MultiplesTrend,
  stages: strings.MultiplesStages
};

const useCss = stylesOf((theme) => ({
  root: { ...panel(theme), containerType: 'inline-size' },
  title: panelTitle,
  // In as many columns as the map, where there is room.
  panels: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 12,
    margin: '16px 0 12px',
    padding: 0,
    listStyle: 'none',
    '@container (min-width: 400px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
    '@container (min-width: 600px)': { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' },
    '@container (min-width: 1060px)': { gridTemplateColumns: 'repeat(5, minmax(0, 1fr))' }
  },
  panel: {
    boxSizing: 'border-box',
    minWidth: 0,
    padding: '8px 10px',
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    borderRadius: theme.effects.roundedCorner4,
    fontSize: 13,
    lineHeight: 18,
    overflowWrap: 'anywhere'
  },
  // A thicker line, not another colour only: forced colours keep it.
  here: { borderColor: theme.palette.themePrimary, borderWidth: 3, padding: '6px 8px' },
  name: { fontWeight: 600, fontSize: 14, lineHeight: 20 },
  hint: hintText(theme)
}));

/** Small multiples: one chart per region, all on one scale, in the order of the map. */
export const Multiples: React.FC<EnglandProps> = ({ counts, here, showing }) => {
  const css = useCss();
  const [chart, setChart] = React.useState<Chart>('trend');
  const [first, last] = [counts[0]?.trend[0], counts[0]?.trend.at(-1)];
  const [top, most] = [topOfEngland(counts), mostInStage(counts)];
  return (
    <section className={css.root} aria-labelledby="scr-multiples">
      <h3 id="scr-multiples" className={css.title}>
        {strings.MultiplesTitle}
      </h3>
      <Choice label={strings.MultiplesShow} values={CHARTS} labels={CHART_LABELS} chosen={chart} onChoose={setChart} />
      <ul aria-labelledby="scr-multiples" className={css.panels}>
        {counts.map((of) => (
          <li key={of.region} className={of.region === here ? `${css.panel} ${css.here}` : css.panel}>
            <div>
              <span className={css.name}>{shortName(of.region)}</span>
              {of.region === here && (
                <>
                  {' · '}
                  {strings.RegionHere}
                </>
              )}
            </div>
            {chart === 'trend' ? (
              <TrendPanel of={of} top={top} show={showing(of.region)} />
            ) : (
              <StagesPanel of={of} most={most} show={showing(of.region)} />
            )}
          </li>
        ))}
      </ul>
      <p className={css.hint}>
        {chart === 'trend'
          ? format(strings.MultiplesTrendHint, top, first && longDay(first.day), last && longDay(last.day))
          : format(strings.MultiplesStagesHint, most)}
      </p>
    </section>
  );
};
