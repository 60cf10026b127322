import { longTime } from '../../src/domain/dates';
import { vacancy } from '../../src/domain/notices';
import type { Review } from '../../src/domain/review';
import { STEP_IDS } from '../../src/domain/steps';
import { ROLE_LABELS, type Role } from '../../src/domain/words';
import type { Element } from './card';
import { box, exact, heading, run, words } from './elements';
import { shortened } from './size';

/** One person who was told of something, or waits to be. */
export interface ToldLine {
  readonly name: string;
  readonly role: Role;
  /** What they are told of: words of ours. */
  readonly of: string;
  /** A UTC time; `underway` while the message is on its way, `waits` until they open their chat. */
  readonly when: string;
}

const MOST_LINES = 6;
const LONGEST_NAME = 100;

/** Who was told of what, and when: the newest first. */
export function told(lines: readonly ToldLine[]): readonly Element[] {
  if (lines.length === 0) return [];
  const left = lines.length - MOST_LINES;
  return [
    heading('Who was told'),
    ...lines.slice(-MOST_LINES).reverse().map(line),
    ...(left > 0 ? [words(`and ${left} more before`, { spacing: 'Small' })] : [])
  ];
}

const line = ({ name, role, of, when }: ToldLine): Element =>
  exact([run(shortened(name, LONGEST_NAME), { weight: 'Bolder' }), run(`, ${ROLE_LABELS[role]}, ${tellingOf(of, when)}`)], { spacing: 'Small' });

function tellingOf(subject: string, when: string): string {
  if (when === 'underway') return `is being told of ${subject} now`;
  if (when === 'waits') return `will be told of ${subject} when they open their chat`;
  return `told of ${subject} on ${longTime(when)}`;
}

/** The posts that had to be told and that nobody held, until somebody in that post has been told of something. */
export function vacancies(review: Review, lines: readonly ToldLine[]): readonly Element[] {
  const reached = new Set(lines.map(({ role }) => role));
  const vacant = new Set(STEP_IDS.flatMap((step) => review.done[step]?.vacant ?? []).filter((role) => !reached.has(role)));
  if (vacant.size === 0) return [];
  return [box('attention', [words('Not told', { weight: 'Bolder' }), ...[...vacant].map((role) => exact([run(vacancy(role, review))]))])];
}
