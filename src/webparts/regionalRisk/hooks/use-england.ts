import type { Brief } from '../../../domain/insight/brief';
import type { PageQueries } from './page-queries';
import { useQuery } from './use-query';
import { useViewer } from './viewer';

interface EnglandRead {
  /** As they were last read; absent until they have been. */
  readonly briefs: readonly Brief[] | undefined;
  /** The last reading failed. */
  readonly failed: boolean;
  readonly again: () => void;
}

/** Caches the England figures between visits to the section, by what reads them. */
const lastRead = new WeakMap<PageQueries, { readonly asOf: string; readonly briefs: readonly Brief[] }>();

/** All regions in brief, in one request: again whenever the region on the page is. */
export function useEngland(asOf: string): EnglandRead {
  const { queries } = useViewer();
  const { reading, again } = useQuery(asOf, async () => {
    const last = lastRead.get(queries);
    if (last?.asOf === asOf) return;
    lastRead.set(queries, { asOf, briefs: await queries.england() });
  });
  return { briefs: lastRead.get(queries)?.briefs, failed: reading.is === 'failed', again };
}
