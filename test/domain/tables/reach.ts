import { STEPS, STEP_IDS, type StepId } from '../../../src/domain/steps';
import { START, TRACK_STATES, type Kind, type Track, type Tracks } from '../../../src/domain/words';

export const TRACKS = Object.keys(TRACK_STATES) as readonly Track[];

/** Where the tracks of a review can stand, and where each standing can lead to; whatever guards say besides. */
export interface Chart {
  readonly places: readonly Tracks[];
  readonly after: (place: Tracks) => readonly Tracks[];
  /** The places from which one that is looked for can be reached. */
  readonly leadingTo: (sought: (place: Tracks) => boolean) => ReadonlySet<Tracks>;
}

const isOpenFrom = (step: StepId, place: Tracks): boolean =>
  TRACKS.every((track) => {
    // Whatever does not say so is open only while the entry is.
    const states: readonly string[] | undefined =
      STEPS[step].from?.[track] ?? (track === 'entry' ? ['notified'] : undefined);
    return states?.includes(place[track]) ?? true;
  });

export function chartOf(kind: Kind): Chart {
  const steps = STEP_IDS.filter(
    (step) => !STEPS[step].begins && !STEPS[step].isApart && STEPS[step].kinds.includes(kind)
  );
  const nameOf = (place: Tracks): string => TRACKS.map((track) => place[track]).join();
  const found = new Map([[nameOf(START[kind]), START[kind]]]);
  const ways = new Map<Tracks, readonly Tracks[]>();
  for (const place of found.values()) {
    const next = steps
      .filter((step) => isOpenFrom(step, place))
      .map((step) => {
        const there = { ...place, ...STEPS[step].to };
        const name = nameOf(there);
        if (!found.has(name)) found.set(name, there);
        return found.get(name) ?? there;
      });
    ways.set(place, [...new Set(next)]);
  }
  const places = [...found.values()];
  return {
    places,
    after: (place) => ways.get(place) ?? [],
    leadingTo(sought) {
      const from = new Map<Tracks, Tracks[]>();
      for (const [place, next] of ways) for (const there of next) from.set(there, [...(from.get(there) ?? []), place]);
      const leading = new Set(places.filter(sought));
      for (const place of leading) for (const before of from.get(place) ?? []) leading.add(before);
      return leading;
    }
  };
}
