import * as React from 'react';
import { newKey } from '../../../client/new-key';
import type { IssueResult, ReportsClient } from '../../../client/reports';
import type { Span } from '../../../domain/insight/regional-report/period';
import type { Region } from '../../../domain/words';

type Issuing =
  | { readonly is: 'idle' }
  | { readonly is: 'sending' }
  | { readonly is: 'issued'; readonly number: number }
  | { readonly is: 'refused'; readonly sentence: string };

/** Issues a report. A retry has the same key, so that it is never issued twice. */
export function useIssuing(
  reports: ReportsClient | undefined,
  region: Region,
  { from, until }: Span,
  onIssued: () => void
): { readonly issuing: Issuing; readonly issue: () => void; readonly dismiss: () => void } {
  const [issuing, setIssuing] = React.useState<Issuing>({ is: 'idle' });
  const busy = React.useRef(false);
  const key = React.useRef<{ readonly of: string; readonly key: string }>();

  const issue = async (client: ReportsClient): Promise<void> => {
    busy.current = true;
    setIssuing({ is: 'sending' });
    const of = `${region} ${from} ${until}`;
    const kept = key.current?.of === of ? key.current : { of, key: newKey() };
    key.current = kept;
    const issued: IssueResult = await client.issue({ region, from, until, key: kept.key });
    busy.current = false;
    if (issued.ok) {
      key.current = undefined;
      setIssuing({ is: 'issued', number: issued.number });
      onIssued();
    } else setIssuing({ is: 'refused', sentence: issued.sentence });
  };

  return {
    issuing,
    issue: () => {
      if (reports && !busy.current) void issue(reports);
    },
    dismiss: () => setIssuing({ is: 'idle' })
  };
}
