import { GUARDS } from '../../../src/domain/guards';
import { fieldsOf } from '../../../src/domain/steps/step';
import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import {
  KINDS,
  POSTS,
  ROLE_LABELS,
  STATE_WORDS,
  TRACK_STATES,
  TRACKS_OF,
  type Kind,
  type Post
} from '../../../src/domain/words';
import type { Text } from '../../../src/domain/text';
import { EACH_STEP } from '../each-step';
import { accepted, appoints, attempt, everybody, holds, person, refused, reviewAfter, untilAsked } from '../builders';
import { said } from '../in-words';
import { chartOf, TRACKS } from './reach';

/** States in which a children’s review cannot be: all of them are published (KP-13). */
const NEVER: Readonly<Record<Kind, readonly string[]>> = {
  adult: ['evaluated', 'not-evaluated'],
  child: ['not-known', 'not-intended']
};

describe('every step', () => {
  test.each(STEP_IDS)(
    '%s: where its form takes a paper, the service files it, and only a file that came with it',
    (step) => {
      const takesFile = KINDS.some((kind) => fieldsOf(STEPS[step], kind).some(({ type }) => type === 'file'));
      expect([STEPS[step].files !== undefined, STEPS[step].guards.includes('file-handed-in')]).toEqual([
        takesFile,
        takesFile
      ]);
    }
  );

  test.each(STEP_IDS)(
    '%s is of some kind, for some roles, each named once, and no two of its questions have one id',
    (id) => {
      const step = STEPS[id];
      expect([step.kinds.length > 0, step.allowedRoles.length > 0]).toEqual([true, true]);
      expect(new Set(step.allowedRoles).size).toBe(step.allowedRoles.length);
      for (const kind of KINDS) {
        const ids = fieldsOf(step, kind).map((field) => field.id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }
  );

  test.each(STEP_IDS)('%s can be taken, by somebody, at some moment', (id) => {
    const { after, act } = EACH_STEP[id];
    expect(accepted(attempt(after.length > 0 ? reviewAfter(after) : undefined, act)).step).toBe(id);
  });

  test('a step that begins a review begins one of its own kind, and needs the answer that gives the region', () => {
    for (const id of STEP_IDS.filter((step) => STEPS[step].begins)) {
      expect(STEPS[id].kinds).toEqual([STEPS[id].begins]);
      expect(STEPS[id].fields.find((field) => field.id === 'authority')?.missing).toBeDefined();
    }
  });

  test.each(KINDS)('no step of %s reviews moves, or looks at, a track that they do not have', (kind) => {
    const strange = STEP_IDS.filter((id) => STEPS[id].kinds.every((each) => each === kind)).filter((id) =>
      TRACKS.some(
        (track) => !TRACKS_OF[kind].includes(track) && (STEPS[id].to[track] ?? STEPS[id].from?.[track]) !== undefined
      )
    );
    expect(strange).toEqual([]);
  });
});

describe.each(KINDS)('wherever %s reviews can stand', (kind) => {
  const chart = chartOf(kind);

  test('every state of every track that they have is reached, and no other track moves', () => {
    for (const track of TRACKS) {
      const states = [...new Set(chart.places.map((place) => place[track]))].sort();
      const wanted = TRACKS_OF[kind].includes(track)
        ? TRACK_STATES[track].filter((state) => !NEVER[kind].includes(state) && state !== 'none')
        : [states[0]];
      expect([track, states]).toEqual([track, [...wanted].sort()]);
    }
  });

  test('the IMR can still be provided one day, and the review be closed', () => {
    const [provided, closed] = [
      chart.leadingTo(({ imr }) => imr === 'provided'),
      chart.leadingTo(({ entry }) => entry === 'closed')
    ];
    expect(chart.places.filter((place) => !provided.has(place) || !closed.has(place))).toEqual([]);
  });

  test('a closed one is reopened, or put on legal hold where it is, and nothing else happens to it', () => {
    for (const place of chart.places.filter(({ entry }) => entry === 'closed'))
      expect(chart.after(place)).toEqual([{ ...place, entry: 'notified' }, place]);
  });
});

describe('gates', () => {
  test('an IMR is provided from nowhere but agreed, and agreed from nowhere but submitted', () => {
    const ways = (state: string) =>
      STEP_IDS.filter((id) => STEPS[id].to.imr === state).map((id) => [id, STEPS[id].from?.imr]);
    expect([ways('provided'), ways('agreed')]).toEqual([[['provide-imr', ['agreed']]], [['agree-imr', ['submitted']]]]);
  });

  test('every guard stands before some step', () => {
    const used = new Set<string>(STEP_IDS.flatMap((id) => STEPS[id].guards));
    expect(Object.keys(GUARDS).filter((id) => !used.has(id))).toEqual([]);
  });

  test.each(Object.values(GUARDS))('what has to be so is said in words: $holds', ({ condition: words }) => {
    expect(words).toMatch(/^\p{Lu}.*[^.]$/u);
  });

  test('every field that a guard speaks of is asked for by each step that it stands before', () => {
    for (const id of STEP_IDS)
      for (const guard of STEPS[id].guards)
        for (const kind of STEPS[id].kinds) {
          const { field } = GUARDS[guard];
          if (field)
            expect([id, guard, fieldsOf(STEPS[id], kind).map((one) => one.id)]).toEqual([
              id,
              guard,
              expect.arrayContaining([field])
            ]);
        }
  });

  test('whoever works the case is no author of it: the author keeps apart from every step that counts as work on it', () => {
    for (const id of STEP_IDS.filter(
      (step) => STEPS[step].worksOnCase && !STEPS[step].begins && STEPS[step].from?.imr?.join() !== 'not-requested'
    )) {
      expect([id, STEPS[id].guards]).toEqual([id, expect.arrayContaining(['author-keeps-apart'])]);
    }
  });

  test.each(POSTS.filter((post): post is Exclude<Post, 'regional-director'> => post !== 'regional-director'))(
    'nobody can both write and agree: a director who is also %s is refused as author, and as judge of their own work',
    (post) => {
      for (const role of ['regional-director', 'deputy-regional-director'] as const) {
        const both = person('Alex Both', holds(post, 'South West'), holds(role, 'South West'));
        const directory = { people: [...everybody.people, both] };
        expect(refused(attempt(reviewAfter(untilAsked), appoints(both), { directory })).code).toBe('guarded');
      }
    }
  );

  test('whatever decides on a submitted IMR asks who wrote it, who is concerned, and which version was read', () => {
    for (const id of STEP_IDS.filter((step) => STEPS[step].from?.imr?.join() === 'submitted')) {
      expect(STEPS[id].guards).toEqual(
        expect.arrayContaining(['not-own-work', 'director-is-free', 'deputy-stands-in', 'version-seen'])
      );
    }
  });
});

describe('words', () => {
  test.each(TRACKS)('every state of the track “%s” has words', (track) => {
    const words: Readonly<Record<string, { label: string; next: Text }>> = STATE_WORDS[track];
    for (const state of TRACK_STATES[track]) {
      expect(words[state]?.label).toMatch(/^\p{Lu}[^.]+$/u);
      expect(said(words[state]?.next ?? '')).toMatch(/^\p{Lu}.+\.$/u);
    }
  });

  test.each(STEP_IDS)('labels of %s are no sentences, and its hints are', (id) => {
    for (const { label, hint } of STEPS[id].fields)
      expect([said(label), said(hint ?? 'None.')]).toEqual([
        expect.stringMatching(/^\p{Lu}.*[^.]$/u),
        expect.stringMatching(/^[\p{Lu}\d].*\.$/u)
      ]);
    expect([said(STEPS[id].label), said(STEPS[id].past)]).toEqual([
      expect.stringMatching(/^\p{Lu}.*[^.]$/u),
      expect.stringMatching(/^\p{Lu}.*[^.]$/u)
    ]);
  });

  test('every role can be written inside a sentence', () => {
    for (const label of Object.values(ROLE_LABELS)) expect(label).toMatch(/^(IMR )?[a-z][a-z ]+$/);
  });
});
