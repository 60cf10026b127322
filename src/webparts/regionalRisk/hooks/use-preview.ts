import * as React from 'react';
import { addMonths } from '../../../domain/dates';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import { checkSpan, type Span } from '../../../domain/insight/regional-report/period';
import { previousOf, regionalReport, type RegionalReport } from '../../../domain/insight/regional-report/report';
import type { Region } from '../../../domain/words';
import type { SavedReport } from '../../../register/reports';
import { useQuery, type QueryResult } from './use-query';
import { useSay, useViewer } from './viewer';

interface PreviewOf {
  readonly region: Region;
  readonly span: Span;
  /** The open reviews on the page, and those closed within the months that it holds. */
  readonly open: readonly ReviewWithDuties[];
  readonly closed: readonly ReviewWithDuties[];
  /** The names of those that cannot be read. */
  readonly missing: readonly string[];
  readonly today: string;
  readonly kept: readonly SavedReport[];
}

/** How many months back the page holds closed reviews; an earlier period loads its own. */
const IN_SIGHT_MONTHS = 6;

/**
 * The report as it would be issued now, by the same rule, from what is on the page. Undefined for an invalid period.
 */
export function usePreview({ region, span, open, closed, missing, today, kept }: PreviewOf): {
  readonly preview: QueryResult<RegionalReport | undefined>;
  readonly again: () => void;
} {
  const { queries } = useViewer();
  const say = useSay();
  const fit = Object.keys(checkSpan(span, today)).length === 0;
  const last = fit ? previousOf(kept, span) : undefined;
  const earlier = fit && span.from < addMonths(today, -IN_SIGHT_MONTHS);
  const key = `${region} ${last?.number ?? 0} ${earlier ? span.from : ''}`;
  const { reading, again } = useQuery(key, async () => {
    const [previous, before] = await Promise.all([
      last && queries.report(region, last.number),
      earlier ? queries.region(region, { since: span.from, today }) : undefined
    ]);
    return { previous, before };
  });
  const preview = React.useMemo((): QueryResult<RegionalReport | undefined> => {
    if (!fit) return { is: 'read', value: undefined };
    if (reading.is !== 'read') return reading;
    const { previous, before } = reading.value;
    const held = before ? [...before.open, ...before.closed] : [...open, ...closed];
    return {
      is: 'read',
      value: regionalReport({
        region,
        from: span.from,
        until: span.until,
        held,
        missing: before?.missing ?? missing,
        today,
        previous,
        say
      })
    };
  }, [fit, reading, open, closed, missing, region, span.from, span.until, today, say]);
  return { preview, again };
}
