import type { Answers } from '../fields';
import { isEntryField } from '../review/entry';
import { STEPS } from '../steps';
import type { Extract } from './extract';
import { PARTS } from './section';

/** A name in an extract: with the number of the event that has it, or in another part. */
interface Mention {
  readonly name: string;
  readonly seq?: number;
  readonly part?: string;
}

/** A member of staff whom an extract names, with the events and the other parts that do. */
interface StaffNamed {
  readonly name: string;
  readonly seqs: readonly number[];
  readonly parts: readonly string[];
}

/** Each member of staff whom the extract names, in the order in which it first does. */
export function staffNamed(extract: Extract): readonly StaffNamed[] {
  const mentions = [...inEvents(extract), ...elsewhere(extract)].filter(({ name }) => name !== '');
  return [...new Set(mentions.map(({ name }) => name))].map((name) => {
    const own = mentions.filter((mention) => mention.name === name);
    return {
      name,
      seqs: own.flatMap(({ seq }) => seq ?? []),
      parts: own.flatMap(({ part }) => part ?? [])
    };
  });
}

const inEvents = ({ events }: Extract): readonly Mention[] =>
  events.flatMap(({ seq, step, given, by, named, formerly, told }) => [
    ...[by, named, formerly, ...told.flatMap(({ person, insteadOf }) => [person, insteadOf])].flatMap((person) =>
      person ? [{ name: person.name, seq }] : []
    ),
    ...(isOfEntry(given) ? [{ name: by.name, part: PARTS.entry }] : []),
    ...(STEPS[step].putsRight ? [{ name: by.name, part: PARTS.putRight }] : [])
  ]);

const isOfEntry = (given: Answers): boolean => Object.keys(given).some(isEntryField);

const elsewhere = ({
  review: { inspector, author, ratings },
  chronology,
  messages,
  mails,
  drafts,
  madeBy
}: Extract): readonly Mention[] =>
  (
    [
      ['First page', [madeBy.name]],
      [PARTS.people, [inspector?.name, author?.name]],
      [PARTS.chronology, chronology.flatMap(({ enteredBy, struck }) => [enteredBy, struck?.by])],
      [PARTS.ratings, ratings.map(({ by }) => by.name)],
      [PARTS.informed, messages.flatMap(({ person, insteadOf }) => [person.name, insteadOf])],
      [PARTS.mails, mails.flatMap(({ mail, isShared }) => [isShared ? undefined : mail.by?.name, mail.handedTo?.name])],
      [PARTS.drafts, drafts.map(({ by }) => by.name)]
    ] as const
  ).flatMap(([part, names]) => names.flatMap((name) => (name === undefined ? [] : [{ name, part }])));
