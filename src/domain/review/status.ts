import type { Review } from './review';
import { START, STATE_WORDS, TRACK_LABELS, type Track, type TrackState } from '../words';

/** How one track speaks for the whole review. */
interface Voice<T extends Track> {
  /** The higher, the later in the life of a review, and the louder. No two tracks have the same. */
  readonly place: number;
  /** The states in which nothing is going on here: not begun, or finished. */
  readonly silent: readonly TrackState<T>[];
  /** Whether the words of a state say enough without the name of the track. */
  readonly unnamed?: true;
}

/** A new track does not compile until it has its place. A closed review is closed, whatever else is under way. */
const STATUS_PRIORITY: { readonly [T in Track]: Voice<T> } = {
  mailbox: { place: 1, silent: ['none', 'acknowledged'] },
  terms: { place: 2, silent: ['not-requested', 'received'] },
  imr: { place: 3, silent: ['not-requested', 'provided'] },
  report: { place: 4, silent: ['awaited', 'final'] },
  publication: { place: 5, silent: ['not-known', 'intended', 'not-intended', 'published'] },
  outcome: { place: 6, silent: ['awaited', 'not-evaluated', 'received'] },
  entry: { place: 7, silent: ['notified'], unnamed: true }
};

/** From the loudest to the quietest. */
const LOUDEST_FIRST: readonly Track[] = (Object.keys(STATUS_PRIORITY) as Track[]).sort(
  (a, b) => STATUS_PRIORITY[b].place - STATUS_PRIORITY[a].place
);

/**
 * Where a review stands, in a few words and without any detail of it: what is under way furthest on, otherwise what was finished last.
 * Total over all tracks.
 */
export function statusOf({ tracks, kind }: Pick<Review, 'tracks' | 'kind'>): string {
  const isUnderWay = (track: Track): boolean => !among(tracks[track], STATUS_PRIORITY[track].silent);
  const hasBegun = (track: Track): boolean => tracks[track] !== START[kind][track];
  const speaker = LOUDEST_FIRST.find(isUnderWay) ?? LOUDEST_FIRST.find(hasBegun) ?? 'entry';
  const states: Readonly<Record<string, { readonly label: string }>> = STATE_WORDS[speaker];
  const label = states[tracks[speaker]]?.label ?? '';
  return STATUS_PRIORITY[speaker].unnamed
    ? label
    : `${TRACK_LABELS[speaker]} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

const among = (state: string, states: readonly string[]): boolean => states.includes(state);
