import { sentenceOf, sinceTheBriefing } from '../../src/domain/briefing';
import { longDay } from '../../src/domain/dates';
import { causeOf, DUTIES, dutyLabel, isLate, type OpenDuty } from '../../src/domain/duties';
import { ownersOf } from '../../src/domain/duties/owners';
import { rolesIn, type Person } from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import { STEPS, type StepId } from '../../src/domain/steps';
import { aboutKind, capitalised, joined, term, text, type Text } from '../../src/domain/text';
import { ROLE_LABELS, ruleWords } from '../../src/domain/words';
import { buttonList } from './buttons';
import type { Element } from './card';
import { exact, heading, run, words } from './elements';
import type { Room } from './review-room';
import type { Prospect, ReviewView } from './review-view';
import { shortened } from './size';

type Sight = Pick<ReviewView, 'review' | 'directory' | 'viewer' | 'today' | 'say'>;

/** More people than this are named by their post. */
const MOST_NAMES = 2;
const LONGEST_NAME = 80;

/** The next task: what, by when, and who. */
export const nextDuty = (next: OpenDuty, isOwn: boolean, sight: Sight, room: Room): readonly Element[] => [
  ...decisionDue(next, isOwn, sight, room),
  exact([run(assigned(next, sight))], { spacing: 'None' })
];

/** The same without whom it is assigned to: who decides knows. */
export function decisionDue(next: OpenDuty, isOwn: boolean, sight: Sight, room: Room): readonly Element[] {
  const { review } = sight;
  return [
    heading(isOwn ? 'What you need to do next' : 'Next task'),
    exact(
      [
        ...lateMark(next, sight.today),
        run(shortened(sight.say(dutyLabel(next, review)), room.line), { weight: 'Bolder', size: 'Medium' })
      ],
      { spacing: 'Small' }
    ),
    exact([run(capitalised(dueWords(next, review)))], { spacing: 'Small' })
  ];
}

/** The other open tasks, the viewer’s own first, each with the button that does it. */
export function othersOwed(
  { others, otherSteps }: Prospect,
  sight: Sight,
  room: Room,
  button: (step: StepId) => Element
): readonly Element[] {
  if (others.length === 0) return [];
  const left = others.length - room.duties;
  return [
    heading('Also to do'),
    ...others.slice(0, room.duties).flatMap((duty) => {
      const step = otherSteps.find((each) => each.duty === duty)?.step;
      return [...taskLine(duty, sight), ...(step ? buttonList([button(step)]) : [])];
    }),
    ...(left > 0 ? [words(`and ${left} more, in the register`, { spacing: 'Small' })] : [])
  ];
}

const taskLine = (duty: OpenDuty, sight: Sight): readonly Element[] => [
  exact([...lateMark(duty, sight.today), run(DUTIES[duty.duty].label, { weight: 'Bolder' })], { spacing: 'Small' }),
  exact([run(text`${assigned(duty, sight)}, ${dueDay(duty)}`)], { spacing: 'None' })
];

/** Beneath the buttons of the next task: since when, and the sentence of the briefing that asks for it. */
export const whyNow = (duty: OpenDuty, { review }: Sight): readonly Element[] => [
  exact([run(text`Since ${sinceWords(duty, review)}`, { isSubtle: true })], { spacing: 'Small' }),
  quoted(duty, review)
];

/** The sentence of the briefing, to the letter, and what has changed since it was written. */
export function quoted({ duty }: Pick<OpenDuty, 'duty'>, { kind }: Pick<Review, 'kind'>): Element {
  const { rule, sentence } = sentenceOf(duty, kind);
  const since = sinceTheBriefing(sentence);
  const look = { isSubtle: true, size: 'Small' } as const;
  return exact(
    [
      run(text`${capitalised(ruleWords(rule))}: “${sentence}”`, { ...look, italic: true }),
      ...(since ? [run(` ${since}`, look)] : [])
    ],
    { spacing: 'Small' }
  );
}

export const lateMark = (duty: Pick<OpenDuty, 'due'>, today: string): readonly Element[] =>
  isLate(duty, today) ? [run('Overdue: ', { color: 'Attention', weight: 'Bolder' })] : [];

export const dueDay = (duty: Pick<OpenDuty, 'due'>): string => `due by ${longDay(duty.due)}`;

/** By when, and who set the date. The briefing sets no days, so a date from the settings is called a local target. */
export function dueWords(duty: OpenDuty, review: Review): Text {
  const { due, items } = DUTIES[duty.duty];
  const inPlan = items?.(review).find(({ item }) => item === duty.item)?.due;
  const source = inPlan
    ? 'date of the action plan'
    : due?.(review)
      ? text`date set by the ${term.partnership}`
      : 'local target';
  return text`${dueDay(duty)} (${source})`;
}

/** The day from which it is reckoned, and what happened on it. */
export function sinceWords({ duty, since }: OpenDuty, review: Review): Text {
  const cause = causeOf(review, DUTIES[duty].after);
  if (!cause) return longDay(since);
  const { happened, past } = STEPS[cause.step];
  return happened && cause.entered > cause.since
    ? text`${longDay(since)}, when ${happened.words}: entered on ${longDay(cause.entered)}`
    : text`${longDay(since)}: ${aboutKind(past, review.kind)}`;
}

/** Who a task is assigned to: the viewer, people by name, or a post. */
function assigned(duty: OpenDuty, { review, directory, viewer, today }: Sight): Text {
  const owners = ownersOf(duty, review, directory, today);
  const role = ROLE_LABELS[duty.owner];
  const isCovering = (person: Person): boolean => !rolesIn(review, person, today).includes(duty.owner);
  if (owners.some(({ id }) => id === viewer.id))
    return isCovering(viewer) ? text`Assigned to you, covering for the ${role}` : text`Assigned to you, as ${role}`;
  if (owners.length === 0) return text`Vacant: ${role}`;
  if (owners.length > MOST_NAMES) return text`Assigned to ${role}, ${owners.length} people`;
  const names = owners.map(
    (person) => text`${shortened(person.name, LONGEST_NAME)}${isCovering(person) ? ', covering for the' : ','} ${role}`
  );
  return text`Assigned to ${joined(names, ' or ')}`;
}
