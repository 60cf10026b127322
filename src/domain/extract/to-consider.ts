import type { Answers } from '../fields';
import { CHRONOLOGY_COLUMNS } from '../imr/chronology';
import type { PersonRef } from '../people/person-ref';
import { isEntryField } from '../review/entry';
import { STEPS, STEP_IDS } from '../steps';
import { classOfAnswer } from './answer-classes';
import { labelOf, type Wording } from './answers-in-words';
import type { Extract } from './extract';
import { REASONS, SUBJECTS, type FieldClass } from './field-class';
import { PARTS, type ExtractTable } from './section';

/** Something that may have to be removed before an extract is given away. */
interface ToConsider extends FieldClass {
  readonly what: string;
  /** Parts of the extract, with the numbers of events and of entries. */
  readonly places: readonly string[];
}

/** “To consider for redaction”: each field, whom it is about, where it is and why it may have to be removed. */
export const considerTable = (extract: Extract, wording: Wording): ExtractTable => ({
  headings: ['What', 'Whom it is about', 'Where it is', 'Why it may have to be removed'],
  shares: [24, 16, 26, 34],
  rows: toConsider(extract, wording).flatMap(({ what, about, consider, places }) =>
    consider === undefined || places.length === 0
      ? []
      : [[what, SUBJECTS[about], [...new Set(places)].join('\n'), REASONS[consider]]]
  )
});

const toConsider = (extract: Extract, wording: Wording): readonly ToConsider[] => [
  ...staffNamed(extract),
  ...answersGiven(extract, wording),
  ...chronologyTexts(extract),
  ...fromOutside(extract),
  ...filesHeld(extract)
];

const numbered = (part: string, numbers: readonly number[]): readonly string[] =>
  numbers.length === 0 ? [] : [`${part} ${[...new Set(numbers)].join(', ')}`];

/** Each member of staff whom the extract names, and where. */
function staffNamed({ review, events, messages, chronology, mails, drafts, madeBy }: Extract): readonly ToConsider[] {
  const named = new Map<string, { history: number[]; parts: string[] }>();
  const note = (name: string | undefined, place: { readonly seq?: number; readonly part?: string }): void => {
    if (name === undefined || name === '') return;
    const places = named.get(name) ?? { history: [], parts: [] };
    named.set(name, places);
    if (place.seq !== undefined) places.history.push(place.seq);
    if (place.part !== undefined) places.parts.push(place.part);
  };
  const people = (part: string, ...some: readonly (PersonRef | undefined)[]): void =>
    some.forEach((person) => note(person?.name, { part }));
  for (const { seq, by, named: now, formerly, told } of events)
    for (const person of [by, now, formerly, ...told.flatMap((each) => [each.person, each.insteadOf])])
      note(person?.name, { seq });
  people(PARTS.people, review.inspector, review.author);
  people(PARTS.ratings, ...review.ratings.map(({ by }) => by));
  people('First page', madeBy);
  for (const { person, insteadOf } of messages)
    [person.name, insteadOf].forEach((name) => note(name, { part: PARTS.informed }));
  for (const { enteredBy, struck } of chronology)
    [enteredBy, struck?.by].forEach((name) => note(name, { part: PARTS.chronology }));
  for (const { mail } of mails) people(PARTS.mails, mail.by, mail.handedTo);
  people(PARTS.drafts, ...drafts.map(({ by }) => by));
  return [...named].map(([what, { history, parts }]) => ({
    what,
    about: 'staff',
    consider: 'staff-name',
    places: [...numbered(PARTS.history, history), ...parts]
  }));
}

/** Each question that was answered, with the events that answered it. */
function answersGiven({ events }: Extract, wording: Wording): readonly ToConsider[] {
  const found = new Map<string, { first: ToConsider; readonly seqs: number[]; readonly isOfEntry: boolean }>();
  const inOrderOfSteps = [...events].sort(
    (a, b) => STEP_IDS.indexOf(a.step) - STEP_IDS.indexOf(b.step) || a.seq - b.seq
  );
  for (const { seq, step, given } of inOrderOfSteps) {
    const answers: Answers = given;
    for (const [field, answer] of Object.entries(answers)) {
      if (answer === '') continue;
      const what = `${wording.say(STEPS[step].past)}: ${labelOf(step, field, answers, wording)}`;
      const known = found.get(what);
      if (known) known.seqs.push(seq);
      else
        found.set(what, {
          first: { what, ...classOfAnswer(step, field, answers), places: [] },
          seqs: [seq],
          isOfEntry: isEntryField(field)
        });
    }
  }
  return [...found.values()].map(({ first, seqs, isOfEntry }) => ({
    ...first,
    places: [...numbered(PARTS.history, seqs), ...(isOfEntry ? [PARTS.entry] : [])]
  }));
}

const chronologyTexts = ({ chronology }: Extract): readonly ToConsider[] =>
  (['source', 'event', 'action', 'comment'] as const)
    .map((column) => ({
      what: `Chronology: ${CHRONOLOGY_COLUMNS[column]}`,
      ...classOfAnswer('record-chronology', column, {}),
      places: numbered(
        `${PARTS.chronology}, entries`,
        chronology.filter((entry) => entry[column] !== '').map(({ number }) => number)
      )
    }))
    .concat({
      what: 'Chronology: why an entry was struck out',
      ...classOfAnswer('strike-chronology', 'reason', {}),
      places: numbered(
        `${PARTS.chronology}, entries`,
        chronology.filter(({ struck }) => struck !== undefined).map(({ number }) => number)
      )
    });

/** Senders of mails and what they wrote. */
const fromOutside = ({ mails, drafts }: Extract): readonly ToConsider[] => [
  ...mails.flatMap(({ mail, isShared, file }): readonly ToConsider[] => [
    {
      what: `Mail ${mail.key}: addresses, subject and what we sent`,
      about: 'third-party',
      consider: 'correspondence',
      places: [PARTS.mails]
    },
    ...(isShared
      ? [{ what: `Mail ${mail.key}`, about: 'third-party', consider: 'shared-mail', places: [PARTS.mails] } as const]
      : []),
    ...(file ? [{ what: file.path, about: 'third-party', consider: 'document', places: [PARTS.mails] } as const] : [])
  ]),
  ...drafts.map(({ by, step }): ToConsider => ({
    what: `Form saved by ${by.name}: ${step}`,
    about: 'third-party',
    consider: 'unsaved',
    places: [PARTS.drafts]
  }))
];

const filesHeld = ({ papers }: Extract): readonly ToConsider[] =>
  papers.map(({ path, versions }) => ({
    what: path,
    about: 'third-party',
    consider: 'document',
    places: [PARTS.papers, ...versions.map(({ path: file }) => file)]
  }));
