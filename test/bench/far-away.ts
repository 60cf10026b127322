import { median, noting, type Figure } from './figure';
import { oneAfterAnother } from './one-after-another';
import { CLIENTS, isOfThePage, type Logged } from './request-counts';

/** Odd, so that the median of a count is a count. */
const RUNS = 5;

/** A press is answered after at most so many requests, one after another. */
export const MOST_FOR_A_PRESS = 4;
/** Milliseconds in which an answer is there with the distance added to each request. */
export const ANSWERED = 1_000;

interface Run {
  /** Milliseconds. */
  readonly result: number;
  readonly log: readonly Logged[];
}

/**
 * Measures at a distance, and adds it to a figure: how many requests of the clients that a person waits for came one
 * after another, and how long it took.
 */
export async function farAway(
  once: () => Promise<Run>,
  clients: readonly string[] = [CLIENTS.answering]
): Promise<(figure: Figure) => Figure> {
  const runs: { readonly ms: number; readonly sequential: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { result, log } = await once();
    const waitedFor = log.filter((entry) => !entry.part && clients.includes(entry.client) && !isOfThePage(entry));
    runs.push({ ms: result, sequential: oneAfterAnother(waitedFor) });
  }
  const counts = runs.map(({ sequential }) => sequential);
  const sequential = median(counts);
  const most = Math.max(...counts);
  const far = { sequential, atDistance: median(runs.map(({ ms }) => ms)) };
  return (figure) => {
    const added = { ...figure, ...far };
    return most > sequential ? noting(added, `${most} one after another in some run of ${RUNS}`) : added;
  };
}
