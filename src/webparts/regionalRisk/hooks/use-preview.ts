import * as React from 'react';
import { monthsBefore } from '../../../domain/insight/figures';
import { checkSpan, type Span } from '../../../domain/insight/regional-report/period';
import { previousOf, regionalReport, type RegionalReport } from '../../../domain/insight/regional-report/report';
import type { Region } from '../../../domain/words';
import type { SavedReport } from '../../../register/reports';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import { useReading, type Reading } from './use-reading';
import { useViewer } from './viewer';

export interface PreviewOf {
  readonly region: Region;
  readonly span: Span;
  /** The open reviews on the page, and those that were closed since a day within its sight. */
  readonly open: readonly ReviewWithDuties[];
  readonly closed: readonly ReviewWithDuties[];
  readonly today: string;
  readonly kept: readonly SavedReport[];
}

/** How far the page looks back on closed reviews, in months; for an earlier period they are read. */
const IN_SIGHT_MONTHS = 6;

/** The report as it would be issued now, made by the same rule from what is on the page. Nothing while the period is not one. */
export function usePreview({ region, span, open, closed, today, kept }: PreviewOf): {
  readonly preview: Reading<RegionalReport | undefined>;
  readonly again: () => void;
} {
  const { reads, words } = useViewer();
  const fit = Object.keys(checkSpan(span, today)).length === 0;
  const last = fit ? previousOf(kept, span) : undefined;
  const earlier = fit && span.from < monthsBefore(today, IN_SIGHT_MONTHS);
  const key = `${region} ${last?.number ?? 0} ${earlier ? span.from : ''}`;
  const { reading, again } = useReading(key, async () => {
    const [previous, before] = await Promise.all([
      last && reads.report(region, last.number),
      earlier ? reads.region(region, { since: span.from, today }) : undefined
    ]);
    return { previous, before };
  });
  const preview = React.useMemo((): Reading<RegionalReport | undefined> => {
    if (!fit) return { is: 'read', value: undefined };
    if (reading.is !== 'read') return reading;
    const { previous, before } = reading.value;
    const held = before ? [...before.open, ...before.closed] : [...open, ...closed];
    return {
      is: 'read',
      value: regionalReport({ region, from: span.from, until: span.until, held, today, previous, words })
    };
  }, [fit, reading, open, closed, region, span.from, span.until, today, words]);
  return { preview, again };
}
