import * as v from 'valibot';

/** The status of an example’s IMR, by its code. */
export const EXAMPLE_STATES = [
  'not-requested',
  'requested',
  'appointed',
  'submitted',
  'returned',
  'agreed',
  'provided'
] as const;

const Fact = v.pipe(v.string(), v.trim());
const Required = v.pipe(Fact, v.nonEmpty());

const ExampleReviewSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^PR\d\d$/)),
  title: Fact,
  partnership: Required,
  authority: Required,
  region: Required,
  provider: Fact,
  service: Fact,
  serviceKind: Required,
  /** As exactly as it is known: a day, a month, or empty. */
  published: v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}(-\d{2})?)?$/)),
  source: Required,
  criterion: v.picklist(['death', 'institution', 'unknown']),
  regulatedService: v.picklist(['yes', 'no']),
  mentalHealth: v.picklist(['yes', 'no', 'unknown']),
  initials: Fact,
  example: v.strictObject({
    notifiedDaysAgo: v.pipe(v.number(), v.integer(), v.minValue(1)),
    imr: v.picklist(EXAMPLE_STATES),
    /** Days until the partnership wants the IMR; negative if that day has passed. */
    wantedInDays: v.optional(v.pipe(v.number(), v.integer()))
  })
});

/** A published review: its public facts, and its example steps. */
export type ExampleReview = v.InferOutput<typeof ExampleReviewSchema>;

const FileSchema = v.strictObject({ about: Required, reviews: v.array(ExampleReviewSchema) });

/** Parses the file of published reviews. If it is not valid, throws with the places to correct. */
export function readExampleReviews(file: unknown): readonly ExampleReview[] {
  const parsed = v.safeParse(FileSchema, file);
  if (parsed.success) return parsed.output.reviews;
  const places = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'the file');
  throw new Error(`The published reviews cannot be read. Correct reviews.json at: ${[...new Set(places)].join(', ')}.`);
}
