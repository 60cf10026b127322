import type { PersonRef } from '../people/person-ref';

/** The risk rating of a review, set by a person with a reason (KP-6). */
export const RISK_LEVELS = ['red', 'amber', 'green'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const RISK_LABELS: Readonly<Record<RiskLevel, string>> = { red: 'Red', amber: 'Amber', green: 'Green' };

const isRiskLevel = (text: string): text is RiskLevel => RISK_LEVELS.some((level) => level === text);

/** `at` is a UTC time. */
export interface Rating {
  readonly level: RiskLevel;
  readonly rationale: string;
  readonly by: PersonRef;
  readonly at: string;
}

/** The rating that a form gave. A level that there is not would be a mistake of the form, which offers three. */
export const ratingsIn = (
  { level = '', rationale = '' }: { readonly level?: string; readonly rationale?: string },
  { by, at }: { readonly by: PersonRef; readonly at: string }
): readonly Rating[] => (isRiskLevel(level) ? [{ level, rationale, by, at }] : []);

export type Direction = 'rising' | 'falling' | 'steady';

export const DIRECTION_LABELS: Readonly<Record<Direction, string>> = {
  rising: 'Risk increasing',
  falling: 'Risk decreasing',
  steady: 'Risk steady'
};

const height = (level: RiskLevel): number => RISK_LEVELS.length - RISK_LEVELS.indexOf(level);

/** Compares the last rating with the one before it. A first rating is steady. */
export function directionOf(ratings: readonly Pick<Rating, 'level'>[]): Direction {
  const [last, before] = [ratings.at(-1), ratings.at(-2)];
  if (!last || !before || last.level === before.level) return 'steady';
  return height(last.level) > height(before.level) ? 'rising' : 'falling';
}
