import * as v from 'valibot';
import type { AnswerShape } from './answer-shape';
import type { Attempt } from './try-shape';

/** What the local tenant answered to each attempt at each shape, as expected.json has it. */
export const ExpectedSchema = v.record(
  v.string(),
  v.record(
    v.string(),
    v.object({
      status: v.number(),
      type: v.optional(v.string(), ''),
      etag: v.optional(v.string(), ''),
      code: v.optional(v.string(), ''),
      order: v.optional(v.string(), ''),
      keys: v.optional(v.string(), '')
    })
  )
);
export type Expected = v.InferOutput<typeof ExpectedSchema>;

/** Where an answer differs from that of the local tenant. `missing` and `more` are keys of the JSON. */
interface Difference {
  readonly part: 'status' | 'type' | 'etag' | 'code' | 'order' | 'keys';
  readonly expected: string;
  readonly came: string;
}

const PARTS = ['status', 'type', 'etag', 'code', 'order'] as const;

/**
 * What differs. A refusal is compared by its status and code. `isSelected`: the request names what it wants; where it
 * does not, SharePoint gives more than the local tenant knows, which is no difference.
 */
export function differences(
  expected: Expected[string][string],
  came: AnswerShape,
  isSelected: boolean
): readonly Difference[] {
  const plain = PARTS.filter((part) => String(expected[part]) !== String(came[part])).map((part) => ({
    part,
    expected: String(expected[part]),
    came: String(came[part])
  }));
  if (expected.status !== came.status) return plain.filter(({ part }) => part === 'status' || part === 'code');
  return [...plain, ...keysApart(expected.keys, came.keys, isSelected)];
}

function keysApart(expected: string, came: string, isSelected: boolean): readonly Difference[] {
  const [wanted, found] = [kindsIn(expected), kindsIn(came)];
  const apart = [...new Set([...wanted.keys(), ...(isSelected ? found.keys() : [])])].filter(
    (place) => !isAlike(wanted.get(place), found.get(place), isSelected)
  );
  return apart.map((place) => ({
    part: 'keys',
    expected: `${place} ${wanted.get(place) ?? 'absent'}`,
    came: `${place} ${found.get(place) ?? 'absent'}`
  }));
}

/** What is not asked for by name may be empty on one site and not on another. */
const isAlike = (wanted: string | undefined, found: string | undefined, isSelected: boolean): boolean =>
  wanted === found || (!isSelected && found !== undefined && (wanted === 'null' || found === 'null'));

const kindsIn = (keys: string): ReadonlyMap<string, string> =>
  new Map(
    keys
      .split('; ')
      .filter((key) => key !== '')
      .map((key): [string, string] => [key.slice(0, key.lastIndexOf(' ')), key.slice(key.lastIndexOf(' ') + 1)])
  );

/** What was sent and what came: agreed if nothing differs. */
export interface Compared {
  readonly line: string;
  readonly attempt: Attempt;
  readonly differences: readonly Difference[];
}
