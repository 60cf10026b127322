const DAY = 86_400_000;

/** Whole days from one day to another, both YYYY-MM-DD; below zero when the second is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

export type Due = { readonly is: 'late' | 'today' | 'ahead'; readonly days: number };

/** Compares a due day with today; `days` is never negative. */
export function dueOf(due: string, today: string): Due {
  const days = daysBetween(today, due);
  if (days < 0) return { is: 'late', days: -days };
  return days === 0 ? { is: 'today', days } : { is: 'ahead', days };
}
