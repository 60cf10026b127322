import { longTime } from '../dates';
import { dutyLabel } from '../duties';
import type { Answers } from '../fields';
import { howLate } from '../review/late-entries';
import { eventKey } from '../review/putting-right/recorded-event';
import { correctedAnswers } from '../review/putting-right/replay';
import type { ReviewEvent } from '../review/review';
import { STEPS } from '../steps';
import { text } from '../text';
import { ROLE_LABELS } from '../words';
import { answerLine, answerLines, answersOf, eventInWords, type Wording } from './answers-in-words';
import type { Extract } from './extract';
import { PARTS, tabled, type Section } from './section';

/** What has happened, event by event: who did what and when, every answer, and what was done about it later. */
export const historySection = ({ events, isWhole }: Extract, wording: Wording): Section => ({
  ...tabled(PARTS.history, 'The history has no events.', {
    headings: ['No.', 'When', 'Who', 'What'],
    shares: [5, 15, 18, 62],
    rows: events.map((event) => [
      String(event.seq),
      longTime(event.at),
      `${event.by.name}, ${ROLE_LABELS[event.as]}`,
      linesOf(event, events, wording).join('\n')
    ])
  }),
  ...(isWhole ? {} : { paragraphs: ['The history is not complete: rows of it are missing or cannot be read.'] })
});

function linesOf(event: ReviewEvent, events: readonly ReviewEvent[], wording: Wording): readonly string[] {
  const { review, say } = wording;
  const { step, given, named, formerly, told, vacant, late, discharged = [], differentFrom = [] } = event;
  const list = (label: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`${label}: ${[...new Set(values)].join(', ')}`];
  return [
    say(STEPS[step].past),
    ...answerLines(step, given, wording),
    ...list('Now', named ? [named.name] : []),
    ...list('Until then', formerly ? [formerly.name] : []),
    ...list('Said to be different reviews', differentFrom),
    ...(late === undefined ? [] : [say(text`Entered ${howLate({ step, workingDays: late })}`)]),
    ...list(
      'Tasks completed',
      discharged.map((duty) => say(dutyLabel(duty, review)))
    ),
    ...list(
      'Informed',
      told.map(({ person }) => person.name)
    ),
    ...list(
      'Vacant',
      vacant.map((role) => ROLE_LABELS[role])
    ),
    ...events.filter((later) => about(later) === eventKey(event)).map((later) => putRightLine(later))
  ];
}

/** The event that an event puts right, by its key. */
function about({ step, given }: ReviewEvent): string | undefined {
  const answers: Answers = given;
  return STEPS[step].putsRight ? answers['of'] : undefined;
}

function putRightLine({ step, by, at, given }: ReviewEvent): string {
  const answers: Answers = given;
  return `${step === 'withdraw' ? 'Withdrawn' : 'Corrected'} by ${by.name} on ${longTime(at)}: ${answers['why'] ?? ''}`;
}

/** What was withdrawn or corrected, with the reason and, of a correction, what it says now and said before. */
export function putRightSection({ events }: Extract, wording: Wording): Section {
  const { say } = wording;
  return tabled(PARTS.putRight, 'Nothing was withdrawn or corrected.', {
    headings: ['What', 'By whom and when', 'Why', 'Now', 'Before'],
    shares: [22, 20, 22, 18, 18],
    rows: events.flatMap((event) => {
      const of = about(event);
      if (of === undefined) return [];
      const given: Answers = event.given;
      const corrected = Object.keys(correctedAnswers(event.given));
      const now = answersOf(event.step, given, wording).filter(({ field }) => corrected.includes(field));
      return [
        [
          say(eventInWords(of)),
          `${event.by.name}, ${longTime(event.at)}`,
          given['why'] ?? '',
          event.step === 'withdraw' ? 'Withdrawn' : now.map(answerLine).join('\n'),
          given['before'] ?? ''
        ]
      ];
    })
  });
}
