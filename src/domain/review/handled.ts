import { NOTICES } from '../notices';
import { STEPS } from '../steps';
import { including } from './including';
import type { Review, ReviewEvent } from './review';

/**
 * Who has acted on the case, which putting right is not, and who knows of it because their own unit was involved, after
 * an event (KP-10).
 */
export const handledAfter = (
  { actedBy, workedBy, unitInformed }: Review,
  { step, as, by, told }: ReviewEvent
): Pick<Review, 'actedBy' | 'unitInformed'> => ({
  actedBy: (as === 'imr-author' || STEPS[step].putsRight ? actedBy : including(actedBy, by.id)).filter(
    (id) => !workedBy.includes(id)
  ),
  unitInformed: told
    .filter(({ notice }) => NOTICES[notice].ofOwnUnit)
    .reduce((ids, { person }) => including(ids, person.id), unitInformed)
});
