import { canSee, openSteps, type Refusal } from '../../src/domain/decide';
import { ukDay } from '../../src/domain/dates';
import { coversRegion, type Person } from '../../src/domain/people';
import { evolve } from '../../src/domain/evolve';
import type { Review, ReviewEvent } from '../../src/domain/review';
import { STEPS, STEP_IDS, type StepId } from '../../src/domain/steps';
import {
  agrees, appoints, attempt, author, colleague, deputy, director, directorElsewhere, eventsOf, holds, inspector, leaver, manager, notifies, NOW, otherAuthor, outsider, person,
  provides, receivesTerms, recordsImrRequest, recordsLocation, replay, requestsTerms, returns, safeguardingLead, situationOf, submits, withoutPost, everybody, type Act
} from './builders';
import { chance, type Chance } from './chance';

const allPosts = person('Morgan Many', holds('compliance-inspector', 'England'), holds('regional-director', 'South West'), holds('mental-health-operations-manager', 'England'));
const directory = { people: [...everybody.people, allPosts] };
const PEOPLE = [
  inspector, inspector, colleague, manager, director, director, deputy, directorElsewhere, safeguardingLead, author, author, otherAuthor, leaver, withoutPost, outsider, allPosts
] as const;
const VERSIONS = ['1.0', '3.0', '5.0', ''] as const;
const RUNS = 2000;
const LENGTH = 20;

/** Any of the things that can be done, by anybody, with whatever version is on their card; often enough what moves the IMR on. */
function anyAct(random: Chance, review: Review): Act {
  const onwards = random.below(3) > 0 ? someMove(random, review) : undefined;
  const by = onwards?.by ?? random.oneOf(PEOPLE);
  const current = review.done['submit-imr']?.given['version'] ?? '1.0';
  const seen = random.below(4) > 0 ? current : random.oneOf(VERSIONS);
  const acts: Readonly<Record<StepId, Act>> = {
    'notify-adult': notifies(by),
    'record-location': recordsLocation(by),
    'request-imr': recordsImrRequest(by),
    'request-terms': requestsTerms(by),
    'receive-terms': receivesTerms(by),
    'appoint-author': appoints(random.below(2) > 0 ? author : random.oneOf(PEOPLE), by),
    'submit-imr': submits(random.below(2) > 0 ? `${review.seq}.0` : random.oneOf(VERSIONS), by),
    'agree-imr': agrees(seen, by),
    'return-imr': returns(seen, by),
    'provide-imr': provides(seen, by)
  };
  return acts[onwards?.step ?? random.oneOf<StepId>(['record-location', ...STEP_IDS])];
}

/** Somebody who may move the IMR on, and how. */
function someMove(random: Chance, review: Review): { readonly by: Person; readonly step: StepId } | undefined {
  const start = random.below(PEOPLE.length);
  for (const by of [...PEOPLE.slice(start), ...PEOPLE.slice(0, start)]) {
    const [first, ...others] = openSteps(situationOf(review, by, { directory })).filter((step) => STEPS[step].to.imr);
    if (first) return { by, step: random.oneOf([first, ...others]) };
  }
  return undefined;
}

interface Run {
  readonly seed: number;
  readonly events: readonly ReviewEvent[];
  readonly states: readonly Review[];
  readonly refusals: readonly Refusal[];
}

function run(seed: number): Run {
  const random = chance(seed);
  const events = [...eventsOf([notifies(inspector, { mentalHealth: random.oneOf(['yes', 'no', 'unknown']), locationCodes: random.oneOf(['', 'RX3LD']) })], { directory })];
  const states = [replay(events)];
  const refusals: Refusal[] = [];
  for (let turn = 0; turn < LENGTH; turn += 1) {
    const review = states[states.length - 1] ?? replay(events);
    const decision = attempt(review, anyAct(random, review), { directory, now: new Date(Date.parse(NOW) + turn * 7_000_000).toISOString() });
    if (!decision.ok) refusals.push(decision.refusal);
    else {
      events.push(decision.event);
      states.push(evolve(review, decision.event));
    }
  }
  return { seed, events, states, refusals };
}

const runs = Array.from({ length: RUNS }, (_, seed) => run(seed + 1));
const before = (events: readonly ReviewEvent[], event: ReviewEvent, step: StepId) => events.filter((one) => one.seq < event.seq && one.step === step).pop();
const each = (step: StepId, check: (event: ReviewEvent, events: readonly ReviewEvent[], seed: number) => unknown): number =>
  runs.flatMap(({ events, seed }) => events.filter((event) => event.step === step).map((event) => check(event, events, seed))).length;

describe(`${RUNS} reviews to which anybody does anything`, () => {
  test('an IMR is provided only in the version that was agreed, and only that one was current', () => {
    const provided = each('provide-imr', (event, events, seed) => {
      const submitted = before(events, event, 'submit-imr');
      const agreed = before(events, event, 'agree-imr');
      const version = submitted?.given['version'];
      expect([seed, agreed?.given['version'], event.given['version']]).toEqual([seed, version, version]);
      expect((agreed?.seq ?? 0) > (submitted?.seq ?? Infinity)).toBe(true);
    });
    expect(provided).toBeGreaterThan(100);
  });

  test('it is agreed by a director of that region on that day, who did not write it', () => {
    const agreed = each('agree-imr', (event, events, seed) => {
      const by = directory.people.find(({ id }) => id === event.by.id);
      expect([seed, by && coversRegion(by, event.region, ukDay(event.at))]).toEqual([seed, expect.arrayContaining(['regional-director'])]);
      expect([seed, before(events, event, 'submit-imr')?.by.id]).not.toEqual([seed, event.by.id]);
    });
    expect(agreed).toBeGreaterThan(200);
  });

  test('no version means two documents', () => {
    const twice = runs.filter(({ events }) => {
      const versions = events.filter(({ step }) => step === 'submit-imr').map(({ given }) => given['version']);
      return new Set(versions).size !== versions.length;
    });
    expect(twice.map(({ seed }) => seed)).toEqual([]);
  });

  test('the author has never worked the case, neither before they were appointed nor while they write', () => {
    const worked = (events: readonly ReviewEvent[], until: ReviewEvent, who: string | undefined) =>
      events.some(({ seq, step, by }) => seq < until.seq && by.id === who && !['appoint-author', 'submit-imr', 'agree-imr', 'return-imr'].includes(step));
    const dependent: unknown[] = [];
    const appointed = each('appoint-author', (event, events, seed) => worked(events, event, event.given['author']) && dependent.push([seed, event.id]));
    each('submit-imr', (event, events, seed) => worked(events, event, event.by.id) && dependent.push([seed, event.id]));
    expect(dependent).toEqual([]);
    expect(appointed).toBeGreaterThan(200);
  });

  test('the events, told again or read back as text, come to the same review', () => {
    const differing = runs.filter(({ events, states }) => {
      const now = JSON.stringify(states[states.length - 1]);
      return JSON.stringify(replay(events)) !== now || JSON.stringify(replay(JSON.parse(JSON.stringify(events)))) !== now;
    });
    expect(differing.map(({ seed }) => seed)).toEqual([]);
  });

  test('events are numbered one by one, and no two, nor two notices, share an id', () => {
    const confused = runs.filter(({ events }) => {
      const ids = events.flatMap(({ id, told }) => [id, ...told.map((one) => one.id)]);
      return events.some(({ seq }, at) => seq !== at + 1) || new Set(ids).size !== ids.length;
    });
    expect(confused.map(({ seed }) => seed)).toEqual([]);
  });

  test('nobody is told of what they did themselves, nor of a review that they may not see', () => {
    const wrongly = runs.flatMap(({ events, states }) => events.flatMap((event, at) => event.told.filter(({ person: { id } }) => {
      const told = directory.people.find((one) => one.id === id);
      const review = states[at];
      return id === event.by.id || !told || !review || !canSee(review, told, ukDay(event.at));
    })));
    expect(wrongly).toEqual([]);
    expect(runs.flatMap(({ events }) => events.flatMap(({ told }) => told)).length).toBeGreaterThan(RUNS);
  });

  test('a review is begun once', () => {
    expect(runs.filter(({ events }) => events.filter(({ step }) => STEPS[step].begins).length !== 1).map(({ seed }) => seed)).toEqual([]);
  });

  test('every refusal has a rule and whole sentences', () => {
    const sentences = new Set(runs.flatMap(({ refusals }) => refusals.map(({ rule, sentence }) => `${rule} ${sentence}`)));
    for (const sentence of sentences) expect(sentence).toMatch(/^(KP|B)-\d+ \p{Lu}.*\.\)?$/u);
    expect(sentences.size).toBeGreaterThan(30);
  });
});
