import * as React from 'react';
import { ofKind, rowsBehind } from '../state/rows';
import { Figures } from './Figures';
import type { SectionProps } from './section-props';
import { WaitsForYou } from './WaitsForYou';

/** The region at a glance: its numbers, and what waits for the person with the buttons that move it on. */
export const Overview: React.FC<SectionProps> = ({ region, rows, today, view, go, steps }) => {
  const shown = ofKind(view.kind, rows);
  return (
    <>
      <Figures rows={shown} kind={view.kind} today={today} go={go} />
      <WaitsForYou region={region} rows={rowsBehind({ mine: true }, shown)} steps={steps} onOpen={(review) => go({ review })} />
    </>
  );
};
