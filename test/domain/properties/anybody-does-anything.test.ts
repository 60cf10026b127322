import * as fc from 'fast-check';

import { answersIn, type Review, type ReviewEvent } from '../../../src/domain/review/review';
import { canSee, authoriseStep } from '../../../src/domain/review/decide';
import { ukDay } from '../../../src/domain/dates';
import { deciders } from '../../../src/domain/people/independence';
import { NOTICES } from '../../../src/domain/notices';
import { coversRegion, personIn, rolesIn, type Person } from '../../../src/domain/people/people';
import { eventKey } from '../../../src/domain/review/putting-right/recorded-event';
import { STEPS, type StepId } from '../../../src/domain/steps';
import { replay, situationOf, accepted, attempt, leadElsewhere, safeguardingLead } from '../builders';
import { said } from '../in-words';
import { anyRun, directory } from './any-run';
import { each, expectSame, holdsFor, lastBefore, RUNS, SEED } from './held';
import { DUTIES, dutyKey, endings, undatedDuties } from '../../../src/domain/duties';
import { evolve } from '../../../src/domain/review/evolve';
import { ownersOf } from '../../../src/domain/duties/owners';
import { closes, waives } from '../acts';

describe(`${RUNS} reviews to which anybody does anything`, () => {
  test('no IMR is ever provided without an agreement of that very version, which was the current one', () => {
    holdsFor((run) => {
      for (const { event } of each(run, 'provide-imr')) {
        const [submitted, agreed] = [lastBefore(run, event, 'submit-imr'), lastBefore(run, event, 'agree-imr')];
        expect(agreed && answersIn(agreed, 'agree-imr')?.version).toBe(answersIn(event, 'provide-imr')?.version);
        expect(submitted && answersIn(submitted, 'submit-imr')?.version).toBe(answersIn(event, 'provide-imr')?.version);
        expect(agreed?.seq).toBeGreaterThan(submitted?.seq ?? Infinity);
      }
    });
  });

  test('it is agreed by a director of that region on that day, or by a deputy where no director is free to', () => {
    holdsFor((run) => {
      for (const step of ['appoint-author', 'agree-imr', 'return-imr'] as const) {
        for (const { event, before } of each(run, step)) {
          const by = personIn(directory, event.by.id);
          if (!by || !before) throw new Error('Somebody unknown decided.');
          const today = ukDay(event.at);
          const posts = coversRegion(by, before.region, today);
          expect(posts.some((post) => post === 'regional-director' || post === 'deputy-regional-director')).toBe(true);
          expect(deciders(before, directory, today)).toContain(by);
        }
      }
    });
  });

  test('nobody agrees or returns what they wrote, or has a part in', () => {
    holdsFor((run) => {
      for (const step of ['agree-imr', 'return-imr'] as const) {
        for (const { event, before } of each(run, step)) {
          expect(lastBefore(run, event, 'submit-imr')?.by.id).not.toBe(event.by.id);
          expect([
            before?.author?.id,
            before?.inspector?.id,
            ...(before?.workedBy ?? []),
            ...(before?.interests ?? [])
          ]).not.toContain(event.by.id);
        }
      }
    });
  });

  test('the author has no part in the case, neither when they are appointed nor when they submit', () => {
    holdsFor((run) => {
      const authors = [
        ...each(run, 'appoint-author').map(({ event, before }) => ({ id: event.named?.id, before })),
        ...each(run, 'submit-imr').map(({ event, before }) => ({ id: event.by.id, before }))
      ];
      for (const { id, before } of authors)
        expect([before?.inspector?.id, ...(before?.workedBy ?? []), ...(before?.interests ?? [])]).not.toContain(id);
    });
  });

  test('no version means two documents', () => {
    holdsFor((run) => {
      const versions = each(run, 'submit-imr').map(({ event }) => answersIn(event, 'submit-imr')?.version);
      expect(new Set(versions).size).toBe(versions.length);
    });
  });

  test('a children’s review never takes an adult step, nor an adult review a children’s', () => {
    holdsFor(({ events }) => {
      expect(events.filter(({ step, kind }) => !STEPS[step].kinds.includes(kind))).toEqual([]);
    });
  });

  test('a review is begun once, and while it is closed nothing happens to it but reopening', () => {
    holdsFor(({ events, states }) => {
      expect(events.filter(({ step }) => STEPS[step].begins)).toHaveLength(1);
      events.forEach((event, at) => states[at - 1]?.tracks.entry === 'closed' && expect(event.step).toBe('reopen'));
    });
  });

  test('the history, told again or read back as text, comes to the stored state', () => {
    holdsFor(({ events, states }) => {
      const read = (json: unknown) => JSON.parse(JSON.stringify(json));
      expectSame(replay(events), states.at(-1));
      expectSame(replay(read(events)), read(states.at(-1)));
    });
  });

  test('events are numbered one by one, and no two, nor two notices, share an id', () => {
    holdsFor(({ events }) => {
      const ids = events.flatMap(({ id, told }) => [id, ...told.map((one) => one.id)]);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  test('nobody is told of what they did themselves, nor of a review that they may not see', () => {
    holdsFor(({ events, states }) => {
      events.forEach((event, at) => {
        for (const {
          notice,
          person: { id }
        } of event.told) {
          const [told, review] = [personIn(directory, id), states[at]];
          // Whose part in it has ended is told that alone.
          const maySee = NOTICES[notice].farewell ?? (told && review && canSee(review, told, ukDay(event.at)));
          if (id === event.by.id || maySee !== true) throw new Error(`${id} was told ${notice} by ${event.by.id}.`);
        }
      });
    });
  });

  test('every open duty has an owner, with the whole Directory, and with nobody in it but a lead', () => {
    holdsFor(({ events, states }) => {
      states.forEach((review, at) => {
        const today = ukDay(events[at]?.at ?? '');
        const before = states[at - 1];
        const known =
          before &&
          before.author === review.author &&
          before.inspector === review.inspector &&
          before.region === review.region &&
          before.interests === review.interests
            ? undatedDuties(before).map(dutyKey)
            : [];
        for (const owed of undatedDuties(review).filter((one) => !known.includes(dutyKey(one)))) {
          const alone = ownersOf(owed, review, { people: [safeguardingLead] }, today);
          const isLead = alone.length === 1 && alone[0] === safeguardingLead;
          if (ownersOf(owed, review, directory, today).length === 0) throw new Error(`Nobody owns ${dutyKey(owed)}.`);
          if (review.region === 'South West' && !isLead) throw new Error(`The lead does not own ${dutyKey(owed)}.`);
        }
      });
    });
  });

  test('whoever owes something may do it: some owner who holds the role is offered one of the steps that do or end it', () => {
    holdsFor(({ events, states }) => {
      states.forEach((review, at) => {
        if (at % 5 > 0) return;
        const now = events[at]?.at ?? '';
        for (const owed of undatedDuties(review)) {
          const holders = ownersOf(owed, review, directory, ukDay(now)).filter((person) =>
            rolesIn(review, person, ukDay(now)).includes(owed.owner)
          );
          // An author who is not independent any more steps down.
          const able = holders.some((by) =>
            endings(owed.duty).some((step) => authoriseStep(step, situationOf(review, by, { directory, now })).ok)
          );
          if (holders.length > 0 && !able) throw new Error(`No owner may do ${dutyKey(owed)}.`);
        }
      });
    });
  });

  test('whatever has happened, the lead can waive what is owed but an agreement, and then close the review', () => {
    holdsFor(({ states, events }) => {
      let review = states.at(-1);
      const lead = review?.region === 'London' ? leadElsewhere : safeguardingLead;
      if (!review || review.tracks.entry === 'closed' || review.author?.id === lead.id) return;
      const now = events.at(-1)?.at ?? '';
      for (const owed of undatedDuties(review).filter(({ duty }) => !DUTIES[duty].neverWaived))
        review = evolve(review, accepted(attempt(review, waives(dutyKey(owed), lead), { directory, now })));
      const left = undatedDuties(review).map(({ duty }) => duty);
      expect(left.filter((duty) => duty !== 'agree-imr')).toEqual([]);
      expect(attempt(review, closes('completed', {}, lead), { directory, now }).ok).toBe(left.length === 0);
    });
  });

  test('a review is never closed as completed over what is owed', () => {
    holdsFor((run) => {
      for (const { event, before } of each(run, 'close')) {
        if (before && answersIn(event, 'close')?.ending === 'completed')
          expect(undatedDuties(before).filter(({ duty }) => !DUTIES[duty].standing)).toEqual([]);
      }
    });
  });

  test('a waived duty is not owed again before it has arisen anew, and an agreement is never waived', () => {
    holdsFor((run) => {
      for (const { event, before } of each(run, 'waive-duty')) {
        const waived =
          before && undatedDuties(before).find((owed) => dutyKey(owed) === answersIn(event, 'waive-duty')?.duty);
        if (!waived) throw new Error('Something was waived that was not owed.');
        const isAnew = ({ step, given }: ReviewEvent): boolean =>
          DUTIES[waived.duty].after.includes(step) || answersIn({ step, given }, 'withdraw')?.of === eventKey(event);
        const anew = run.events.find((each) => each.seq > event.seq && isAnew(each))?.seq ?? Infinity;
        for (const { seq, ...review } of run.states.filter((state) => state.seq >= event.seq && state.seq < anew)) {
          const owed = undatedDuties({ seq, ...review }).map(dutyKey);
          if (owed.includes(dutyKey(waived))) throw new Error(`${dutyKey(waived)} is owed again after event ${seq}.`);
        }
        expect(DUTIES[waived.duty].neverWaived).toBeUndefined();
      }
    });
  });

  test('whatever is taken was offered, and what is not offered is refused', () => {
    holdsFor(({ events, states, refusals }) => {
      const isOffered = (step: StepId, review: Review, by: Person, now: string): boolean =>
        authoriseStep(step, situationOf(review, by, { directory, now })).ok;
      const taken = events.slice(1).flatMap((event, at) => {
        const [review, by] = [states[at], personIn(directory, event.by.id)];
        return review && by ? [{ step: event.step, review, by, now: event.at }] : [];
      });
      expect(taken.filter(({ step, review, by, now }) => !isOffered(step, review, by, now))).toEqual([]);
      const refused = refusals.filter(({ refusal: { code } }) => !['guarded', 'bad-input', 'unlikely'].includes(code));
      expect(refused.filter(({ act, review, now }) => isOffered(act.step, review, act.by, now))).toEqual([]);
    });
  });

  test('every refusal cites a rule and is made of whole sentences', () => {
    holdsFor(({ refusals }) => {
      const told = refusals.map(({ refusal: { rule, sentence } }) => `${rule} ${said(sentence)}`);
      expect(told.filter((one) => !/^(KP|B)-\d+ [“\p{Lu}\d].*\.\)?$/su.test(one))).toEqual([]);
    });
  });

  test('the runs go far enough to show all this', () => {
    const runs = fc.sample(anyRun, { seed: SEED, numRuns: RUNS });
    const steps = runs.flatMap(({ events }) => events.map(({ step }) => step));
    const times = (step: StepId): number => steps.filter((one) => one === step).length;
    for (const step of [
      'agree-imr',
      'provide-imr',
      'appoint-author',
      'step-down',
      'waive-duty',
      'close',
      'correct-entry',
      'correct-authority',
      'hand-over',
      'withdraw',
      'correct-step'
    ] as const)
      expect([step, times(step) > 10]).toEqual([step, true]);
  });
});
