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
  /** A UTC time; or the message is on its way, or waits until they open their chat. */
  readonly when: string;
}

/** The two that are not a time. */
const WHEN: Readonly<Record<string, string>> = { underway: 'is being told now', waits: 'waits until they open their chat' };
const MOST_LINES = 8;
const LONGEST_NAME = 100;

/** Who was told, and when. */
export function told(lines: readonly ToldLine[]): readonly Element[] {
  if (lines.length === 0) return [];
  const left = lines.length - MOST_LINES;
  return [
    heading('Who was told'),
    ...lines.slice(0, MOST_LINES).map(line),
    ...(left > 0 ? [words(`and ${left} more`, { spacing: 'Small' })] : [])
  ];
}

const line = ({ name, role, when }: ToldLine): Element => {
  return exact([run(shortened(name, LONGEST_NAME), { weight: 'Bolder' }), run(`, ${ROLE_LABELS[role]}, ${WHEN[when] ?? `told ${longTime(when)}`}`)], { spacing: 'Small' });
};

/** The posts that had to be told and that nobody held, until somebody in that post has been told of something. */
export function vacancies(review: Review, lines: readonly ToldLine[]): readonly Element[] {
  const reached = new Set(lines.map(({ role }) => role));
  const vacant = new Set(STEP_IDS.flatMap((step) => review.done[step]?.vacant ?? []).filter((role) => !reached.has(role)));
  if (vacant.size === 0) return [];
  return [box('attention', [words('Not told', { weight: 'Bolder' }), ...[...vacant].map((role) => exact([run(vacancy(role, review))]))])];
}
