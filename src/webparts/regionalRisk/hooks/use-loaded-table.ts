import * as React from 'react';
import { loadTable } from '../../../client/tables';
import { problemWithFileSize } from '../../../domain/input/file';
import { useSay, useViewer } from './viewer';

type Loading =
  | { readonly is: 'idle' }
  | { readonly is: 'reading' }
  | { readonly is: 'refused'; readonly sentence: string }
  /** `before` is the answer that it took the place of. */
  | { readonly is: 'loaded'; readonly note: string; readonly before: string };

/**
 * Fills an answer with the table of a file, which nobody has recorded yet. A file that cannot be read leaves the answer
 * as it is. Without a service, there is nothing to load with.
 */
export function useLoadedTable(
  answer: string,
  onAnswer: (text: string) => void
): { readonly loading: Loading; readonly load: ((file: File) => void) | undefined; readonly putBack: () => void } {
  const { service } = useViewer();
  const say = useSay();
  const [loading, setLoading] = React.useState<Loading>({ is: 'idle' });
  const turn = React.useRef(0);
  // What is typed while a file is read is what can be put back.
  const latest = React.useRef({ answer, onAnswer });
  latest.current = { answer, onAnswer };
  React.useEffect(
    () => () => {
      turn.current += 1;
    },
    []
  );
  const load = async (file: File): Promise<void> => {
    if (!service) return;
    const mine = ++turn.current;
    const wrong = problemWithFileSize(file.size);
    if (wrong !== undefined) return setLoading({ is: 'refused', sentence: say(wrong) });
    setLoading({ is: 'reading' });
    const result = await loadTable(service.reached, file);
    if (turn.current !== mine) return;
    if (!result.ok) return setLoading({ is: 'refused', sentence: result.sentence });
    const { answer: before, onAnswer: change } = latest.current;
    setLoading({ is: 'loaded', note: result.note, before });
    change(result.text);
  };
  return {
    loading,
    load: service && ((file) => void load(file)),
    putBack: () => {
      if (loading.is !== 'loaded') return;
      setLoading({ is: 'idle' });
      onAnswer(loading.before);
    }
  };
}
