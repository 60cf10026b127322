import type { Answers } from '../../../domain/fields';
import { ENTRY_LABELS, entrySaid, isEntryField, type EntryField } from '../../../domain/review/entry';
import { SERVICE_FIELDS } from '../../../domain/review/entry-changes';
import { replay } from '../../../domain/review/putting-right/replay';
import type { Directory } from '../../../domain/people/people';
import type { Review, ReviewEvent } from '../../../domain/review/review';
import type { PersonRef } from '../../../domain/people/person-ref';
import { longDay } from '../../../domain/dates';
import { NOTIFICATION } from '../../../domain/forms/notification';
import { STEPS, STEP_IDS, type StepId } from '../../../domain/steps';
import { fieldsOf } from '../../../domain/steps/step';
import { eventNamed } from '../../../domain/review/putting-right/recorded-event';
import { STANDARD_TERMS } from '../../../domain/terminology';
import { joined, sayIn, text, type Text } from '../../../domain/text';
import type { Kind, Role } from '../../../domain/words';

/** A step in the history. `as` is missing while its history row is being written. */
export interface Happening {
  readonly seq: number;
  readonly step: StepId;
  readonly at: string;
  readonly by: PersonRef;
  readonly as?: Role;
  readonly given: Answers;
  /** The working days after it happened, where it was entered late. */
  readonly late?: number;
  /** What the entry said before a change. */
  readonly before?: Text;
  /** Names of the people informed. */
  readonly informed: readonly string[];
  /** What was done later to put it right: the withdrawal, and every correction. */
  readonly putRight: readonly ReviewEvent[];
  /** What it puts right itself. */
  readonly puts?: Pick<ReviewEvent, 'step' | 'at'>;
}

/** The history, newest first, with the steps that the review already has and the history does not. */
export function timelineOf(review: Review, history: readonly ReviewEvent[]): readonly Happening[] {
  const written = new Set(history.map(({ seq }) => seq));
  const fresh = STEP_IDS.flatMap((step): Happening[] => {
    const done = review.done[step];
    return done && !written.has(done.seq)
      ? [
          {
            seq: done.seq,
            step,
            at: done.at,
            by: done.by,
            given: done.given,
            before: entrySaid(done.given).before,
            informed: [],
            putRight: []
          }
        ]
      : [];
  });
  const old = history.map((event): Happening => {
    const { seq, step, at, by, as, given, told, late } = event;
    const informed = [...new Set(told.map(({ person }) => person.name))];
    const putRight = history.filter((later) => namedBy(later)?.seq === seq);
    const puts = history.find((earlier) => earlier.seq === namedBy(event)?.seq);
    return {
      seq,
      step,
      at,
      by,
      as,
      given,
      late,
      before: beforeChange(event, history),
      informed,
      putRight,
      ...(puts ? { puts } : {})
    };
  });
  return [...old, ...fresh].sort((a, b) => b.seq - a.seq);
}

/** What an event puts right, if it does. */
const namedBy = ({ step, given }: ReviewEvent): ReturnType<typeof eventNamed> => {
  const answers: Answers = given;
  return STEPS[step].putsRight ? eventNamed(answers['of']) : undefined;
};

/**
 * What the entry said before a change. It was noted in the standard terms with the change; where the events before it
 * give the same, it has the terms of the site instead. The note is never searched: a value in it may contain a term.
 */
function beforeChange({ seq, step, kind, given }: ReviewEvent, history: readonly ReviewEvent[]): Text | undefined {
  const answers = entrySaid(given);
  const noted = answers.before;
  if (noted === undefined || STEPS[step].putsRight) return noted;
  const earlier = history.filter((event) => event.seq < seq);
  const entry = earlier.length > 0 ? replay(earlier).entry : undefined;
  const valueOf = (field: EntryField): string => entry?.[field] ?? '';
  const listed = (fields: readonly EntryField[], valueIn: (field: EntryField) => Text): Text =>
    joined(
      fields
        .filter((field) => valueOf(field) !== '' && valueOf(field) !== answers[field])
        .map((field) => text`${ENTRY_LABELS[field]}: ${valueIn(field)}`),
      '; '
    );
  // Notes of earlier releases say it alike for both kinds.
  const says = [sayIn(STANDARD_TERMS, kind), sayIn(STANDARD_TERMS)];
  const fields = [Object.keys(given).filter(isEntryField), SERVICE_FIELDS].find((each) =>
    says.some((say) => say(listed(each, valueOf)) === noted)
  );
  return fields ? listed(fields, (field) => inWords(field, valueOf(field), kind)) : noted;
}

/** An answer as a person reads it: what was chosen by its title, and a day as one. */
function inWords(field: EntryField, value: string, kind: Kind): Text {
  const asked = [...NOTIFICATION[kind], ...fieldsOf(STEPS['record-location'], kind)].find(({ id }) => id === field);
  if (asked?.type === 'date') return longDay(value);
  return asked?.choices?.find((choice) => choice.value === value)?.title ?? value;
}

export const isWithdrawn = ({ putRight }: Happening): boolean => putRight.some(({ step }) => step === 'withdraw');

/** Names of the people whom a review and its history mention, by id. */
export function namesIn(
  review: Review,
  history: readonly ReviewEvent[],
  { people: known }: Directory
): ReadonlyMap<string, string> {
  const people: PersonRef[] = [
    ...known,
    ...(review.inspector ? [review.inspector] : []),
    ...(review.author ? [review.author] : []),
    ...STEP_IDS.flatMap((step) => review.done[step]?.by ?? []),
    ...history.flatMap(({ by, told }) => [by, ...told.map(({ person }) => person)])
  ];
  return new Map(people.map(({ id, name }) => [id, name]));
}
