import * as React from 'react';
import type { RemindResult } from '../../../client/task-lists';
import { useQuery } from './use-query';
import { useViewer } from './viewer';

export interface Reminding {
  /** The people who have had the message of today, by directory id. */
  readonly reminded: ReadonlySet<string>;
  /** Whom it is being sent to. */
  readonly sendingTo: string | undefined;
  readonly came: RemindResult | undefined;
  readonly remind: (personId: string) => void;
  readonly dismiss: () => void;
}

const NO_ONE: readonly string[] = [];

/** Reminds people of all that they have to do, one message a day. `isLead`: whether the viewer may. */
export function useReminding(isLead: boolean): Reminding {
  const { queries, taskLists } = useViewer();
  const { reading } = useQuery(`reminded ${isLead}`, isLead ? queries.remindedToday : async () => NO_ONE);
  const [sent, setSent] = React.useState(NO_ONE);
  const [sendingTo, setSendingTo] = React.useState<string>();
  const [came, setCame] = React.useState<RemindResult>();
  // Where it cannot be read, a press is answered with it.
  const before = reading.is === 'read' ? reading.value : NO_ONE;
  const reminded = React.useMemo(() => new Set([...before, ...sent]), [before, sent]);

  const remind = async (personId: string): Promise<void> => {
    if (!taskLists || sendingTo !== undefined) return;
    setSendingTo(personId);
    setCame(undefined);
    const result = await taskLists.remind(personId);
    setSendingTo(undefined);
    setCame(result);
    if (result.ok && result.outcome !== 'nothing-to-do') setSent((people) => [...people, personId]);
  };

  return {
    reminded,
    sendingTo,
    came,
    remind: (personId) => void remind(personId),
    dismiss: () => setCame(undefined)
  };
}
