import type { Clock } from '../clock';
import { addDays } from '../dates';
import { knownOn, type OpenDuty } from '../duties/open-duty';
import type { Role } from '../words';

/** Who is reminded, and when, in working days from the due day. */
interface ReminderStage {
  readonly to: 'owner' | (Role & ('compliance-manager' | 'regional-safeguarding-lead'));
  /** Negative before the due day, positive after it. */
  readonly at: number;
}

const rows = {
  early: { to: 'owner', at: -5 },
  soon: { to: 'owner', at: -2 },
  due: { to: 'owner', at: 0 },
  late: { to: 'owner', at: 2 },
  manager: { to: 'compliance-manager', at: 4 },
  lead: { to: 'regional-safeguarding-lead', at: 6 }
} satisfies Record<string, ReminderStage>;

export type ReminderStageId = keyof typeof rows;
/** The stages of reminders. A site can set other days. */
export const REMINDER_SCHEDULE: Readonly<Record<ReminderStageId, ReminderStage>> = rows;
export const REMINDER_STAGE_IDS = Object.keys(rows) as readonly ReminderStageId[];

/** The day of each stage, as in `ReminderStage.at`; null for never. */
export type StageDays = Readonly<Record<ReminderStageId, number | null>>;

/** What a reminder is about. It holds no words: they depend on the day on which it is read. */
export interface Reminder extends Pick<OpenDuty, 'duty'> {
  /** The day on which we knew of the duty, YYYY-MM-DD: no later correction of a date changes it. */
  readonly since: string;
  /** The action, for a duty that is about one. */
  readonly item?: string;
  readonly rung: ReminderStageId;
}

export interface Reminding {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The last day for which reminders were sent. */
  readonly ranOn: string;
  readonly clock: Clock;
  readonly rungs: StageDays;
}

/**
 * The stage of a duty that is due today: only the latest since the last run, so that days without a run are followed by
 * one reminder and not by several. Leaves out stages before we knew of the duty: its owner was informed then. Where it
 * was due already, because it was entered late, the stages after the due day are counted from the entry.
 */
export function stageDue(
  duty: Pick<OpenDuty, 'since' | 'entered' | 'due'>,
  { today, ranOn, clock, rungs }: Reminding
): ReminderStageId | undefined {
  const known = knownOn(duty);
  const due = duty.due < known ? known : duty.due;
  return REMINDER_STAGE_IDS.flatMap((rung) => {
    const at = rungs[rung];
    const day = at === null ? '' : rungDay(due, at, clock);
    return day > known && day > ranOn && day <= today ? [{ rung, day }] : [];
  })
    .sort((a, b) => a.day.localeCompare(b.day))
    .at(-1)?.rung;
}

/** The last due day of a duty that can have a stage by today. */
export function horizonOf(today: string, { clock, rungs }: Pick<Reminding, 'clock' | 'rungs'>): string {
  const ahead = Math.max(0, ...REMINDER_STAGE_IDS.map((rung) => -(rungs[rung] ?? 0)));
  return addDays(clock.after(today, { workingDays: ahead + 1 }), -1);
}

/** Unique for each review, duty, stage and person, so that nobody is reminded twice. */
export const reminderKey = (reference: string, { duty, item = '', since, rung }: Reminder, personId: string): string =>
  `reminder/${reference}/${duty}/${item}/${since}/${rung}/${personId}`;

/** A duty due on a day that is no working day is due on the last one before it. */
const rungDay = (due: string, at: number, clock: Clock): string =>
  at > 0 ? clock.after(due, { workingDays: at }) : clock.before(due, -at);
