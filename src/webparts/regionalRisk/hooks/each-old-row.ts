import type { OldRowResult } from '../../../client/old-register';
import type { OldRowShown, OldRowsShown } from '../../../client/wire/old-register-wire';

/** A row that the service refused, and why. */
export interface RefusedRow {
  readonly row: OldRowShown;
  readonly sentence: string;
}

/** What came of going through rows. `cut`: the service did not answer any more. */
export type Ending = 'through' | 'stopped' | 'cut';

interface Rounds {
  /** The rows after an item, as they come. Rejects as the page’s queries do. */
  readonly read: (after: number) => Promise<OldRowsShown>;
  readonly wants: (row: OldRowShown) => boolean;
  readonly act: (row: OldRowShown) => Promise<OldRowResult>;
  readonly isStopped: () => boolean;
  readonly wait: (seconds: number) => Promise<void>;
  readonly onDone: (before: OldRowShown, after: OldRowShown) => void;
  readonly onRefused: (refused: RefusedRow) => void;
  /** It is left for the person to decide. */
  readonly onLeft: (row: OldRowShown) => void;
}

/** So often a row is sent again while SharePoint is busy. */
const MOST_TRIES = 3;
/** So many rows one after another without an answer: the service is away. */
const MOST_UNANSWERED = 3;

/** Goes through rows one after another. A refusal stops nothing; a service that does not answer does. */
export async function eachOldRow(rounds: Rounds): Promise<Ending> {
  let unanswered = 0;
  for (let after: number | undefined = 0; after !== undefined;) {
    const page: OldRowsShown | undefined = await rounds.read(after).catch(() => undefined);
    if (!page) return 'cut';
    for (const row of page.rows) {
      if (rounds.isStopped()) return 'stopped';
      if (!rounds.wants(row)) {
        rounds.onLeft(row);
        continue;
      }
      const result = await patiently(row, rounds);
      unanswered = !result.ok && result.unreachable ? unanswered + 1 : 0;
      if (result.ok) rounds.onDone(row, result.row);
      else rounds.onRefused({ row, sentence: result.sentence });
      if (unanswered === MOST_UNANSWERED) return 'cut';
    }
    after = page.next;
  }
  return 'through';
}

async function patiently(row: OldRowShown, { act, wait, isStopped }: Rounds): Promise<OldRowResult> {
  for (let tries = 1; ; tries += 1) {
    const result = await act(row);
    const seconds = result.ok || result.unreachable ? undefined : result.retryAfterSeconds;
    if (seconds === undefined || tries === MOST_TRIES || isStopped()) return result;
    await wait(seconds);
  }
}
