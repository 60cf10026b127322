import { checkSpan, type Span } from '../../../domain/insight/regional-report/period';
import type { RegionalReport } from '../../../domain/insight/regional-report/report';
import type { Region } from '../../../domain/words';
import { useQuery, type QueryResult } from './use-query';
import { useViewer } from './viewer';

interface PreviewOf {
  readonly region: Region;
  readonly span: Span;
  /** When the reviews on the page were last read, UTC. */
  readonly asOf: string;
  readonly today: string;
}

/** The report as it would be issued now, as the service makes it. Undefined for an invalid period. */
export function usePreview({ region, span, asOf, today }: PreviewOf): {
  readonly preview: QueryResult<RegionalReport | undefined>;
  readonly again: () => void;
} {
  const { queries } = useViewer();
  const fit = Object.keys(checkSpan(span, today)).length === 0;
  const key = `${region} ${span.from} ${span.until} ${String(fit)}`;
  const { reading, again } = useQuery(key, async () => (fit ? queries.preview(region, span) : undefined), asOf);
  return { preview: reading, again };
}
