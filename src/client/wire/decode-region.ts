import * as v from 'valibot';
import { DUTY_IDS, type OpenDuty } from '../../domain/duties';
import type { PersonRef } from '../../domain/people/person-ref';
import { ACTION_STATES } from '../../domain/review/actions';
import type { AtGlance, DoneAtGlance, ReviewAtGlance } from '../../domain/review/at-glance';
import { STEP_IDS } from '../../domain/ids';
import { RISK_LEVELS } from '../../domain/review/risk';
import {
  KINDS,
  REGIONS,
  ROLE_LABELS,
  TRACK_STATES,
  type Kind,
  type Region,
  type Role,
  type Track,
  type Tracks,
  type TrackState
} from '../../domain/words';
import { wireTimes, type WireTimes } from './wire-times';
import type { RegionAtGlance } from './encode-region';
import { DAYS_OF_ENTRY, ENTRY_WIRE, RegionWire, type DayWire, type DoneWire, type RowWire } from './region-wire';

/** The reviews of a region from what was sent. Throws where that is not what this release reads. */
export function decodeRegion(body: unknown): RegionAtGlance {
  const { texts, people, open, closed, missing, opensPapers, ...sent } = v.parse(RegionWire, body);
  const region = among(REGIONS, sent.region);
  const said: Said = {
    ...wireTimes(sent.base),
    text: (place) => (place === 0 ? '' : there(texts[place - 1])),
    person: (place) => {
      const [id, name] = there(people[place - 1]);
      return { id, name };
    }
  };
  const held = (row: RowWire): AtGlance => glanceIn(row, region, said);
  return { region, open: open.map(held), closed: closed.map(held), missing, opensPapers };
}

interface Said extends WireTimes {
  readonly text: (place: number) => string;
  readonly person: (place: number) => PersonRef;
}

const ROLES = Object.keys(ROLE_LABELS) as readonly Role[];

function glanceIn(
  [reference, seq, changedAt, notifiedAt, tracks, entry, people, ratings, duties, completed, actions, done]: RowWire,
  region: Region,
  said: Said
): AtGlance {
  const [inspector, author, workedBy, interests] = people;
  const [sentKind = '', ...states] = wordsIn(said.text(tracks));
  const kind = among(KINDS, sentKind);
  const { apart = [] } = done;
  const idOf = (place: number): string => said.person(place).id;
  return {
    review: {
      reference,
      kind,
      region,
      seq,
      changedAt: said.moment(changedAt),
      tracks: tracksIn(states),
      ...(inspector === 0 ? {} : { inspector: said.person(inspector) }),
      ...(author === 0 ? {} : { author: said.person(author) }),
      workedBy: workedBy.map(idOf),
      interests: interests.map(idOf),
      actedBy: apart.filter((place) => place > 0).map(idOf),
      unitInformed: apart.filter((place) => place < 0).map((place) => idOf(-place)),
      lateEntries: (done.late ?? []).map(([step, enteredOn, workingDays]) => ({
        step: among(STEP_IDS, said.text(step)),
        enteredOn: said.day(enteredOn),
        workingDays
      })),
      ...(done.comments === undefined ? {} : { comments: done.comments }),
      entry: entryIn(entry, said),
      done: {
        ...(notifiedAt === '' ? {} : begunIn(kind, said.moment(notifiedAt), done.takenOver !== undefined)),
        ...doneIn(done, said)
      },
      ratings: wordsIn(said.text(ratings)).map((level, place) => ({
        level: among(RISK_LEVELS, level),
        at: dayIn(done.rated?.[place], said)
      })),
      completedDuties: completedIn(completed, said),
      actions: actions.map(([id, organisation, state]) => ({
        id,
        organisation: said.text(organisation),
        regulated: true,
        state: among(ACTION_STATES, said.text(state))
      }))
    },
    duties: duties.map((sent) => dutyIn(sent, said))
  };
}

/** The step with which it began: what comes from the old register begins with its first event. */
const begunIn = (kind: Kind, at: string, isTakenOver: boolean): DoneAtGlance =>
  isTakenOver
    ? { [kind === 'adult' ? 'take-over-adult' : 'take-over-child']: { at, seq: 1 } }
    : { [kind === 'adult' ? 'notify-adult' : 'notify-child']: { at } };

function dutyIn([words, sent, due, entered]: RowWire[8][number], said: Said): OpenDuty {
  const since = said.day(sent);
  const [duty = '', owner = '', item] = wordsIn(said.text(words));
  return {
    duty: among(DUTY_IDS, duty),
    ...(item === undefined ? {} : { item }),
    owner: among(ROLES, owner),
    since,
    ...(entered === undefined ? {} : { entered: said.dayAfter(since, entered) }),
    due: said.dayAfter(since, due)
  };
}

function tracksIn(sent: readonly string[]): Tracks {
  const states = new Map(sent.map((each) => [each.split('=')[0], each.split('=')[1] ?? '']));
  const stateOf = <T extends Track>(track: T): TrackState<T> =>
    among<TrackState<T>>(TRACK_STATES[track], states.get(track) ?? '');
  return {
    entry: stateOf('entry'),
    mailbox: stateOf('mailbox'),
    terms: stateOf('terms'),
    imr: stateOf('imr'),
    report: stateOf('report'),
    publication: stateOf('publication'),
    outcome: stateOf('outcome')
  };
}

const entryIn = (answers: readonly DayWire[], said: Said): ReviewAtGlance['entry'] =>
  Object.fromEntries(
    ENTRY_WIRE.flatMap((field, at) => {
      const answer = answers[at] ?? 0;
      if (answer === 0) return [];
      return [
        [field, DAYS_OF_ENTRY.includes(field) || typeof answer === 'string' ? said.day(answer) : said.text(answer)]
      ];
    })
  );

function completedIn(days: readonly DayWire[], said: Said): ReviewAtGlance['completedDuties'] {
  const after = (since: string, place: number): string => said.dayAfter(since, there(days[place]));
  return Array.from({ length: days.length / 3 }, (_, each) => {
    const since = said.day(there(days[3 * each]));
    return { since, due: after(since, 3 * each + 1), on: after(since, 3 * each + 2) };
  });
}

function doneIn({ closed, closedOn, ending, nudge, panel, imr, paper, returned }: DoneWire, said: Said): DoneAtGlance {
  const taken = ([seq, at, by]: readonly [number, DayWire, number, ...unknown[]]) => ({
    seq,
    at: said.moment(at),
    by: said.person(by)
  });
  return {
    ...(closed === undefined
      ? {}
      : {
          close: {
            at: said.moment(closed),
            ...(closedOn === undefined ? {} : { on: dayIn(closedOn, said) }),
            given: { ending: said.text(ending ?? 0) }
          }
        }),
    ...(nudge ? { nudge: { at: said.moment(nudge[0]), given: { duty: said.text(nudge[1]) } } } : {}),
    ...(panel?.[0] ? { 'record-membership': { seq: panel[0] } } : {}),
    ...(panel?.[1] ? { 'end-membership': { seq: panel[1] } } : {}),
    ...(imr
      ? {
          'submit-imr': {
            ...taken(imr),
            given: { version: imr[3], document: imr[4], libraryVersion: imr[5], independent: imr[6], ...paper }
          }
        }
      : {}),
    ...(returned ? { 'return-imr': { ...taken(returned), given: { version: returned[3], reasons: returned[4] } } } : {})
  };
}

/** Empty where a service from before this release did not send it. */
const dayIn = (sent: DayWire | undefined, said: Said): string => (sent === undefined ? '' : said.day(sent));

const wordsIn = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** A code that this release knows. */
function among<Code extends string>(codes: readonly Code[], sent: string): Code {
  const code = codes.find((each) => each === sent);
  if (code === undefined) throw new Error(`The service sent “${sent}”, which this release of the page does not know.`);
  return code;
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The service sent a place at which there is nothing.');
  return value;
}
