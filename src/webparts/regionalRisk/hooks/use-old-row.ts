import * as React from 'react';
import type { Alike, Messages } from '../../../client/answers';
import { oldRegisterClient, type OldRegisterClient, type OldRowResult } from '../../../client/old-register';
import type { OldRowShown } from '../../../client/wire/old-register-wire';
import type { Answers } from '../../../domain/fields';
import { askedAboutIn, type AskedAbout } from '../../../domain/review/refusal';
import { changedIn } from '../state/old-register';
import { useTyped } from './use-typed';
import { useViewer } from './viewer';

/** What a person has entered about a row and not sent. */
interface Entered {
  /** The form that is open. */
  readonly opened?: 'correct' | 'aside' | 'out';
  readonly typed: Answers;
  readonly why: string;
  /** What becomes of notes that may name a person; absent until it is decided. */
  readonly notes?: 'out' | 'pass';
}

/** Why nothing has become of it. */
export interface RowRefusal {
  readonly sentence: string;
  readonly fields: Messages;
  /** Sent again with it, the row is taken over as it is. */
  readonly asks: readonly AskedAbout[];
  readonly alike: readonly Alike[];
}

export interface OldRowDesk {
  readonly entered: Entered;
  readonly enter: (change: Partial<Entered>) => void;
  readonly refusal: RowRefusal | undefined;
  readonly refuse: (sentence: string) => void;
  readonly isSending: boolean;
  readonly takeOver: (anyway: readonly AskedAbout[]) => void;
  readonly setAside: (why: string) => void;
  readonly putBack: () => void;
  readonly takeOut: (why: string) => void;
}

const isEntered = ({ typed, why, notes }: Entered): boolean =>
  Object.keys(typed).length > 0 || why !== '' || notes !== undefined;

/** What a lead does with one row. What is typed stays until the service has taken it. */
export function useOldRow(row: OldRowShown, onDecided: (before: OldRowShown, after: OldRowShown) => void): OldRowDesk {
  const { service } = useViewer();
  const [entered, change, forget] = useTyped<Entered>(`old-row/${row.key}`, () => ({ typed: {}, why: '' }), isEntered);
  const [refusal, setRefusal] = React.useState<RowRefusal>();
  const [isSending, setSending] = React.useState(false);
  const send = async (decide: (client: OldRegisterClient) => Promise<OldRowResult>): Promise<void> => {
    if (!service || isSending) return;
    setRefusal(undefined);
    setSending(true);
    const result = await decide(oldRegisterClient(service.reached));
    setSending(false);
    if (result.ok) {
      forget();
      return onDecided(row, result.row);
    }
    const refused = refusalIn(result);
    setRefusal(refused);
    if (Object.keys(refused.fields).length > 0) change((before) => ({ ...before, opened: 'correct' }));
  };
  return {
    entered,
    enter: (next) => {
      // What was asked about is not confirmed for other answers.
      if ('typed' in next || 'notes' in next) setRefusal((before) => (before?.asks.length ? undefined : before));
      change((before) => ({ ...before, ...next }));
    },
    refusal,
    refuse: (sentence) => setRefusal({ sentence, fields: {}, asks: [], alike: [] }),
    isSending,
    takeOver: (anyway) =>
      void send((client) =>
        client.takeOver(row.key, { ...changedIn(row, entered.typed), ...notesAs(row, entered) }, anyway)
      ),
    setAside: (why) => void send((client) => client.setAside(row.key, why)),
    putBack: () => void send((client) => client.putBack(row.key)),
    takeOut: (why) => void send((client) => client.takeOut(row.key, why))
  };
}

/** What was decided of the notes is sent as it is to be, so that the service sees that it was. */
const notesAs = ({ answers }: OldRowShown, { notes, typed }: Entered): Answers =>
  notes === undefined ? {} : { note: notes === 'out' ? '' : (typed['note'] ?? answers['note'] ?? '') };

const refusalIn = (result: Extract<OldRowResult, { readonly ok: false }>): RowRefusal => ({
  sentence: result.sentence,
  fields: result.unreachable ? {} : (result.fields ?? {}),
  asks: result.unreachable || !result.code ? [] : askedAboutIn({ ...result, code: result.code }),
  alike: result.unreachable ? [] : (result.alike ?? [])
});
