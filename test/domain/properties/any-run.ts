import * as fc from 'fast-check';

import { availableSteps } from '../../../src/domain/review/decide';
import type { Refusal } from '../../../src/domain/review/refusal';
import { evolve } from '../../../src/domain/review/evolve';
import { replay } from '../../../src/domain/review/putting-right/replay';
import type { Directory, Person } from '../../../src/domain/people/people';
import type { Review, ReviewEvent } from '../../../src/domain/review/review';
import { STEP_IDS, STEPS, type StepId } from '../../../src/domain/steps';
import type { Kind } from '../../../src/domain/words';
import { notifiesChild } from '../acts';
import { EACH_STEP } from '../each-step';
import {
  accepted,
  attempt,
  author,
  colleague,
  communications,
  deputy,
  deputyDirector,
  director,
  directorElsewhere,
  everybody,
  holds,
  inspector,
  intake,
  leadElsewhere,
  leaver,
  manager,
  notifies,
  NOW,
  otherAuthor,
  outsider,
  person,
  safeguardingLead,
  situationOf,
  withoutPost,
  type Act
} from '../builders';
import { answersTo, pick } from './any-answers-given';
import { putsRight } from './any-putting-right';

/** A person with most posts at once, one who inspects the service, and one who covers for the lead. */
const many = person(
  'Morgan Many',
  holds('compliance-inspector', 'England'),
  holds('regional-director', 'South West'),
  holds('intake-team', 'England')
);
const knowsTheService = person('Iris Long', {
  ...holds('compliance-manager', 'South East'),
  inspects: ['1-1434777508', 'RA723']
});
const cover = person('Jonah Reed', {
  ...holds('regional-safeguarding-lead', 'South West', { until: '2012-08-08' }),
  coverFor: safeguardingLead.id
});

export const directory: Directory = { people: [...everybody.people, many, knowsTheService, cover] };
const PEOPLE: readonly Person[] = [
  inspector,
  colleague,
  manager,
  director,
  deputy,
  deputyDirector,
  directorElsewhere,
  safeguardingLead,
  leadElsewhere,
  communications,
  intake,
  author,
  otherAuthor,
  leaver,
  withoutPost,
  outsider,
  many,
  knowsTheService,
  cover
];

/**
 * One attempt, in numbers: who, what, with which answers. They are read against the review as it stands, so that a
 * shorter run is a run, too.
 */
interface Move {
  readonly who: number;
  readonly what: number;
  readonly how: number;
  /** Whether it is something that the person may do. */
  readonly open: boolean;
}

export interface Run extends fc.WithToStringMethod {
  readonly events: readonly ReviewEvent[];
  /** The review after each of them. */
  readonly states: readonly Review[];
  readonly refusals: readonly {
    readonly review: Review;
    readonly act: Act;
    readonly now: string;
    readonly refusal: Refusal;
  }[];
}

/** One move in so many puts something right. */
const PUTS_RIGHT = 7;

const move = fc.record<Move>({
  who: fc.nat(999),
  what: fc.nat(999),
  how: fc.nat(999),
  open: fc.oneof({ weight: 7, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) })
});

/** Any people doing anything to a review of either kind; often enough something that they may do. */
export const anyRun: fc.Arbitrary<Run> = fc
  .tuple(fc.constantFrom<Kind>('adult', 'child'), fc.array(move, { minLength: 60, maxLength: 60, size: 'max' }))
  .map(([kind, moves]) => runOf(kind, moves));

const ran = new Map<string, Run>();

/** The same numbers come to the same run: each property looks at the same ones, so they are run once. */
function runOf(kind: Kind, moves: readonly Move[]): Run {
  const key = JSON.stringify([kind, moves]);
  const run = ran.get(key) ?? play(kind, moves);
  ran.set(key, run);
  return run;
}

function play(kind: Kind, moves: readonly Move[]): Run {
  const first = accepted(attempt(undefined, begun(kind, moves[0]?.how ?? 0), { directory }));
  const events = [first];
  const states = [evolve(undefined, first)];
  const refusals: Run['refusals'][number][] = [];
  let now = Date.parse(NOW);
  for (const each of moves) {
    now += 7_000_000;
    const review = states.at(-1) ?? evolve(undefined, first);
    const circumstances = { directory, now: new Date(now).toISOString(), past: events };
    const act =
      each.how % PUTS_RIGHT === 0
        ? putsRight(pick(PEOPLE, each.who), each, review, circumstances)
        : actOf(each, review, circumstances.now);
    const decision = attempt(review, act, circumstances);
    if (decision.ok) {
      events.push(decision.event);
      states.push(STEPS[act.step].putsRight ? replay(events) : evolve(review, decision.event));
    } else refusals.push({ review, act, now: circumstances.now, refusal: decision.refusal });
  }
  return {
    events,
    states,
    refusals,
    [fc.toStringMethod]: () =>
      events.map(({ step, by, given }) => `${by.name}: ${step} ${JSON.stringify(given)}`).join('\n')
  };
}

const begun = (kind: Kind, how: number): Act => {
  const answers = {
    mentalHealth: pick(['yes', 'no', 'unknown'], how),
    criterion: pick(['unknown', kind === 'adult' ? 'institution' : 'child-death'], how),
    locationCodes: pick(['', 'RX3LD'], how)
  };
  return kind === 'adult'
    ? notifies(pick([inspector, many], how), answers)
    : notifiesChild({ ...answers, inspector: pick(['', inspector.id], how) });
};

function actOf({ who, what, how, open }: Move, review: Review, now: string): Act {
  const likely = open ? likelyOf(who, review, now) : undefined;
  const by = likely?.by ?? pick(PEOPLE, who);
  const step = pick(likely?.steps ?? STEP_IDS, what);
  return { by, step, given: { ...EACH_STEP[step].act.given, ...answersTo(step, review, PEOPLE, how) } };
}

/** A person who may take a step, and which. Those after them are not asked, because asking takes long. */
function likelyOf(who: number, review: Review, now: string): { by: Person; steps: readonly StepId[] } | undefined {
  for (const on of [0, 7, 11]) {
    const by = pick(PEOPLE, who + on);
    const steps = oftenEnough(availableSteps(situationOf(review, by, { directory, now })));
    if (steps.length > 0) return { by, steps };
  }
  return undefined;
}

/** What moves the IMR comes up more often than other things, and what can be done at any time less often. */
const oftenEnough = (steps: readonly StepId[]): readonly StepId[] =>
  steps
    .filter((step) => step !== 'set-risk' && step !== 'declare-interest')
    .flatMap((step) => Array.from({ length: step.endsWith('-imr') || step === 'appoint-author' ? 12 : 1 }, () => step));
