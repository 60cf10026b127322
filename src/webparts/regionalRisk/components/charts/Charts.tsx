import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import { byAge, byStage, lifespansOf, trendOf } from '../../state/charts';
import { ofKind } from '../../state/rows';
import type { SectionProps } from '../section-props';
import { Bars } from './Bars';
import { ChangeOverTime } from './ChangeOverTime';
import { Trend } from './Trend';

const useCss = stylesOf(() => ({
  root: { display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fit, minmax(min(max(340px, 30%), 100%), 1fr))' }
}));

/** The charts of the region, each with its table. */
export const Charts: React.FC<Pick<SectionProps, 'rows' | 'closed' | 'today' | 'view' | 'go'>> = ({
  rows,
  closed,
  today,
  view,
  go
}) => {
  const css = useCss();
  const shown = React.useMemo(() => ofKind(view.kind, rows), [view.kind, rows]);
  const bars = React.useMemo(() => ({ stages: byStage(shown), ages: byAge(shown) }), [shown]);
  const lifespans = React.useMemo(() => lifespansOf(view.kind, rows, closed), [view.kind, rows, closed]);
  const points = React.useMemo(() => trendOf(lifespans, today), [lifespans, today]);
  const onShow = (filters: SectionProps['view']['filters']): void => go({ section: 'reviews', filters });
  return (
    <div className={css.root}>
      <Bars
        id="scr-stages"
        title={strings.StagesTitle}
        columns={[strings.FilterStage, strings.BarsCount]}
        bars={bars.stages}
        onShow={onShow}
      />
      <Bars
        id="scr-ages"
        title={strings.AgesTitle}
        columns={[strings.FilterAge, strings.BarsCount]}
        bars={bars.ages}
        onShow={onShow}
      />
      <ChangeOverTime lifespans={lifespans} today={today} />
      <Trend points={points} />
    </div>
  );
};
