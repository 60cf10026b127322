import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import type { ReviewLifespan } from '../../../../domain/insight/figures';
import { drawTrend, TREND_LABELS, trendOf } from '../../../../domain/insight/pictures/trend';
import { ChangeOverTime } from '../charts/ChangeOverTime';
import { DrawingView } from './DrawingView';
import { FigureTable } from './FigureTable';
import { Picture } from './Picture';
import type { PictureOf } from './picture-props';

interface BetterProps {
  lifespans: readonly ReviewLifespan[];
  today: string;
}

/** Whether it is getting better: open and overdue over the last 12 months, and today compared with before. */
export const Better: React.FC<PictureOf<BetterProps>> = ({ lifespans, today, linkOf }) => {
  const points = React.useMemo(() => trendOf(lifespans, today), [lifespans, today]);
  return (
    <Picture
      id="scr-trend"
      title={strings.TrendTitle}
      isLong
      drawing={<DrawingView labelledBy="scr-trend" drawing={drawTrend(points)} linkOf={linkOf} />}
      table={
        <FigureTable
          labelledBy="scr-trend"
          columns={[strings.TrendDay, TREND_LABELS.open, TREND_LABELS.late]}
          rows={points.map(({ day, open, late }) => ({
            label: longDay(day),
            figures: [
              { count: open, ...(day === today ? { opens: {} } : {}) },
              { count: late, ...(day === today ? { opens: { attention: 'overdue' as const } } : {}) }
            ]
          }))}
          linkOf={linkOf}
        />
      }
    >
      <ChangeOverTime lifespans={lifespans} today={today} linkOf={linkOf} />
    </Picture>
  );
};
