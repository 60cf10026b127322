import * as React from 'react';
import type { IssueResult, ReportsClient } from '../../../client/reports';
import type { IssueWish } from '../../../domain/insight/regional-report/replacing';
import { useKeptKey } from './use-kept-key';

type Attempt =
  | { readonly is: 'idle' }
  | { readonly is: 'sending' }
  | { readonly is: 'issued'; readonly number: number }
  | {
      readonly is: 'refused';
      readonly sentence: string;
      /** What is wrong with the reason. */
      readonly reason?: string;
      /** It can be issued all the same. */
      readonly asks: boolean;
    };

export interface Issuing {
  readonly attempt: Attempt;
  /** Whether it is being asked about, which is the first press. */
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** Why the issued report is corrected, as typed. */
  readonly reason: string;
  readonly type: (reason: string) => void;
  readonly issue: (anyway: boolean) => void;
  /** Takes away what came of the last attempt, and the question. */
  readonly dismiss: () => void;
}

/** Issues a report. A retry has the same key, so that it is never issued twice. */
export function useIssuing(
  reports: ReportsClient | undefined,
  { region, from, until, corrects }: Pick<IssueWish, 'region' | 'from' | 'until' | 'corrects'>,
  onIssued: () => void
): Issuing {
  const [attempt, setAttempt] = React.useState<Attempt>({ is: 'idle' });
  const [isOpen, setOpen] = React.useState(false);
  const [reason, setReason] = React.useState('');
  const busy = React.useRef(false);
  const { keyOf, forget } = useKeptKey();

  const issue = async (client: ReportsClient, anyway: boolean): Promise<void> => {
    busy.current = true;
    setAttempt({ is: 'sending' });
    const issued: IssueResult = await client.issue({
      region,
      from,
      until,
      key: keyOf(`${region} ${from} ${until} ${corrects ?? ''}`),
      ...(corrects === undefined ? {} : { corrects, reason }),
      ...(anyway ? { anyway } : {})
    });
    busy.current = false;
    if (issued.ok) {
      forget();
      setReason('');
      setOpen(false);
      setAttempt({ is: 'issued', number: issued.number });
      onIssued();
    } else
      setAttempt({
        is: 'refused',
        sentence: issued.sentence,
        ...(issued.unreachable ? {} : { reason: issued.fields?.['reason'] }),
        asks: !issued.unreachable && issued.code === 'unlikely'
      });
  };

  return {
    attempt,
    isOpen,
    setOpen: (next) => {
      setAttempt({ is: 'idle' });
      setOpen(next);
    },
    reason,
    type: setReason,
    issue: (anyway) => {
      if (reports && !busy.current) void issue(reports, anyway);
    },
    dismiss: () => {
      setAttempt({ is: 'idle' });
      setOpen(false);
    }
  };
}
