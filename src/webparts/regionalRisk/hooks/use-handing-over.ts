import * as React from 'react';
import type { HandOverResult } from '../../../client/task-lists';
import { ukDay } from '../../../domain/dates';
import type { Answers } from '../../../domain/fields';
import { checkHandOver } from '../../../domain/forms/hand-over-several';
import type { Messages } from '../../../client/answers';
import { useKeptKey } from './use-kept-key';
import { useSay, useViewer } from './viewer';

type HandingOver =
  | { readonly is: 'idle' }
  | { readonly is: 'sending' }
  | { readonly is: 'done'; readonly sentence: string; readonly isAll: boolean }
  | { readonly is: 'refused'; readonly sentence: string; readonly fields: Messages };

/** The field of the reviews that are ticked, among the problems. */
export const TICKED = 'reviews';

/**
 * Hands over several reviews. What is sent again has the same key, so that no review is handed over twice. `noneTicked`
 * is the problem where no review is chosen.
 */
export function useHandingOver(
  noneTicked: string,
  onDone: (handedOver: Extract<HandOverResult, { ok: true }>) => void
): {
  readonly handing: HandingOver;
  readonly handOver: (given: Answers, references: readonly string[]) => void;
  readonly dismiss: () => void;
} {
  const { taskLists, now } = useViewer();
  const say = useSay();
  const [handing, setHanding] = React.useState<HandingOver>({ is: 'idle' });
  const { keyOf, forget } = useKeptKey();

  const handOver = async (given: Answers, references: readonly string[]): Promise<void> => {
    if (!taskLists || handing.is === 'sending') return;
    const checked = checkHandOver(given, ukDay(now()));
    const fields: Messages = {
      ...(checked.ok
        ? {}
        : Object.fromEntries(
            Object.entries(checked.refusal.fields ?? {}).map(([field, problem]) => [field, say(problem)])
          )),
      ...(given['from'] && references.length === 0 ? { [TICKED]: noneTicked } : {})
    };
    if (Object.keys(fields).length > 0)
      return setHanding({
        is: 'refused',
        sentence: checked.ok ? noneTicked : say(checked.refusal.sentence),
        fields
      });
    setHanding({ is: 'sending' });
    const key = keyOf(JSON.stringify([given, references]));
    const result = await taskLists.handOver({ key, given, references });
    if (!result.ok)
      return setHanding({
        is: 'refused',
        sentence: result.sentence,
        fields: result.unreachable ? {} : (result.fields ?? {})
      });
    forget();
    setHanding({ is: 'done', sentence: result.sentence, isAll: result.left.length === 0 && result.done.length > 0 });
    onDone(result);
  };

  return {
    handing,
    handOver: (...wanted) => void handOver(...wanted),
    dismiss: () => setHanding({ is: 'idle' })
  };
}
