import type { Clock } from '../clock';
import type { OpenDuty } from '../duties';
import type { Role } from '../words';

/** One step of the ladder: who is reminded, and when, in working days from the day on which the duty is due. */
export interface ReminderStage {
  readonly to: 'owner' | (Role & ('compliance-manager' | 'regional-safeguarding-lead'));
  /** Negative before the due day, 0 on it, positive after it. */
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
/** The ladder as it stands unless a site has set other days for it. */
export const REMINDER_SCHEDULE: Readonly<Record<ReminderStageId, ReminderStage>> = rows;
export const REMINDER_STAGE_IDS = Object.keys(rows) as readonly ReminderStageId[];

/** When each rung falls, as `Rung.at`; null: never. */
export type StageDays = Readonly<Record<ReminderStageId, number | null>>;

/** What a reminder is about. It holds no words: those depend on the day on which it is read. */
export interface Reminder extends Pick<OpenDuty, 'duty' | 'since'> {
  /** The action, for a duty that is about one. */
  readonly item?: string;
  readonly rung: ReminderStageId;
}

export interface Reminding {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The last day for which reminders are done. */
  readonly ranOn: string;
  readonly clock: Clock;
  readonly rungs: StageDays;
}

/**
 * The rung of a duty that is to be carried out today: of those that fell after the last run, the latest alone, so that days on which
 * nothing ran are followed by one reminder and not by a burst. A rung that had passed when the duty arose is left out: its owner was told then.
 */
export function stageDue(
  { since, due }: Pick<OpenDuty, 'since' | 'due'>,
  { today, ranOn, clock, rungs }: Reminding
): ReminderStageId | undefined {
  return REMINDER_STAGE_IDS.flatMap((rung) => {
    const at = rungs[rung];
    const day = at === null ? '' : rungDay(due, at, clock);
    return day > since && day > ranOn && day <= today ? [{ rung, day }] : [];
  })
    .sort((a, b) => a.day.localeCompare(b.day))
    .at(-1)?.rung;
}

/** The last day on which something can be due that has a rung up to today. */
export function horizonOf(today: string, { clock, rungs }: Pick<Reminding, 'clock' | 'rungs'>): string {
  const ahead = Math.max(0, ...REMINDER_STAGE_IDS.map((rung) => -(rungs[rung] ?? 0)));
  return dayBefore(clock.after(today, { workingDays: ahead + 1 }));
}

/** Unique for each review, duty, rung and person, so that nobody is reminded twice. */
export const reminderKey = (reference: string, { duty, item = '', since, rung }: Reminder, personId: string): string =>
  `reminder/${reference}/${duty}/${item}/${since}/${rung}/${personId}`;

/** What is due on a day that is no working day has to be done on the last one before it. */
const rungDay = (due: string, at: number, clock: Clock): string =>
  at > 0 ? clock.after(due, { workingDays: at }) : clock.before(due, -at);

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
