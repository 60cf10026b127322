import { longDay } from '../../src/domain/dates';
import { DUTIES, isLate, type OpenDuty } from '../../src/domain/duties';
import type { Review } from '../../src/domain/review';
import { ROLE_LABELS, type Role } from '../../src/domain/words';
import type { Element } from './card';
import { capitalised, exact, heading, run } from './elements';

/** What is owed on a review, by whom and by when. The briefing sets no days, so a date of ours is called a local target. */
export function owed(review: Review, duties: readonly OpenDuty[], mine: readonly Role[], today: string): readonly Element[] {
  if (duties.length === 0) return [heading('Owed next'), exact([run('Nothing is owed on this review at present.')], { spacing: 'Small' })];
  return [heading('Owed next'), ...duties.flatMap((duty) => owedLine(review, duty, mine, today))];
}

function owedLine(review: Review, open: OpenDuty, mine: readonly Role[], today: string): readonly Element[] {
  const { label, rule, due } = DUTIES[open.duty];
  const late = isLate(open, today);
  const owner = mine.includes(open.owner) ? `You, as ${ROLE_LABELS[open.owner]}` : capitalised(ROLE_LABELS[open.owner]);
  const source = due?.(review) ? 'date set by the partnership' : 'local target';
  return [
    exact([...(late ? [run('Late: ', { color: 'Attention', weight: 'Bolder' })] : []), run(label, { weight: 'Bolder' })], { spacing: 'Small' }),
    exact([run(`${owner}, ${late ? 'was due' : 'by'} ${longDay(open.due)} (${source}, ${rule})`)], { spacing: 'None' })
  ];
}
