import * as React from 'react';
import { ofKind, rowsBehind } from '../state/rows';
import { Figures } from './Figures';
import { lazy } from './lazy';
import { Charts } from './charts/Charts';
import type { SectionProps } from './section-props';
import { WaitingForYou } from './WaitingForYou';

/** Loaded after the figures of the region: code of its own, and one more request. */
const England = lazy(async () => (await import(/* webpackChunkName: 'england' */ './england/England')).England);

/** At a glance: key figures, what is waiting for the person, charts, and England. */
export const Overview: React.FC<SectionProps> = ({ region, rows, closed, asOf, today, view, go, steps }) => {
  const shown = React.useMemo(() => ofKind(view.kind, rows), [view.kind, rows]);
  const mine = React.useMemo(() => rowsBehind({ mine: true }, shown), [shown]);
  return (
    <>
      <Figures rows={shown} kind={view.kind} today={today} go={go} />
      <WaitingForYou region={region} rows={mine} steps={steps} onOpen={(review) => go({ review })} />
      {shown.length + closed.length > 0 && <Charts rows={rows} closed={closed} today={today} view={view} go={go} />}
      <England region={region} rows={rows} closed={closed} asOf={asOf} today={today} view={view} go={go} />
    </>
  );
};
