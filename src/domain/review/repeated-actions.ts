import type { FieldMessages } from '../fields';
import { wordKey } from '../input/characters';
import { several } from '../several';
import { actionsIn } from './action-plan';
import type { Review } from './review';

/** Asks about an action that the review has already, or that the plan has twice: each is followed up by itself. */
export function askAboutRepeats(
  given: Parameters<typeof actionsIn>[0],
  { actions }: Pick<Review, 'actions'>
): FieldMessages {
  const known = new Map(actions.map((action) => [keyOf(action), action.id]));
  const repeated: (string | undefined)[] = [];
  for (const action of actionsIn(given).actions) {
    const key = keyOf(action);
    if (known.has(key)) repeated.push(known.get(key));
    else known.set(key, '');
  }
  if (repeated.length === 0) return {};
  const there = [...new Set(repeated)].filter(Boolean);
  const field = given.rows ? 'rows' : 'action';
  const said =
    there.length > 0
      ? `${several(repeated.length, 'action')} of the same organisation with the same words: already recorded as ${there.join(', ')}.`
      : `${several(repeated.length, 'action')} entered twice, with the same organisation and the same words.`;
  return { [field]: said };
}

const keyOf = ({ organisation, action }: { readonly organisation: string; readonly action: string }): string =>
  `${wordKey(organisation)}\n${wordKey(action)}`;
