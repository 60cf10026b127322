import { ukDay } from '../dates';
import type { Answers } from '../fields';
import { GUARDS } from '../guards';
import type { GuardId } from '../ids';
import type { Refusal } from './refusal';
import type { Review } from './review';
import type { Situation } from './situation';

/** The refusal of the first guard that refuses. */
export function refusedByGuard(
  guards: readonly GuardId[],
  { now, ...situation }: Situation & { readonly review: Review },
  given: Answers = {}
): Refusal | undefined {
  if (guards.length === 0) return undefined;
  const view = { ...situation, given, today: ukDay(now) };
  for (const id of guards) {
    const guard = GUARDS[id];
    const sentence = guard.refuse(view);
    if (sentence !== undefined) {
      return {
        code: 'guarded',
        rule: guard.rule,
        sentence,
        ...(guard.field ? { fields: { [guard.field]: sentence } } : {})
      };
    }
  }
  return undefined;
}
