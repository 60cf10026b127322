import { answersIn, lastAnswer } from '../../../src/domain/review/review';
import { counted } from '../../../src/domain/review/putting-right/replay';
import { eventNamed } from '../../../src/domain/review/putting-right/recorded-event';
import { each, holdsFor } from './held';

/** The same runs as of the other properties, which this file has to come to itself. */
const FEWER = 100;

describe(`${FEWER} reviews in which anybody puts right anything`, () => {
  test('what stands as provided was agreed in that very version, and the agreement stands', () => {
    holdsFor(({ events, states }) => {
      const standing = counted(events).flatMap(({ event, isWithdrawn }) => (isWithdrawn ? [] : [event]));
      for (const event of standing) {
        const version = answersIn(event, 'provide-imr')?.version;
        if (version === undefined) continue;
        const agreed = standing.filter(({ seq }) => seq < event.seq).findLast(({ step }) => step === 'agree-imr');
        expect(agreed && answersIn(agreed, 'agree-imr')?.version).toBe(version);
      }
      for (const review of states.filter(({ tracks }) => tracks.imr === 'agreed' || tracks.imr === 'provided'))
        expect(lastAnswer(review, 'agree-imr', 'version')).toBe(lastAnswer(review, 'submit-imr', 'version'));
    }, FEWER);
  });

  test('whoever has worked on the case has done so, and no version or action gives its name to another', () => {
    holdsFor(({ states }) => {
      states.forEach((review, at) => {
        const before = states[at - 1];
        if (!before) return;
        expect(review.workedBy).toEqual(expect.arrayContaining([...before.workedBy]));
        expect(review.versions).toEqual(expect.arrayContaining([...before.versions]));
        const ids = review.actions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, seq } of before.actions)
          expect(review.actions.filter((action) => action.id === id && action.seq !== seq)).toEqual([]);
      });
    }, FEWER);
  });

  test('no withdrawal makes somebody author who is not independent of the case', () => {
    holdsFor((run) => {
      for (const { before, after } of [...each(run, 'withdraw'), ...each(run, 'correct-step')]) {
        const concerned = [after?.inspector?.id, ...(after?.workedBy ?? []), ...(after?.interests ?? [])];
        if (after?.author && after.author.id !== before?.author?.id && after.tracks.imr !== 'provided')
          expect(concerned).not.toContain(after.author.id);
      }
    }, FEWER);
  });

  test('nothing is withdrawn twice, and a withdrawal undoes no other', () => {
    holdsFor(({ events }) => {
      const named = events.flatMap((event) => eventNamed(answersIn(event, 'withdraw')?.of) ?? []);
      const others = named.filter(({ step }) => !step.startsWith('notify'));
      expect(new Set(others.map(({ seq }) => seq)).size).toBe(others.length);
      expect(named.filter(({ step }) => step === 'withdraw' || step === 'correct-step')).toEqual([]);
    }, FEWER);
  });
});
