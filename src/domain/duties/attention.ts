import { isLate, type OpenDuty } from '.';

/** How much a review asks for attention, computed from its duties alone: no judgement of risk, and never mixed with one. */
export const ATTENTION = ['overdue', 'soon', 'none'] as const;
export type Attention = (typeof ATTENTION)[number];

export const ATTENTION_LABELS: Readonly<Record<Attention, string>> = {
  overdue: 'Something is late',
  soon: 'Something is due soon',
  none: 'Nothing is pressing'
};

/** Days of the calendar that count as soon. */
export const SOON_DAYS = 7;

/** The rule of attention, in the words in which it is shown beside it. */
export const ATTENTION_RULE = `A review asks for attention when a duty on it is late, or falls due within ${SOON_DAYS} days. It is computed from due days, and says nothing of risk.`;

/** `today` is YYYY-MM-DD. */
export function attentionTo(duties: readonly OpenDuty[], today: string): Attention {
  if (duties.some((duty) => isLate(duty, today))) return 'overdue';
  const soon = new Date(Date.parse(today) + SOON_DAYS * 86_400_000).toISOString().slice(0, 10);
  return duties.some(({ due }) => due <= soon) ? 'soon' : 'none';
}
