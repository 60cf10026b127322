import { decideWithRows } from '../../../bot/commands/rows-given';
import { applyEvent } from '../../../src/domain/review/apply-event';
import { authoriseStep, decide } from '../../../src/domain/review/decide';
import { lastAnswer } from '../../../src/domain/review/review';
import { agrees, notifies, situationOf, reviewAfter, untilSubmitted, weekdays } from '../../domain/builders';

const counted = { evolve: 0, authoriseStep: 0 };

jest.mock('../../../src/domain/review/evolve', () => {
  const { evolve } = jest.requireActual<typeof import('../../../src/domain/review/evolve')>(
    '../../../src/domain/review/evolve'
  );
  return {
    evolve: (...args: Parameters<typeof evolve>) => {
      counted.evolve += 1;
      return evolve(...args);
    }
  };
});

jest.mock('../../../src/domain/review/authorise-step', () => {
  const actual = jest.requireActual<typeof import('../../../src/domain/review/authorise-step')>(
    '../../../src/domain/review/authorise-step'
  );
  return {
    ...actual,
    authoriseStep: (...args: Parameters<typeof actual.authoriseStep>) => {
      counted.authoriseStep += 1;
      return actual.authoriseStep(...args);
    }
  };
});

const from = (start: typeof counted) => ({
  evolve: counted.evolve - start.evolve,
  authoriseStep: counted.authoriseStep - start.authoriseStep
});

test('a step on a review is authorised once and its event folded twice, papers written between check and decision included', () => {
  const review = reviewAfter(untilSubmitted);
  const { by, ...command } = agrees('1.0');
  const url = lastAnswer(review, 'submit-imr', 'document');
  const document = { url, version: '1.0', hash: lastAnswer(review, 'submit-imr', 'hash') };
  const situation = { ...situationOf(review, by), document };
  const start = { ...counted };
  const authorised = authoriseStep(command.step, situation);
  expect(decideWithRows(command, situation, {}, authorised).ok).toBe(true);
  const decision = decide(command, situation, authorised);
  if (!decision.ok) throw new Error('It was refused.');
  const applied = applyEvent(review, [], decision.event, weekdays, decision.after);
  expect(from(start)).toEqual({ evolve: 2, authoriseStep: 1 });
  expect(applied).toEqual(applyEvent(review, [], decision.event, weekdays));
});

test('so is one that begins a review', () => {
  const { by, ...command } = notifies();
  const start = { ...counted };
  const decision = decide(command, situationOf(undefined, by));
  if (!decision.ok) throw new Error('It was refused.');
  const applied = applyEvent(undefined, [], decision.event, weekdays, decision.after);
  expect(from(start)).toEqual({ evolve: 2, authoriseStep: 1 });
  expect(applied).toEqual(applyEvent(undefined, [], decision.event, weekdays));
});
