import { dutyKey, undatedDuties } from '../../../src/domain/duties';
import type { Answers } from '../../../src/domain/fields';
import type { Person } from '../../../src/domain/people/people';
import type { Review } from '../../../src/domain/review/review';
import type { StepId } from '../../../src/domain/steps';
import { author, colleague, inspector, otherAuthor } from '../builders';

export const pick = <T>(choices: readonly T[], at: number): T => choices[at % choices.length] ?? never();

/** What is answered besides what the spec of a step answers: mostly what fits, sometimes what does not. */
export function answersTo(step: StepId, review: Review, people: readonly Person[], how: number): Answers {
  const version = review.versions.at(-1) ?? '1.0';
  switch (step) {
    case 'appoint-author':
      return { author: pick([author, otherAuthor, colleague, ...people], how).id };
    case 'pass-to-inspector':
    case 'hand-over':
      return { inspector: pick([inspector, colleague, ...people], how).id };
    case 'submit-imr':
      return { version: pick([`${review.seq}.0`, `${review.seq}.0`, version], how) };
    case 'agree-imr':
    case 'return-imr':
      return { version: pick([version, version, version, '1.0', ''], how) };
    case 'provide-imr':
      return {
        version: pick([version, version, '1.0'], how),
        providedOn: pick(['2012-08-11', '2012-08-12', '2012-08-07'], how)
      };
    case 'nudge':
    case 'waive-duty':
      return { duty: pick([...undatedDuties(review).map(dutyKey), 'constructor', '/'], how) };
    case 'update-action':
      return {
        item: pick([...review.actions.map(({ id }) => id), 'A0'], how),
        state: pick(['done', 'in-progress', 'superseded'], how)
      };
    case 'add-actions':
      return pick<Answers>(
        [
          {},
          { due: '' },
          { regulated: 'no' },
          { rows: '[["Castlebeck","Train staff","1/10/2012","yes"]]' },
          { rows: '[[{"toString":1}]]' },
          { rows: '{' }
        ],
        how
      );
    case 'close':
      return {
        ending: pick(['completed', 'not-held', 'mistake', 'not-held'], how),
        otherReference: pick(['', 'SCR-A-2012-0009'], how)
      };
    case 'correct-entry':
      return {
        authority: pick(['South Gloucestershire', 'South Gloucestershire', 'Camden'], how),
        initiatedOn: pick(['2012-07-30', '2012-07-31'], how)
      };
    case 'correct-authority':
      return { authority: pick(['South Gloucestershire', 'Camden', 'Kent'], how) };
    case 'record-mental-health':
      return { mentalHealth: pick(['yes', 'no'], how) };
    case 'record-outcome':
      return { actionPlan: pick(['yes', 'no', 'none'], how) };
    default:
      return {};
  }
}

function never(): never {
  throw new Error('There is nothing to choose from.');
}
