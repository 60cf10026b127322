import type { DutyClock } from '../clock';
import { ukDay } from '../dates';
import type { Duty, DutyItem } from './duty';
import { DUTY_IDS, type DutyId, type StepId } from '../ids';
import { ENTRY_DUTIES } from './entry';
import { IMR_DUTIES } from './imr';
import type { OpenDuty, UndatedDuty } from './open-duty';
import { REPORT_DUTIES } from './report';
import { TAKE_OVER_PERIOD } from './take-over-period';
import type { ReviewAtGlance } from '../review/at-glance';
import { isClosed, type Done, type Review } from '../review/review';
import { takenOver } from '../review/taken-over';
import type { Role } from '../words';
import { aboutKind, text, type Text } from '../text';

export { DUTY_IDS, type DutyId } from '../ids';
export type { OpenDuty, UndatedDuty as Owed } from './open-duty';

/** The duties, in the order in which they are shown. */
export const DUTIES: Readonly<Record<DutyId, Duty>> = { ...ENTRY_DUTIES, ...IMR_DUTIES, ...REPORT_DUTIES };

/** The open duties of a review: none once it is closed, and none that has been waived since it arose. */
export const undatedDuties = (review: Review): readonly UndatedDuty[] => arisenDuties(review).map(({ open }) => open);

/** The open duties of a review, the soonest due first. */
export const openDuties = (review: Review, clock: DutyClock): readonly OpenDuty[] =>
  arisenDuties(review)
    .map(({ open, dateGiven, isTakenOver }): OpenDuty => ({
      ...open,
      due: isTakenOver ? dueOfTakenOver(open, dateGiven, clock) : dateGiven || dueWithin(open, clock)
    }))
    .sort((a, b) => a.due.localeCompare(b.due));

const dueWithin = ({ since, duty }: UndatedDuty, clock: DutyClock): string =>
  clock.after(since, clock.within(duty, DUTIES[duty].within));

/**
 * What a review of the old register still lacks is to be done within a period of its own, or by a date that others have
 * set, where that has not passed already: nothing is overdue on the day on which it is taken over.
 */
function dueOfTakenOver(open: UndatedDuty, dateGiven: string, clock: DutyClock): string {
  if (dateGiven > open.since) return dateGiven;
  const [own, usual] = [clock.after(open.since, clock.within('take-over', TAKE_OVER_PERIOD)), dueWithin(open, clock)];
  return own > usual ? own : usual;
}

/** The steps that do a duty. */
export const stepsThatDo = (duty: DutyId): readonly StepId[] => DUTIES[duty].doneBy;

/** The steps that end a duty, done or not. */
export const endings = (duty: DutyId): readonly StepId[] => [...DUTIES[duty].doneBy, ...(DUTIES[duty].endedBy ?? [])];

/**
 * The duties that an event completed: open before it, and no longer after, or begun again by it. A corrected day begins
 * none again.
 */
export const dischargedDuties = (
  before: readonly OpenDuty[],
  after: readonly OpenDuty[],
  step: StepId
): readonly OpenDuty[] =>
  before.filter((duty) => {
    const still = dutyAmong(after, dutyKey(duty));
    return !still || (still.since !== duty.since && isBegunBy(duty.duty, step));
  });

const isBegunBy = (duty: DutyId, step: StepId): boolean =>
  DUTIES[duty].after.includes(step) || DUTIES[duty].doneBy.includes(step);

export const isLate = (duty: Pick<OpenDuty, 'due'>, today: string): boolean => duty.due < today;

/** Names a duty on a form: its id, and the item after a slash. */
export const dutyKey = ({ duty, item }: Pick<UndatedDuty, 'duty' | 'item'>): string =>
  item === undefined ? duty : `${duty}/${item}`;

export const dutyAmong = <O extends Pick<UndatedDuty, 'duty' | 'item'>>(
  among: readonly O[],
  key: string
): O | undefined => among.find((one) => dutyKey(one) === key);

/** The label of a duty, and what it is about, as it was typed. */
export function dutyLabel({ duty, item }: Pick<UndatedDuty, 'duty' | 'item'>, review: ReviewAtGlance): Text {
  const about = DUTIES[duty].about?.(review, item);
  const label = aboutKind(DUTIES[duty].label, review.kind);
  return about === undefined ? label : text`${label}: ${about}`;
}

/** The label of a duty by its key, whether it is open or not. */
export function dutyInWords(key: string, review: Review): Text {
  const named = dutyOfKey(key);
  return named ? dutyLabel(named, review) : key;
}

/** The duty that a key names, whether it is open or not. */
export function dutyOfKey(key: string): Pick<UndatedDuty, 'duty' | 'item'> | undefined {
  const [name = '', item] = key.split('/');
  const duty = DUTY_IDS.find((id) => id === name);
  return duty && { duty, ...(item === undefined ? {} : { item }) };
}

interface Arisen {
  readonly open: UndatedDuty;
  /** A date set by others; empty when none is set. */
  readonly dateGiven: string;
  /** It arose with the row of the old register. */
  readonly isTakenOver: boolean;
}

function arisenDuties(review: Review): readonly Arisen[] {
  if (isClosed(review)) return [];
  const takenOverBy = takenOver(review)?.seq;
  return DUTY_IDS.flatMap((duty): Arisen[] => {
    const row = DUTIES[duty];
    const arisen = latest(review, row.after);
    if (
      !arisen ||
      row.kinds?.includes(review.kind) === false ||
      row.appliesIf?.(review) === false ||
      row.isOpenWhile?.(review) === false
    )
      return [];
    if (row.items)
      return row
        .items(review)
        .filter((item) => !isWaived(review, duty, item.seq, item))
        .map((item) => ofItem(duty, row.owner, item));
    const last = row.isOpenWhile ? undefined : latest(review, endings(duty));
    if ((last && isEndedBy(last, arisen, takenOverBy)) || isWaived(review, duty, arisen.seq)) return [];
    return [
      {
        open: { duty, owner: row.owner, ...reckoned(review, row.after) },
        dateGiven: row.due?.(review) ?? '',
        isTakenOver: arisen.seq === takenOverBy
      }
    ];
  });
}

/** A row of the old register says at once what began a duty and what ended it. */
const isEndedBy = (last: Done, arisen: Done, takenOverBy: number | undefined): boolean =>
  arisen.seq < last.seq || (arisen.seq === last.seq && last.seq === takenOverBy);

const ofItem = (duty: DutyId, owner: Role, { item, since, due }: DutyItem): Arisen => ({
  open: { duty, item, owner, since },
  dateGiven: due,
  isTakenOver: false
});

/** From which day a duty is reckoned, and when that was recorded: the last of the days on which it can have begun. */
function reckoned(review: Review, steps: readonly StepId[]): Pick<UndatedDuty, 'since' | 'entered'> {
  const { since, entered } = causeOf(review, steps) ?? { since: '', entered: '' };
  return entered > since ? { since, entered } : { since };
}

/** Which of these steps a duty is reckoned from, and its days. */
export function causeOf(
  { done }: Review,
  steps: readonly StepId[]
): { readonly step: StepId; readonly since: string; readonly entered: string } | undefined {
  return steps
    .flatMap((step) => {
      const one = done[step];
      return one ? [{ step, seq: one.seq, since: one.on ?? ukDay(one.at), entered: ukDay(one.at) }] : [];
    })
    .sort((a, b) => b.since.localeCompare(a.since) || b.seq - a.seq)[0];
}

/** A waiver holds until the duty arises again. */
const isWaived = (review: Review, duty: DutyId, arisen: number, of?: DutyItem): boolean =>
  review.waived.some((waiver) => waiver.duty === duty && waiver.item === of?.item && waiver.seq > arisen);

// A loop, because every list of reviews asks this for each of their duties.
function latest({ done }: Review, steps: readonly StepId[]): Done | undefined {
  let last: Done | undefined;
  for (const step of steps) {
    const one = done[step];
    if (one && one.seq > (last?.seq ?? -1)) last = one;
  }
  return last;
}
