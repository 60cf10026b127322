import * as fc from 'fast-check';
import * as v from 'valibot';

import { openDuties } from '../../../src/domain/duties';
import type { Field } from '../../../src/domain/fields';
import type { Review } from '../../../src/domain/review/review';
import { STEPS } from '../../../src/domain/steps';
import { reviewCells } from '../../../src/register/reviews/review-cells';
import { ReviewRowSchema } from '../../../src/register/reviews/review-row';
import { takesOver, takesOverChild } from '../../domain/acts';
import { attempt, weekdays } from '../../domain/builders';
import { anyRun } from '../../domain/properties/any-run';
import { entryAfter } from '../entries';

/** A review that was saved and cannot be read back would be lost to everybody. */

/** What cannot be read of the row of a review. */
const unread = (cells: ReturnType<typeof reviewCells>): readonly string[] => {
  const read = v.safeParse(ReviewRowSchema, cells);
  return read.success ? [] : read.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
};
const rowOf = (review: Review): ReturnType<typeof reviewCells> =>
  reviewCells({ review, duties: openDuties(review, weekdays), pending: [], lastHash: '' });

test('whatever people do to a review, its row can be read', () => {
  fc.assert(
    fc.property(anyRun, ({ states }) => {
      for (const state of states) expect(unread(rowOf(state))).toEqual([]);
    }),
    { seed: 20101112, numRuns: 25 }
  );
});

describe.each([
  ['take-over-adult', takesOver],
  ['take-over-child', takesOverChild]
] as const)('%s', (step, takes) => {
  const { fields }: { readonly fields: readonly Field[] } = STEPS[step];
  const choices = fields.filter(({ type }) => type === 'choice');
  const days = fields.filter(({ type }) => type === 'date');
  const answers = fc.record(
    {
      ...Object.fromEntries(
        choices.map(({ id, choices: offered = [] }) => [id, fc.constantFrom(...offered.map(({ value }) => value))])
      ),
      ...Object.fromEntries(days.map(({ id }) => [id, fc.constantFrom('2010-03-13', '2011-06-01')]))
    },
    { requiredKeys: [] }
  );

  test('whatever a row of the old register says, the row of its review can be read', () => {
    let taken = 0;
    fc.assert(
      fc.property(answers, (given) => {
        const act = takes(given as never);
        if (!attempt(undefined, act).ok) return;
        taken += 1;
        expect(unread(reviewCells(entryAfter([act])))).toEqual([]);
      }),
      { seed: 20101112, numRuns: 300 }
    );
    expect(taken).toBeGreaterThan(30);
  });

  test('one that was closed, and nobody knows when', () => {
    const act = takes({ closed: 'yes' });
    expect(unread(reviewCells(entryAfter([act])))).toEqual([]);
  });
});
