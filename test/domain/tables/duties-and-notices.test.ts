import { availableSteps } from '../../../src/domain/review/decide';
import { DUTIES, DUTY_IDS, dutyLabel, openDuties } from '../../../src/domain/duties';
import { NOTICES, NOTICE_IDS } from '../../../src/domain/notices';
import { ownersOf } from '../../../src/domain/duties/owners';
import type { Review } from '../../../src/domain/review/review';
import { STEPS, STEP_IDS } from '../../../src/domain/steps';
import {
  eventsOf,
  everybody,
  holds,
  person,
  replay,
  reviewAfter,
  situationOf,
  TODAY,
  untilAsked,
  weekdays
} from '../builders';
import { said } from '../in-words';
import { NOBODY_DECIDES, WHOLE_ADULT, WHOLE_CHILD } from '../stories';

const withAdministrator = { people: [...everybody.people, person('Ada Minton', holds('administrator', 'England'))] };
const stories = [eventsOf(WHOLE_ADULT), eventsOf(WHOLE_CHILD)];
const happened = [...stories.flat(), ...eventsOf(NOBODY_DECIDES, { directory: withAdministrator })];
const along: readonly Review[] = stories.flatMap((events) =>
  events.map((_event, at) => replay(events.slice(0, at + 1)))
);

test('in the two whole stories everything happens', () => {
  expect(STEP_IDS.filter((id) => !STEPS[id].isApart && !happened.some(({ step }) => step === id))).toEqual([]);
});

describe('NOTICES', () => {
  test.each(NOTICE_IDS)('in the whole stories somebody is told %s', (id) => {
    expect(
      happened
        .filter(({ step }) => NOTICES[id].after.includes(step))
        .flatMap(({ told }) => told)
        .filter(({ notice }) => notice === id)
    ).not.toEqual([]);
  });

  test.each(NOTICE_IDS)(
    'the headline of %s fits a locked telephone, names nobody, and says nothing that was typed',
    (id) => {
      for (const review of along) {
        const headline = said(NOTICES[id].headline(review));
        expect(headline.length).toBeLessThanOrEqual(150);
        expect(headline).toMatch(/^\p{Lu}.*[^.]$/u);
        for (const { name } of everybody.people) expect(headline).not.toContain(name);
        expect(headline).not.toMatch(/undefined|\d{4}-\d{2}-\d{2}|Winterbourne|Castlebeck|Bristol Royal/);
      }
    }
  );

  test('nobody is vacant in the whole stories', () => {
    expect(happened.filter(({ vacant }) => vacant.length > 0).map(({ step, vacant }) => [step, vacant])).toEqual([]);
  });
});

describe('what is only sometimes so', () => {
  test.each(NOTICE_IDS)('the notice %s says so in words', (id) => {
    expect(NOTICES[id].only !== undefined).toBe((NOTICES[id].appliesIf ?? NOTICES[id].recipients) !== undefined);
  });

  test.each(DUTY_IDS)('the duty %s says so in words', (id) => {
    expect(DUTIES[id].only !== undefined).toBe(
      (DUTIES[id].appliesIf ?? DUTIES[id].isOpenWhile ?? DUTIES[id].items) !== undefined
    );
  });
});

describe('DUTIES', () => {
  const ever = along.flatMap((review) => openDuties(review, weekdays).map((duty) => ({ ...duty, review })));

  test.each(DUTY_IDS)('the steps that do %s, its owner may take', (id) => {
    const { doneBy, owner, within } = DUTIES[id];
    expect(doneBy.filter((step) => !STEPS[step].allowedRoles.includes(owner))).toEqual([]);
    expect('days' in within ? within.days : within.workingDays).toBeGreaterThanOrEqual(0);
  });

  test.each(DUTY_IDS)('%s comes up in a whole story, and somebody who owns it can act on it there', (id) => {
    const owed = ever.filter(({ duty }) => duty === id);
    expect(owed).not.toEqual([]);
    for (const { review, ...duty } of owed) {
      const owners = ownersOf(duty, review, everybody, TODAY);
      const open = owners.flatMap((owner) => availableSteps(situationOf(review, owner)));
      expect([dutyLabel(duty, review), open.some((step) => DUTIES[id].doneBy.includes(step))]).toEqual([
        dutyLabel(duty, review),
        true
      ]);
    }
  });

  test('at the end of the whole stories nothing is owed', () => {
    for (const story of [WHOLE_ADULT, WHOLE_CHILD])
      expect(
        openDuties(reviewAfter(story.slice(0, -1)), weekdays).filter(({ duty }) => !DUTIES[duty].standing)
      ).toEqual([]);
  });

  test('the soonest comes first', () => {
    const dues = openDuties(reviewAfter(untilAsked), weekdays).map(({ due }) => due);
    expect(dues).toEqual([...dues].sort());
    expect(dues.length).toBeGreaterThan(2);
  });
});

describe('the rules of the briefing', () => {
  const cited = [
    ...STEP_IDS.map((id) => STEPS[id].rule),
    ...NOTICE_IDS.map((id) => NOTICES[id].rule),
    ...DUTY_IDS.map((id) => DUTIES[id].rule)
  ];

  // B-4 to B-7 are in the questions and the wording, and have specs of their own.
  test.each([...Array.from({ length: 13 }, (_, at) => `KP-${at + 1}`), 'B-1', 'B-2', 'B-3'])(
    '%s is carried out by some row',
    (rule) => expect(cited).toContain(rule)
  );
});
