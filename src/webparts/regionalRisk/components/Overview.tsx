import * as React from 'react';
import type { Counted } from '../../../domain/insight/pictures/drawing';
import { stylesOf } from '../hooks/styles-of';
import { lifespansOf } from '../state/charts';
import { ofKind, rowsBehind } from '../state/rows';
import { addressOf } from '../state/view';
import { Figures } from './Figures';
import { lazy } from './lazy';
import { Better } from './pictures/Better';
import { DueCalendar } from './pictures/DueCalendar';
import { Overdue } from './pictures/Overdue';
import { RiskOverTime } from './pictures/RiskOverTime';
import { StageFlow } from './pictures/StageFlow';
import type { SectionProps } from './section-props';
import { WaitingForYou } from './WaitingForYou';

/** Loaded after the figures of the region: code of its own, and one more request. */
const England = lazy(async () => (await import(/* webpackChunkName: 'england' */ './england/England')).England);

const useCss = stylesOf(() => ({
  row: {
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(380px, 100%), 1fr))'
  }
}));

/**
 * At a glance. First what is waiting for the person, what is overdue and whether it is getting better, each below its
 * number; then the other pictures, and England.
 */
export const Overview: React.FC<SectionProps> = ({ region, rows, closed, asOf, today, view, go, steps }) => {
  const css = useCss();
  const shown = React.useMemo(() => ofKind(view.kind, rows), [view.kind, rows]);
  const mine = React.useMemo(() => rowsBehind({ mine: true }, shown), [shown]);
  const lifespans = React.useMemo(() => lifespansOf(view.kind, rows, closed), [view.kind, rows, closed]);
  const linkOf = React.useCallback(
    (filters: Counted) => ({
      href: addressOf({ ...view, section: 'reviews', filters }, new URL(window.location.href)).href,
      open: () => go({ section: 'reviews', filters })
    }),
    [view, go]
  );
  const onOpen = (review: string): void => go({ review });
  const hasAny = shown.length + closed.length > 0;
  return (
    <>
      <Figures rows={shown} lifespans={lifespans} kind={view.kind} today={today} go={go} />
      <div className={css.row}>
        <WaitingForYou region={region} rows={mine} steps={steps} onOpen={onOpen} />
        {hasAny && (
          <>
            <Overdue rows={shown} today={today} onOpen={onOpen} linkOf={linkOf} />
            <Better lifespans={lifespans} today={today} linkOf={linkOf} />
          </>
        )}
      </div>
      {hasAny && (
        <div className={css.row}>
          <StageFlow rows={shown} linkOf={linkOf} />
          <RiskOverTime lifespans={lifespans} today={today} linkOf={linkOf} />
          <DueCalendar rows={shown} today={today} linkOf={linkOf} />
        </div>
      )}
      <England region={region} rows={rows} closed={closed} asOf={asOf} today={today} view={view} go={go} />
    </>
  );
};
