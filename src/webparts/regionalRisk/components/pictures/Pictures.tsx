import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import { byAge, byPhase, livesOf, trendOf } from '../../state/pictures';
import { ofKind } from '../../state/rows';
import type { SectionProps } from '../section-props';
import { Bars } from './Bars';
import { Compared } from './Compared';
import { Trend } from './Trend';

const useCss = stylesOf(() => ({
  root: { display: 'grid', gap: 16, gridTemplateColumns: 'repeat(auto-fit, minmax(min(max(340px, 30%), 100%), 1fr))' }
}));

/** The region in pictures, each with its table. */
export const Pictures: React.FC<Pick<SectionProps, 'rows' | 'closed' | 'today' | 'view' | 'go'>> = ({
  rows,
  closed,
  today,
  view,
  go
}) => {
  const css = useCss();
  const shown = React.useMemo(() => ofKind(view.kind, rows), [view.kind, rows]);
  const bars = React.useMemo(() => ({ phases: byPhase(shown), ages: byAge(shown) }), [shown]);
  const lives = React.useMemo(() => livesOf(view.kind, rows, closed), [view.kind, rows, closed]);
  const points = React.useMemo(() => trendOf(lives, today), [lives, today]);
  const onShow = (filters: SectionProps['view']['filters']): void => go({ section: 'reviews', filters });
  return (
    <div className={css.root}>
      <Bars
        centred
        id="scr-phases"
        title={strings.PhasesTitle}
        columns={[strings.FilterPhase, strings.BarsCount]}
        bars={bars.phases}
        onShow={onShow}
      />
      <Bars
        id="scr-ages"
        title={strings.AgesTitle}
        columns={[strings.FilterAge, strings.BarsCount]}
        bars={bars.ages}
        onShow={onShow}
      />
      <Compared lives={lives} today={today} />
      <Trend points={points} />
    </div>
  );
};
