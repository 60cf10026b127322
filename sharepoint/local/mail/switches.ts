import * as v from 'valibot';

const SettingsSchema = v.strictObject({
  /** Whether a draft has the ids that it had, once it is in Sent Items: Microsoft’s pages say both. */
  draftId: v.picklist(['kept', 'changed']),
  /** Milliseconds from the answer 202 until the mail is in Sent Items. */
  sentAfterMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3_600_000)),
  /** Whether a mail on its way is still found as the draft, or not at all: nobody says. */
  inTransit: v.picklist(['draft', 'gone']),
  /** Whether every request is answered that the mailbox is not available. */
  away: v.boolean()
});
type Settings = v.InferOutput<typeof SettingsSchema>;

const USUAL: Settings = { draftId: 'kept', sentAfterMs: 300, inTransit: 'draft', away: false };
const NOBODY = '@unknown.invalid';
const AddressSchema = v.strictObject({ address: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email()) });

/** What a script can change of how the mailbox behaves. Nothing of it survives a restart. */
export function createSwitches() {
  let settings = USUAL;
  let bouncing: readonly string[] = [];
  return {
    settings: (): Settings => settings,
    /** Changes those that are given, or says in a sentence what is wrong with them. */
    change(given: unknown): string | undefined {
      const parsed = v.safeParse(v.partial(SettingsSchema), given);
      if (!parsed.success) return `${v.getDotPath(parsed.issues[0]) ?? 'The settings'}: ${parsed.issues[0].message}`;
      settings = { ...settings, ...parsed.output };
      return undefined;
    },
    reset(): void {
      settings = USUAL;
    },
    bounces: (): readonly string[] => bouncing,
    bounceTo(given: unknown): string | undefined {
      const parsed = v.safeParse(AddressSchema, given);
      if (!parsed.success) return 'Give the address that does not exist, as { "address": "…" }.';
      bouncing = [...new Set([...bouncing, parsed.output.address])];
      return undefined;
    },
    clearBounces(): void {
      bouncing = [];
    },
    /** Whether nobody has this address: one that was named, or any of a domain that is never anybody’s. */
    doesBounce: (address: string): boolean =>
      address.toLowerCase().endsWith(NOBODY) || bouncing.includes(address.toLowerCase())
  };
}

export type Switches = ReturnType<typeof createSwitches>;
