import * as v from 'valibot';
import { LIST_REASONS, type Digest } from '../../domain/reminders/digest';
import { DUTY_IDS } from '../../domain/duties';
import { REMINDER_STAGE_IDS, type Reminder } from '../../domain/reminders/reminders';
import { jsonOf } from '../client/schemas';

/** The content of a message that is not the notice of an event. */
export interface About {
  readonly reminder?: Reminder;
  readonly digest?: Digest;
  readonly mail?: AboutMail;
  /** The references of reviews that may be the same, and were recorded at the same moment. */
  readonly together?: readonly string[];
  /** The card of a review that has been erased. */
  readonly erased?: { readonly conversationId: string; readonly activityId: string };
}

/** A mail of the mailbox (KP-5), and why the person is told of it. */
export interface AboutMail {
  readonly key: string;
  readonly why: (typeof WHY_TOLD)[number];
}

const WHY_TOLD = ['arrived', 'bounced', 'handed', 'unsent', 'vacant'] as const;

const duty = { duty: v.picklist(DUTY_IDS), item: v.optional(v.string()), since: v.string() };
const ReminderSchema = v.object({ ...duty, rung: v.picklist(REMINDER_STAGE_IDS) });

const partOf = <S extends v.GenericSchema>(line: S) => v.object({ lines: v.array(line), more: v.number() });
const DutyLines = partOf(v.object({ reference: v.string(), ...duty }));
const ReviewLines = partOf(v.object({ reference: v.string() }));
const DigestSchema = v.object({
  why: v.exactOptional(v.object({ is: v.picklist(LIST_REASONS), name: v.string() })),
  taken: v.exactOptional(ReviewLines),
  day: v.string(),
  waits: DutyLines,
  late: DutyLines,
  stale: ReviewLines
});

/** The content as JSON; empty for a notice, and for a card that someone opened. */
export const AboutCell = v.pipe(
  v.nullish(
    jsonOf(
      v.object({
        reminder: v.optional(ReminderSchema),
        digest: v.optional(DigestSchema),
        mail: v.exactOptional(v.object({ key: v.string(), why: v.picklist(WHY_TOLD) })),
        together: v.exactOptional(v.array(v.string())),
        erased: v.exactOptional(v.object({ conversationId: v.string(), activityId: v.string() }))
      })
    )
  ),
  v.transform((about): About => about ?? {})
);
