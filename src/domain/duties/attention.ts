import { isLate, type OpenDuty } from '.';
import { addDays } from '../dates';

/**
 * How urgent a review is by the due dates of its duties alone. It is no judgement of risk, and is never combined with
 * one.
 */
export const ATTENTION = ['overdue', 'soon', 'none'] as const;
export type Attention = (typeof ATTENTION)[number];

export const ATTENTION_LABELS: Readonly<Record<Attention, string>> = {
  overdue: 'Overdue',
  soon: 'Due soon',
  none: 'Nothing due soon'
};

/** In calendar days. */
const SOON_DAYS = 7;

/** Explains the labels above where they are shown. */
export const ATTENTION_RULE = `A review needs attention when one of its tasks is overdue, or due within ${SOON_DAYS} days. Attention is worked out from due dates and says nothing about risk.`;

/** `today` is YYYY-MM-DD. */
export function attentionTo(duties: readonly OpenDuty[], today: string): Attention {
  if (duties.some((duty) => isLate(duty, today))) return 'overdue';
  const soon = addDays(today, SOON_DAYS);
  return duties.some(({ due }) => due <= soon) ? 'soon' : 'none';
}
