import * as v from 'valibot';

const Pattern = v.pipe(
  v.string(),
  v.check((text) => {
    try {
      return Boolean(new RegExp(text));
    } catch {
      return false;
    }
  }, 'match must be a regular expression.')
);
const FaultSchema = v.pipe(
  v.strictObject({
    status: v.optional(v.picklist([403, 409, 423, 429, 500, 502, 503, 504])),
    drop: v.optional(v.literal(true)),
    retryAfter: v.optional(v.pipe(v.number(), v.minValue(0))),
    delayMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(120_000))),
    count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
    match: v.optional(Pattern, ''),
    part: v.optional(v.literal(true)),
    after: v.optional(v.literal(true))
  }),
  v.check(
    (fault) => fault.status !== undefined || fault.drop === true || fault.delayMs !== undefined,
    'A fault needs a status, drop or delayMs.'
  ),
  v.check(
    (fault) => !fault.part || (fault.status !== undefined && !fault.drop && fault.delayMs === undefined),
    'A part of a batch can be given a status, nothing else.'
  ),
  v.check(
    (fault) => !fault.after || fault.status !== undefined || fault.drop === true,
    'After a request comes a status, or drop.'
  )
);

/**
 * A fault on demand: delays, refuses or drops the next `count` requests whose "METHOD path" matches. With `part`, it
 * affects only single requests in a batch, like throttling. With `after`, the request is carried out and answered so
 * all the same, as SharePoint’s Save Conflict of a member who has been added.
 */
export type Fault = v.InferOutput<typeof FaultSchema>;

export function createFaults() {
  let faults: Fault[] = [];
  return {
    read: (): readonly Fault[] => faults,
    clear(): void {
      faults = [];
    },
    /** Adds a fault from a request, or gives a sentence about the problem with it. */
    add(value: unknown): string | undefined {
      const parsed = v.safeParse(FaultSchema, value);
      if (!parsed.success) return parsed.issues[0].message;
      faults = [...faults, parsed.output];
      return undefined;
    },
    /** The fault for this request, with its count reduced. */
    strike(request: string, isPart = false): Fault | undefined {
      const struck = faults.find(({ match, part = false }) => part === isPart && new RegExp(match, 'i').test(request));
      if (struck)
        faults = faults.flatMap((fault) =>
          fault !== struck ? fault : fault.count > 1 ? { ...fault, count: fault.count - 1 } : []
        );
      return struck;
    }
  };
}

export type Faults = ReturnType<typeof createFaults>;
