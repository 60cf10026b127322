import type { Review } from './review';
import { STATE_WORDS, TRACK_LABELS, TRACK_STATES, type Track, type TrackState } from './words';

/** How one track speaks for the whole review. */
interface Voice<T extends Track> {
  /** The higher, the later in the life of a review, and the louder. No two tracks have the same. */
  readonly place: number;
  /** The states in which nothing is going on here: not begun, or finished. */
  readonly silent: readonly TrackState<T>[];
  /** Whether the words of a state say enough without the name of the track. */
  readonly unnamed?: true;
}

/** A new track does not compile until it has its place. */
const VOICES: { readonly [T in Track]: Voice<T> } = {
  entry: { place: 1, silent: ['notified'], unnamed: true },
  terms: { place: 2, silent: ['not-requested', 'received'] },
  imr: { place: 3, silent: ['not-requested', 'provided'] }
};

/** From the loudest to the quietest: the entry is last, and always has something to say. */
const LOUDEST_FIRST: readonly Track[] = (Object.keys(VOICES) as Track[]).sort((a, b) => VOICES[b].place - VOICES[a].place);

/**
 * Where a review stands, in a few words and without any detail of it: what is under way furthest on, otherwise what was finished last.
 * Total over all tracks.
 */
export function stageOf({ tracks }: Pick<Review, 'tracks'>): string {
  const isUnderWay = (track: Track): boolean => !among(tracks[track], VOICES[track].silent);
  const hasBegun = (track: Track): boolean => tracks[track] !== TRACK_STATES[track][0];
  const speaker = LOUDEST_FIRST.find(isUnderWay) ?? LOUDEST_FIRST.find(hasBegun) ?? 'entry';
  const states: Readonly<Record<string, { readonly label: string }>> = STATE_WORDS[speaker];
  const label = states[tracks[speaker]]?.label ?? '';
  return VOICES[speaker].unnamed ? label : `${TRACK_LABELS[speaker]} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

const among = (state: string, states: readonly string[]): boolean => states.includes(state);
