import { begun } from '../../domain/review/review';
import type { AtGlance, DoneAtGlance } from '../../domain/review/at-glance';
import type { PersonRef } from '../../domain/people/person-ref';
import type { Region, Track } from '../../domain/words';
import { SUBMISSION_NOTES } from '../../domain/imr/submission';
import { wireTimes, type WireTimes } from './wire-times';
import { DAYS_OF_ENTRY, ENTRY_WIRE, type DayWire, type DoneWire, type RegionWire, type RowWire } from './region-wire';

/** The reviews of one region at a glance. */
export interface RegionAtGlance {
  readonly region: Region;
  readonly open: readonly AtGlance[];
  /** Those closed since the first day that the figures look back on. */
  readonly closed: readonly AtGlance[];
  /** The names of those that cannot be read. */
  readonly missing: readonly string[];
  /** Whether the site lets people open papers in SharePoint. */
  readonly opensPapers: boolean;
}

/** Puts the reviews of a region into what is sent. Days and moments are sent from `base`, YYYY-MM-DD, on. */
export function encodeRegion({ region, open, closed, missing, opensPapers }: RegionAtGlance, base: string): RegionWire {
  const said = { ...dictionary(), ...wireTimes(base) };
  const rows = { open: open.map((held) => rowOf(held, said)), closed: closed.map((held) => rowOf(held, said)) };
  return { region, base, texts: said.texts, people: said.people, ...rows, missing: [...missing], opensPapers };
}

interface Dictionary {
  readonly texts: string[];
  readonly people: [string, string][];
  readonly text: (text: string) => number;
  readonly person: (person: PersonRef | undefined) => number;
  /** A person by their id alone: no list names them. */
  readonly id: (id: string) => number;
}

function dictionary(): Dictionary {
  const texts = numbered();
  const people: [string, string][] = [];
  const named = new Map<string, number>();
  const ids = new Map<string, number>();
  const add = (id: string, name: string): number => {
    const place = people.push([id, name]);
    if (!ids.has(id)) ids.set(id, place);
    return place;
  };
  return {
    texts: texts.all,
    people,
    text: texts.placeOf,
    person: (person) => {
      if (!person) return 0;
      const key = `${person.id} ${person.name}`;
      const place = named.get(key) ?? add(person.id, person.name);
      named.set(key, place);
      return place;
    },
    id: (id) => ids.get(id) ?? add(id, '')
  };
}

function numbered(): { readonly all: string[]; readonly placeOf: (text: string) => number } {
  const all: string[] = [];
  const places = new Map<string, number>();
  return {
    all,
    placeOf: (text) => {
      if (text === '') return 0;
      const place = places.get(text) ?? all.push(text);
      places.set(text, place);
      return place;
    }
  };
}

function rowOf({ review, duties }: AtGlance, said: Dictionary & WireTimes): RowWire {
  const tracks = Object.keys(review.tracks)
    .map((track) => `${track}=${review.tracks[track as Track]}`)
    .join(' ');
  const entry = ENTRY_WIRE.map((field): DayWire => {
    const answer = review.entry[field] ?? '';
    return DAYS_OF_ENTRY.includes(field) && answer !== '' ? said.dayCode(answer) : said.text(answer);
  });
  return [
    review.reference,
    review.seq,
    said.momentCode(review.changedAt),
    said.momentCode(begun(review)?.at ?? ''),
    said.text(`${review.kind} ${tracks}`),
    entry.slice(0, 1 + entry.reduce<number>((last, answer, at) => (answer === 0 ? last : at), -1)),
    [
      said.person(review.inspector),
      said.person(review.author),
      review.workedBy.map(said.id),
      review.interests.map(said.id)
    ],
    said.text(review.ratings.map(({ level }) => level).join(' ')),
    duties.map(({ duty, owner, since, entered, due, item }) => {
      const words = said.text([duty, owner, ...(item === undefined ? [] : [item])].join(' '));
      const [from, until] = [said.dayCode(since), said.daysTo(since, due)];
      return entered === undefined ? [words, from, until] : [words, from, until, said.daysTo(since, entered)];
    }),
    review.completedDuties.flatMap(({ since, due, on }) => [
      said.dayCode(since),
      said.daysTo(since, due),
      said.daysTo(since, on)
    ]),
    review.actions.map(({ id, organisation, state }) => [id, said.text(organisation), said.text(state)]),
    {
      ...doneOf(review.done, said),
      ...lateOf(review, said),
      ...apartOf(review, said),
      ...(review.ratings.length > 0 ? { rated: review.ratings.map(({ at }) => said.dayCode(at)) } : {}),
      ...(review.comments ? { comments: review.comments } : {})
    }
  ];
}

const lateOf = ({ lateEntries }: AtGlance['review'], said: Dictionary & WireTimes): Pick<DoneWire, 'late'> =>
  lateEntries.length === 0
    ? {}
    : {
        late: lateEntries.map(({ step, enteredOn, workingDays }): [number, DayWire, number] => [
          said.text(step),
          said.dayCode(enteredOn),
          workingDays
        ])
      };

const apartOf = ({ actedBy, unitInformed }: AtGlance['review'], said: Dictionary): Pick<DoneWire, 'apart'> =>
  actedBy.length + unitInformed.length === 0
    ? {}
    : { apart: [...actedBy.map(said.id), ...unitInformed.map((id) => -said.id(id))] };

function paperOf(given: NonNullable<DoneAtGlance['submit-imr']>['given']): Pick<DoneWire, 'paper'> {
  const paper = Object.fromEntries(SUBMISSION_NOTES.flatMap((note) => (given[note] ? [[note, given[note]]] : [])));
  return Object.keys(paper).length === 0 ? {} : { paper };
}

function doneOf(done: DoneAtGlance, said: Dictionary & WireTimes): DoneWire {
  const { nudge, close } = done;
  const [joined, left] = [done['record-membership'], done['end-membership']];
  const [submitted, returned] = [done['submit-imr'], done['return-imr']];
  return {
    ...((done['take-over-adult'] ?? done['take-over-child']) ? { takenOver: 1 as const } : {}),
    ...(close ? { closed: said.momentCode(close.at), ending: said.text(close.given.ending ?? '') } : {}),
    ...(close?.on === undefined ? {} : { closedOn: said.dayCode(close.on) }),
    ...(nudge ? { nudge: [said.momentCode(nudge.at), said.text(nudge.given.duty ?? '')] as const } : {}),
    ...(joined || left ? { panel: [joined?.seq ?? 0, left?.seq ?? 0] as const } : {}),
    ...(submitted
      ? {
          imr: [
            submitted.seq,
            said.momentCode(submitted.at),
            said.person(submitted.by),
            submitted.given.version ?? '',
            submitted.given.document ?? '',
            submitted.given.libraryVersion ?? '',
            submitted.given.independent ?? ''
          ],
          ...paperOf(submitted.given)
        }
      : {}),
    ...(returned
      ? {
          returned: [
            returned.seq,
            said.momentCode(returned.at),
            said.person(returned.by),
            returned.given.version ?? '',
            returned.given.reasons ?? ''
          ]
        }
      : {})
  };
}
