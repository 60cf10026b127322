import { entryOf } from '../review/entry';
import type { AtGlance } from '../review/at-glance';
import { isCounted } from '../review/is-counted';
import { codesIn, locationCodesOf } from '../review/service-involved';
import { KINDS, type Kind } from '../words';

/** What several reviews have in common. */
export const PATTERN_KINDS = ['location', 'partnership', 'authority'] as const;
export type PatternKind = (typeof PATTERN_KINDS)[number];

export interface Pattern<H extends AtGlance> {
  readonly kind: PatternKind;
  /** The code or name that they share, as in the first of them. */
  readonly shared: string;
  readonly reviews: readonly H[];
  /** Whether there are adult and children’s reviews among them. */
  readonly mixed: boolean;
}

/** What two or more of the reviews that count as such share, the most reviews first. */
export function patternsIn<H extends AtGlance>(reviews: readonly H[]): readonly Pattern<H>[] {
  const counted = reviews.filter(({ review }) => isCounted(review));
  return PATTERN_KINDS.flatMap((kind) => {
    const groups = new Map<string, { shared: string; reviews: H[] }>();
    for (const held of counted) {
      for (const shared of new Set(sharedBy(kind, held))) {
        const key = shared.toLowerCase();
        const group = groups.get(key) ?? { shared, reviews: [] };
        group.reviews.push(held);
        groups.set(key, group);
      }
    }
    return [...groups.values()]
      .filter((group) => group.reviews.length > 1)
      .map((group) => ({
        kind,
        ...group,
        mixed: KINDS.every((each: Kind) => group.reviews.some(({ review }) => review.kind === each))
      }));
  }).sort(
    (a, b) =>
      b.reviews.length - a.reviews.length ||
      PATTERN_KINDS.indexOf(a.kind) - PATTERN_KINDS.indexOf(b.kind) ||
      a.shared.localeCompare(b.shared, 'en-GB')
  );
}

function sharedBy(kind: PatternKind, { review }: AtGlance): readonly string[] {
  if (kind === 'location') return codesIn(locationCodesOf(review));
  const name = entryOf(review, kind);
  return name === '' ? [] : [name];
}
