import { daysBetween } from '../../../domain/dates';

export type Due = { readonly is: 'late' | 'today' | 'ahead'; readonly days: number };

/** Compares a due day with today; `days` is never negative. */
export function dueOf(due: string, today: string): Due {
  const days = daysBetween(today, due);
  if (days < 0) return { is: 'late', days: -days };
  return days === 0 ? { is: 'today', days } : { is: 'ahead', days };
}
