import { actionsIn } from './action-plan';
import { isActionState, type Action } from './actions';
import { ukDay } from '../dates';
import { DUTY_IDS } from '../duties';
import { entryAnswers } from './entry';
import { SERVICE_FIELDS } from './entry-changes';
import type { Answers } from '../fields';
import { authorityNamed } from '../locations/local-authorities';
import type { Review, ReviewEvent, Waiver } from './review';
import { isRiskLevel, type Rating } from './risk';
import { codesIn, locationCodesOf } from './service-involved';
import { STEPS, type StepId } from '../steps';
import { START } from '../words';

/** Applies an event to a review. It never refuses what has happened. */
export function evolve(review: Review | undefined, event: ReviewEvent): Review {
  const before = review ?? begin(event);
  const row = STEPS[event.step];
  const after: Review = {
    ...before,
    seq: event.seq,
    changedAt: event.at,
    tracks: { ...before.tracks, ...row.to },
    entry: { ...before.entry, ...entryAnswers(event.given) },
    done: {
      ...before.done,
      [event.step]: { seq: event.seq, at: event.at, by: event.by, given: event.given, vacant: event.vacant }
    },
    met: [
      ...before.met,
      ...(event.discharged ?? []).map(({ duty, item, since, due }) => ({
        duty,
        ...(item === undefined ? {} : { item }),
        since,
        due,
        on: ukDay(event.at)
      }))
    ],
    workedBy: row.worksOnCase ? including(before.workedBy, event.by.id) : before.workedBy
  };
  return { ...after, ...partGiven(after, event), ...CHANGES[event.step]?.(after, event) };
}

/** Makes the named person inspector or author. A case inspector is not independent of the case, even if they did nothing (KP-10). */
function partGiven(review: Review, { step, named }: ReviewEvent): Partial<Review> {
  const part = STEPS[step].assigns;
  if (!part || !named) return {};
  return part === 'author' ? { author: named } : { inspector: named, workedBy: including(review.workedBy, named.id) };
}

/** What single steps change, besides their tracks and the answers of the entry. */
const CHANGES: { readonly [S in StepId]?: (review: Review, event: ReviewEvent) => Partial<Review> } = {
  'notify-adult': (_review, { by }) => ({ inspector: by }),
  'record-location': (review, { given }) => ({ entry: { ...review.entry, ...serviceIn(given) } }),
  'confirm-profile': (review) => ({ inProfile: codesIn(locationCodesOf(review)) }),
  'correct-entry': moved,
  'step-down': (review, { by }) => ({ author: undefined, interests: including(review.interests, by.id) }),
  'declare-interest': (review, { by }) => ({ interests: including(review.interests, by.id) }),
  'submit-imr': (review, { given }) => ({ versions: [...review.versions, given['version'] ?? ''] }),
  'waive-duty': (review, { given, seq }) => ({ waived: [...review.waived, ...waiversIn(given, seq)] }),
  'set-risk': (review, event) => ({ ratings: [...review.ratings, ...rated(event)] }),
  'add-actions': (review, event) => ({ actions: [...review.actions, ...added(review, event)] }),
  'update-action': (review, { given, at }) => ({
    actions: review.actions.map((action) => (action.id === given['item'] ? withNews(action, given, at) : action))
  })
};

const begin = (event: ReviewEvent): Review => ({
  reference: event.reference,
  kind: event.kind,
  region: event.region,
  seq: 0,
  changedAt: event.at,
  tracks: START[event.kind],
  entry: {},
  done: {},
  versions: [],
  workedBy: [],
  interests: [],
  waived: [],
  ratings: [],
  met: [],
  inProfile: [],
  actions: []
});

const including = (people: readonly string[], id: string): readonly string[] =>
  people.includes(id) ? people : [...people, id];

/** A corrected authority may move the review to another region. */
function moved(_review: Review, { given }: ReviewEvent): Partial<Review> {
  const authority = authorityNamed(given['authority'] ?? '');
  return authority ? { region: authority.region } : {};
}

/** Replaces all answers about the service. Naming a service means that one is involved. */
const serviceIn = (given: Answers): Answers => {
  const involved = given['regulatedService'] !== 'no';
  return {
    regulatedService: involved ? 'yes' : 'no',
    ...Object.fromEntries(SERVICE_FIELDS.map((field) => [field, involved ? (given[field] ?? '') : '']))
  };
};

/** The form offers open duties only, so an unknown one is a mistake in the form. */
function waiversIn({ duty: key = '', reason = '' }: Answers, seq: number): readonly Waiver[] {
  const [name = '', item] = key.split('/');
  const duty = DUTY_IDS.find((id) => id === name);
  return duty ? [{ duty, ...(item === undefined ? {} : { item }), seq, reason }] : [];
}

/** The form offers three levels only, so an unknown one is a mistake in the form. */
const rated = ({ given, by, at }: ReviewEvent): readonly Rating[] => {
  const level = given['level'] ?? '';
  return isRiskLevel(level) ? [{ level, rationale: given['rationale'] ?? '', by, at }] : [];
};

const added = (review: Review, { given, seq, at }: ReviewEvent): readonly Action[] =>
  actionsIn(given).actions.map((action, index) => ({
    ...action,
    id: `A${review.actions.length + index + 1}`,
    state: 'not-started',
    evidence: '',
    seq,
    enteredOn: ukDay(at),
    heardOn: ukDay(at)
  }));

const withNews = (action: Action, { state = '', evidence = '', due = '' }: Answers, at: string): Action => ({
  ...action,
  ...(isActionState(state) ? { state } : {}),
  ...(evidence ? { evidence } : {}),
  ...(due ? { due } : {}),
  heardOn: ukDay(at)
});
