import type { Review } from './review';
import { STAGE_LABELS } from './stage';
import { START, STATE_WORDS, TRACK_LABELS, type Track, type TrackState } from '../words';

/** When a track gives the status of the whole review. */
interface StatusRule<T extends Track> {
  /** The higher, the later in a review, and so the more it says. No two tracks have the same. */
  readonly priority: number;
  /** The states of a track that has not begun, or is finished. */
  readonly idle: readonly TrackState<T>[];
  /** The label of a state is clear without that of the track. */
  readonly unnamed?: true;
  /** A status that has the name of the stage that it begins. */
  readonly words?: Partial<Readonly<Record<TrackState<T>, string>>>;
}

/** A new track does not compile until it has its priority. A closed review is closed, whatever else is under way. */
const STATUS_PRIORITY: { readonly [T in Track]: StatusRule<T> } = {
  mailbox: { priority: 1, idle: ['none', 'acknowledged'] },
  terms: { priority: 2, idle: ['not-requested', 'received'] },
  imr: { priority: 3, idle: ['not-requested', 'provided'] },
  report: { priority: 4, idle: ['awaited', 'final'], words: { final: STAGE_LABELS.final } },
  publication: { priority: 5, idle: ['not-known', 'intended', 'not-intended', 'published'] },
  outcome: { priority: 6, idle: ['awaited', 'not-evaluated', 'received'] },
  entry: { priority: 7, idle: ['notified'], unnamed: true }
};

const HIGHEST_FIRST: readonly Track[] = (Object.keys(STATUS_PRIORITY) as Track[]).sort(
  (a, b) => STATUS_PRIORITY[b].priority - STATUS_PRIORITY[a].priority
);

/**
 * The status of a review in a few words, without any detail of it: the latest track that is under way, or else the last
 * that was begun.
 */
export function statusOf({ tracks, kind }: Pick<Review, 'tracks' | 'kind'>): string {
  const isUnderWay = (track: Track): boolean => !among(tracks[track], STATUS_PRIORITY[track].idle);
  const hasBegun = (track: Track): boolean => tracks[track] !== START[kind][track];
  const track = HIGHEST_FIRST.find(isUnderWay) ?? HIGHEST_FIRST.find(hasBegun) ?? 'entry';
  const states: Readonly<Record<string, { readonly label: string }>> = STATE_WORDS[track];
  const { unnamed, words }: { unnamed?: true; words?: Readonly<Record<string, string>> } = STATUS_PRIORITY[track];
  const label = states[tracks[track]]?.label ?? '';
  if (words?.[tracks[track]]) return words[tracks[track]] ?? '';
  return unnamed ? label : `${TRACK_LABELS[track]} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

const among = (state: string, states: readonly string[]): boolean => states.includes(state);
