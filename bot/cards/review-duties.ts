import { sentenceOf } from '../../src/domain/briefing';
import { longDay } from '../../src/domain/dates';
import { DUTIES, dutyLabel, isLate, type OpenDuty } from '../../src/domain/duties';
import { ownersOf } from '../../src/domain/duties/owners';
import { rolesIn, type Person } from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import { STEPS } from '../../src/domain/steps';
import { ROLE_LABELS, ruleWords } from '../../src/domain/words';
import type { Element } from './card';
import { capitalised, exact, heading, run, words } from './elements';
import type { Room } from './review-room';
import type { Prospect, ReviewView } from './review-view';
import { shortened } from './size';
import { term, text } from '../../src/domain/text';

type Sight = Pick<ReviewView, 'review' | 'directory' | 'viewer' | 'today'>;

/** More people than this are called by their post. */
const MOST_NAMES = 2;
const LONGEST_NAME = 80;

/** The duty that comes next: what, by whom, by when, since when, and the sentence of the briefing that asks for it. */
export function nextDuty(next: OpenDuty, isOwn: boolean, sight: Sight, room: Room): readonly Element[] {
  const { review } = sight;
  return [
    heading(isOwn ? 'You owe next' : 'Owed next'),
    exact(
      [
        ...lateMark(next, sight.today),
        run(shortened(dutyLabel(next, review), room.line), { weight: 'Bolder', size: 'Medium' })
      ],
      { spacing: 'Small' }
    ),
    exact([run(`${owner(next, sight)}, ${dueWords(next, sight)}`)], { spacing: 'Small' }),
    exact([run(`Owed since ${sinceWords(next, review)}`)], { spacing: 'Small' }),
    quoted(next)
  ];
}

/** What else is owed, the viewer’s own first. */
export function othersOwed({ others }: Prospect, sight: Sight, room: Room): readonly Element[] {
  if (others.length === 0) return [];
  const left = others.length - room.duties;
  return [
    heading('Also owed'),
    ...others.slice(0, room.duties).flatMap((duty) => owedLine(duty, sight)),
    ...(left > 0 ? [words(`and ${left} more`, { spacing: 'Small' })] : [])
  ];
}

const owedLine = (duty: OpenDuty, sight: Sight): readonly Element[] => [
  exact([...lateMark(duty, sight.today), run(DUTIES[duty.duty].label, { weight: 'Bolder' })], { spacing: 'Small' }),
  exact([run(`${owner(duty, sight)}, ${dueDay(duty, sight.today)}`)], { spacing: 'None' })
];

/** Beneath a decision, whose buttons have said what is owed: by when, and the sentence of the briefing. */
export const whyNow = (duty: OpenDuty, sight: Sight): readonly Element[] => [
  exact([
    ...lateMark(duty, sight.today),
    run(`${capitalised(dueWords(duty, sight))}, owed since ${sinceWords(duty, sight.review)}`)
  ]),
  quoted(duty)
];

/** The sentence of the briefing, to the letter. */
export const quoted = ({ duty }: Pick<OpenDuty, 'duty'>): Element =>
  exact(
    [
      run(`${capitalised(ruleWords(DUTIES[duty].rule))}: “${sentenceOf(duty)}”`, {
        isSubtle: true,
        italic: true,
        size: 'Small'
      })
    ],
    { spacing: 'Small' }
  );

export const lateMark = (duty: Pick<OpenDuty, 'due'>, today: string): readonly Element[] =>
  isLate(duty, today) ? [run('Late: ', { color: 'Attention', weight: 'Bolder' })] : [];

/** “by” a day that has not passed, “due on” one that has. */
export const dueDay = (duty: Pick<OpenDuty, 'due'>, today: string): string =>
  `${isLate(duty, today) ? 'due on' : 'by'} ${longDay(duty.due)}`;

/** By when, and who set the date. The briefing sets no days, so a date of ours is called a local target. */
export function dueWords(duty: OpenDuty, { review, today }: Pick<Sight, 'review' | 'today'>): string {
  const { due, items } = DUTIES[duty.duty];
  const inPlan = items?.(review).find(({ item }) => item === duty.item)?.due;
  const source = inPlan
    ? 'date of the action plan'
    : due?.(review)
      ? text`date set by the ${term.partnership}`
      : 'local target';
  return `${dueDay(duty, today)} (${source})`;
}

/** The day since which it is owed, and what happened on it. */
export function sinceWords({ duty, since }: OpenDuty, review: Review): string {
  const [cause] = DUTIES[duty].after
    .flatMap((step) => (review.done[step] ? [{ step, seq: review.done[step].seq }] : []))
    .sort((a, b) => b.seq - a.seq);
  return cause ? `${longDay(since)}: ${STEPS[cause.step].past}` : longDay(since);
}

/** Who answers for a duty: the viewer, people by name, or a post. */
export function owner(duty: OpenDuty, { review, directory, viewer, today }: Sight): string {
  const owners = ownersOf(duty, review, directory, today);
  const role = ROLE_LABELS[duty.owner];
  const as = (person: Person): string =>
    rolesIn(review, person, today).includes(duty.owner) ? '' : ' in place of the';
  if (owners.some(({ id }) => id === viewer.id)) return as(viewer) ? `You${as(viewer)} ${role}` : `You, as ${role}`;
  if (owners.length === 0) return `Nobody yet: no ${role} is entered in the Directory`;
  if (owners.length > MOST_NAMES) return `${capitalised(role)}, ${owners.length} people`;
  return owners.map((person) => `${shortened(person.name, LONGEST_NAME)}${as(person) || ','} ${role}`).join(' or ');
}
