import { answersIn } from '../../../src/domain/review/review';
import { authoriseStep } from '../../../src/domain/review/decide';
import { ukDay } from '../../../src/domain/dates';
import { DUTIES, dutyKey, owedDuties } from '../../../src/domain/duties';
import { evolve } from '../../../src/domain/review/evolve';
import { ownersOf } from '../../../src/domain/duties/owners';
import { rolesIn } from '../../../src/domain/people/people';
import { closes, waives } from '../acts';
import { accepted, attempt, leadElsewhere, safeguardingLead, situationOf } from '../builders';
import { directory } from './any-run';
import { each, holdsFor, RUNS } from './held';

describe(`what is owed on ${RUNS} reviews to which anybody does anything`, () => {
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
            ? owedDuties(before).map(dutyKey)
            : [];
        for (const owed of owedDuties(review).filter((one) => !known.includes(dutyKey(one)))) {
          expect(ownersOf(owed, review, directory, today)).not.toEqual([]);
          if (review.region === 'South West')
            expect(ownersOf(owed, review, { people: [safeguardingLead] }, today)).toEqual([safeguardingLead]);
        }
      });
    });
  });

  test('whoever owes something may do it: some owner who holds the role is offered one of the steps that do it', () => {
    holdsFor(({ events, states }) => {
      states.forEach((review, at) => {
        if (at % 5 > 0) return;
        const now = events[at]?.at ?? '';
        for (const owed of owedDuties(review)) {
          const holders = ownersOf(owed, review, directory, ukDay(now)).filter((person) =>
            rolesIn(review, person, ukDay(now)).includes(owed.owner)
          );
          const able = holders.some((by) =>
            DUTIES[owed.duty].doneBy.some((step) => authoriseStep(step, situationOf(review, by, { directory, now })).ok)
          );
          if (holders.length > 0) expect([dutyKey(owed), able]).toEqual([dutyKey(owed), true]);
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
      for (const owed of owedDuties(review).filter(({ duty }) => !DUTIES[duty].neverWaived))
        review = evolve(review, accepted(attempt(review, waives(dutyKey(owed), lead), { directory, now })));
      const left = owedDuties(review).map(({ duty }) => duty);
      expect(left.filter((duty) => duty !== 'agree-imr')).toEqual([]);
      expect(attempt(review, closes('completed', {}, lead), { directory, now }).ok).toBe(left.length === 0);
    });
  });

  test('a review is never closed as completed over what is owed', () => {
    holdsFor((run) => {
      for (const { event, before } of each(run, 'close')) {
        if (before && answersIn(event, 'close')?.ending === 'completed')
          expect(owedDuties(before).filter(({ duty }) => !DUTIES[duty].standing)).toEqual([]);
      }
    });
  });

  test('a waived duty is not owed again before it has arisen anew, and an agreement is never waived', () => {
    holdsFor((run) => {
      for (const { event, before } of each(run, 'waive-duty')) {
        const waived =
          before && owedDuties(before).find((owed) => dutyKey(owed) === answersIn(event, 'waive-duty')?.duty);
        if (!waived) throw new Error('Something was waived that was not owed.');
        const anew =
          run.events.find(({ seq, step }) => seq > event.seq && DUTIES[waived.duty].after.includes(step))?.seq ??
          Infinity;
        for (const { seq, ...review } of run.states.filter((state) => state.seq >= event.seq && state.seq < anew)) {
          expect([seq, owedDuties({ seq, ...review }).map(dutyKey)]).toEqual([
            seq,
            expect.not.arrayContaining([answersIn(event, 'waive-duty')?.duty])
          ]);
        }
        expect(DUTIES[waived.duty].neverWaived).toBeUndefined();
      }
    });
  });
});
