import { openSteps } from '../../src/domain/decide';
import { DUTIES, DUTY_IDS, openDuties } from '../../src/domain/duties';
import { GUARDS } from '../../src/domain/guards';
import { NOTICES, NOTICE_IDS } from '../../src/domain/notices';
import { holdersOf } from '../../src/domain/people';
import { evolve } from '../../src/domain/evolve';
import type { Review } from '../../src/domain/review';
import { STEPS, STEP_IDS } from '../../src/domain/steps';
import { KINDS, POSTS, ROLE_LABELS, STATE_WORDS, TRACK_STATES, type Kind, type Role, type Track } from '../../src/domain/words';
import {
  agrees, appoints, attempt, director, eventsOf, everybody, holds, inspector, notifies, person, provides, receivesTerms, recordsImrRequest, recordsLocation, refused,
  requestsTerms, returns, reviewAfter, situationOf, submits, TODAY, untilAsked, weekdays
} from './builders';

/** One story in which everything happens. */
const EVERYTHING = [
  notifies(inspector, { locationCodes: '', mentalHealth: 'yes' }), recordsLocation(), recordsImrRequest(), requestsTerms(), receivesTerms(), appoints(),
  submits('1.0'), returns('1.0'), submits('2.0'), agrees('2.0'), provides('2.0')
];
const happened = eventsOf(EVERYTHING);
const along: readonly Review[] = happened.map((_, at) => happened.slice(0, at + 1).reduce<Review | undefined>(evolve, undefined)).filter((review) => review !== undefined);

const TRACKS = Object.keys(TRACK_STATES) as readonly Track[];
type Where = Readonly<Record<Track, string>>;
const START: Where = { entry: 'notified', terms: 'not-requested', imr: 'not-requested' };

const onwards = (kind: Kind, where: Where): readonly Where[] =>
  STEP_IDS.map((id) => STEPS[id])
    .filter((step) => !step.begins && step.kinds.includes(kind) && TRACKS.every((track) => !step.from?.[track] || (step.from[track] as readonly string[]).includes(where[track])))
    .map((step) => ({ ...where, ...step.to }));

function reachable(kind: Kind, start: Where): readonly Where[] {
  const found = new Map([[JSON.stringify(start), start]]);
  for (const where of found.values()) for (const next of onwards(kind, where)) if (!found.has(JSON.stringify(next))) found.set(JSON.stringify(next), next);
  return [...found.values()];
}

describe('STEPS', () => {
  test.each(STEP_IDS)('%s names a rule, kinds, and roles that exist', (id) => {
    const step = STEPS[id];
    expect(step.rule).toMatch(/^(KP-([1-9]|1[0-3])|B-[1-7])$/);
    expect(step.kinds.length > 0 && step.kinds.every((kind) => KINDS.includes(kind))).toBe(true);
    expect(step.by.length > 0 && step.by.every((role) => Object.hasOwn(ROLE_LABELS, role))).toBe(true);
    expect(new Set(step.fields.map((field) => field.id)).size).toBe(step.fields.length);
  });

  test('every state of every track is reached in an adult review, and every one but the terms in a children’s', () => {
    const states = (kind: Kind, track: Track) => new Set(reachable(kind, START).map((where) => where[track]));
    for (const track of TRACKS) expect([...states('adult', track)].sort()).toEqual([...TRACK_STATES[track]].sort());
    expect([...states('child', 'imr')].sort()).toEqual([...TRACK_STATES.imr].sort());
    expect([...states('child', 'terms')]).toEqual(['not-requested']);
  });

  test.each(KINDS)('wherever an IMR of %s review stands, it can still be provided one day', (kind) => {
    for (const where of reachable(kind, START)) expect([where, reachable(kind, where).some(({ imr }) => imr === 'provided')]).toEqual([where, true]);
  });

  test('an IMR is provided from nowhere but agreed, and agreed from nowhere but submitted', () => {
    const ways = (state: string) => STEP_IDS.filter((id) => STEPS[id].to.imr === state).map((id) => [id, STEPS[id].from?.imr]);
    expect([ways('provided'), ways('agreed')]).toEqual([[['provide-imr', ['agreed']]], [['agree-imr', ['submitted']]]]);
  });

  test.each(TRACKS)('every state of the track “%s” has words', (track) => {
    for (const state of TRACK_STATES[track]) {
      const words = (STATE_WORDS[track] as Readonly<Record<string, { label: string; next: string }>>)[state];
      expect(words?.label).toMatch(/^\p{Lu}[^.]+$/u);
      expect(words?.next).toMatch(/^\p{Lu}.+\.$/u);
    }
  });

  test('every guard stands before some step', () => {
    const used = new Set(STEP_IDS.flatMap((id) => STEPS[id].guards));
    expect(Object.keys(GUARDS).filter((id) => !([...used] as string[]).includes(id))).toEqual([]);
  });

  test('every field that a guard speaks of is asked for by each step that it stands before', () => {
    for (const id of STEP_IDS) for (const guard of STEPS[id].guards) {
      const { field } = GUARDS[guard];
      if (field) expect([id, STEPS[id].fields.map((one) => one.id)]).toEqual([id, expect.arrayContaining([field])]);
    }
  });

  test('whoever works the case is no author of it: every step on the case itself says so', () => {
    expect(STEP_IDS.filter((id) => STEPS[id].worksOnCase)).toEqual(STEP_IDS.filter((id) => STEPS[id].by.some((role) => role.startsWith('compliance-'))));
  });

  test.each(POSTS)('nobody can both write and agree: a regional director who is also %s is refused as author, and refused as judge of their own work', (post) => {
    const both = person('Alex Both', holds(post, 'South West'), holds('regional-director', 'South West'));
    const directory = { people: [...everybody.people, both] };
    expect(refused(attempt(reviewAfter(untilAsked), appoints(both), { directory })).code).toBe('guarded');
    for (const id of STEP_IDS.filter((step) => STEPS[step].from?.imr?.join() === 'submitted')) expect(STEPS[id].guards).toContain('not-own-work');
  });
});

describe('NOTICES', () => {
  test.each(NOTICE_IDS)('%s follows a step that exists, and somebody holds the post that it is for', (id) => {
    const { after, to, rule } = NOTICES[id];
    expect([STEP_IDS.includes(after), Object.hasOwn(ROLE_LABELS, to), /^(KP|B)-\d+$/.test(rule)]).toEqual([true, true, true]);
    expect(happened.filter((event) => event.step === after).flatMap((event) => event.told).filter((told) => told.notice === id)).not.toEqual([]);
  });

  test.each(NOTICE_IDS)('the headline of %s fits a locked telephone and names nobody', (id) => {
    for (const review of along) {
      const headline = NOTICES[id].headline(review);
      expect(headline.length).toBeLessThanOrEqual(150);
      for (const { name } of everybody.people) expect(headline).not.toContain(name);
    }
  });
});

describe('DUTIES', () => {
  const ever = along.flatMap((review) => openDuties(review, weekdays).map((duty) => ({ ...duty, review })));

  test.each(DUTY_IDS)('%s arises from and is discharged by steps that exist, one of which its owner may take', (id) => {
    const { after, dischargedBy, owner, within } = DUTIES[id];
    expect([...after, ...dischargedBy].every((step) => STEP_IDS.includes(step))).toBe(true);
    expect(dischargedBy.some((step) => STEPS[step].by.includes(owner))).toBe(true);
    expect(within).toBeGreaterThan(0);
  });

  test.each(DUTY_IDS)('%s comes up in a whole story, has somebody who owns it and can act on it, and is owed no longer at the end', (id) => {
    const owed = ever.filter(({ duty }) => duty === id);
    expect(owed).not.toEqual([]);
    for (const { owner, review } of owed) {
      const owners = holdersOf(owner, review, everybody, TODAY);
      expect(owners).not.toEqual([]);
      expect(openSteps(situationOf(review, owners[0] ?? director)).some((step) => DUTIES[id].dischargedBy.includes(step))).toBe(true);
    }
    expect(openDuties(reviewAfter(EVERYTHING), weekdays)).toEqual([]);
  });

  test('the soonest comes first', () => {
    const dues = openDuties(reviewAfter(untilAsked), weekdays).map(({ due }) => due);
    expect(dues).toEqual([...dues].sort());
    expect(dues).toHaveLength(2);
  });
});

describe('the words', () => {
  const cited = [...STEP_IDS.map((id) => STEPS[id].rule), ...NOTICE_IDS.map((id) => NOTICES[id].rule), ...DUTY_IDS.map((id) => DUTIES[id].rule)];

  test.each(['KP-1', 'KP-3', 'KP-4', 'KP-8', 'KP-9', 'KP-10', 'KP-11'])('%s is carried out by some row', (rule) => expect(cited).toContain(rule));

  test.each(STEP_IDS)('labels of %s are no sentences, and its hints are', (id) => {
    for (const { label, hint } of STEPS[id].fields) expect([label, hint ?? 'None.']).toEqual([expect.stringMatching(/^\p{Lu}.*[^.]$/u), expect.stringMatching(/^[\p{Lu}\d].*\.$/u)]);
    expect([STEPS[id].label, STEPS[id].past]).toEqual([expect.stringMatching(/^\p{Lu}.*[^.]$/u), expect.stringMatching(/^\p{Lu}.*[^.]$/u)]);
  });

  test('every role can be written inside a sentence', () => {
    for (const role of Object.keys(ROLE_LABELS) as Role[]) expect(ROLE_LABELS[role]).toMatch(/^(IMR )?[a-z][a-z ]+$/);
  });
});
