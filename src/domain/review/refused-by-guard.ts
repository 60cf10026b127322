import { ukDay } from '../dates';
import type { Answers } from '../fields';
import { GUARDS } from '../guards';
import type { Guard, UpfrontView } from '../guards/guard';
import type { GuardId } from '../ids';
import type { Refusal } from './refusal';
import type { Review } from './review';
import type { Situation } from './situation';
import type { Text } from '../text';

/** The refusal of the first guard that refuses. */
export function refusedByGuard(
  guards: readonly GuardId[],
  { now, ...situation }: Situation & { readonly review: Review },
  given: Answers
): Refusal | undefined {
  if (guards.length === 0) return undefined;
  const view = { ...situation, given, today: ukDay(now) };
  return firstRefusal(guards, (guard) => guard.refuseUpfront?.(view) ?? guard.refuse?.(view));
}

/** The same before anything is typed, from what is seen of the review at a glance. */
export function refusedUpfront(
  guards: readonly GuardId[],
  { now, ...situation }: Omit<UpfrontView, 'today'> & { readonly now: string }
): Refusal | undefined {
  if (guards.length === 0) return undefined;
  const view = { ...situation, today: ukDay(now) };
  return firstRefusal(guards, (guard) => guard.refuseUpfront?.(view));
}

function firstRefusal(guards: readonly GuardId[], refuse: (guard: Guard) => Text | undefined): Refusal | undefined {
  for (const id of guards) {
    const guard = GUARDS[id];
    const sentence = refuse(guard);
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
