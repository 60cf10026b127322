import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import type { ReviewLifespan } from '../../../../domain/insight/figures';
import {
  drawRiskOverTime,
  RATING_LABELS,
  RATINGS,
  riskOverTime
} from '../../../../domain/insight/pictures/risk-over-time';
import { DrawingView } from './DrawingView';
import { FigureTable } from './FigureTable';
import { Picture } from './Picture';
import type { PictureOf } from './picture-props';

interface RiskOverTimeProps {
  lifespans: readonly ReviewLifespan[];
  today: string;
}

/** How many open reviews had each risk rating (KP-6), a month apart over the last 12 months. */
export const RiskOverTime: React.FC<PictureOf<RiskOverTimeProps>> = ({ lifespans, today, linkOf }) => {
  const months = React.useMemo(() => riskOverTime(lifespans, today), [lifespans, today]);
  return (
    <Picture
      id="scr-risk-months"
      title={strings.RiskTitle}
      drawing={<DrawingView labelledBy="scr-risk-months" drawing={drawRiskOverTime(months)} linkOf={linkOf} />}
      table={
        <FigureTable
          labelledBy="scr-risk-months"
          columns={[strings.TrendDay, ...RATINGS.map((rating) => RATING_LABELS[rating])]}
          rows={months.map(({ day, counts }) => ({
            label: longDay(day),
            figures: RATINGS.map((rating) => ({
              count: counts[rating],
              ...(day === today ? { opens: { risk: rating } } : {})
            }))
          }))}
          linkOf={linkOf}
        />
      }
    />
  );
};
