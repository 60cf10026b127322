import * as React from 'react';
import { useViewer } from './viewer';

interface Kept {
  readonly value: unknown;
  /** Something in it would be lost. */
  readonly isTyped: boolean;
}

/** What is typed and not sent, by what each open page is read with. */
const PAGES = new WeakMap<object, Map<string, Kept>>();

/** The browser asks before the page is left while something on it would be lost. */
function keptOn(page: object): Map<string, Kept> {
  const before = PAGES.get(page);
  if (before) return before;
  const kept = new Map<string, Kept>();
  PAGES.set(page, kept);
  window.addEventListener('beforeunload', (event) => {
    if ([...kept.values()].some(({ isTyped }) => isTyped)) event.preventDefault();
  });
  return kept;
}

/**
 * State that outlives what shows it: what is typed is there again when the person comes back to it. `of` says what it
 * is about. `forget` once it was sent; what was typed again since is kept.
 */
export function useTyped<T>(
  of: string,
  initial: () => T,
  isTyped: (value: T, initial: T) => boolean = isChanged
): readonly [T, (change: (before: T) => T) => void, () => void] {
  const { queries } = useViewer();
  const kept = keptOn(queries);
  const first = React.useRef<T>();
  first.current ??= initial();
  const start = first.current;
  // Each place asks for one type only.
  const [value, setValue] = React.useState<T>(() => (kept.has(of) ? (kept.get(of)?.value as T) : start));
  const latest = React.useRef(value);
  const set = (next: T): void => {
    latest.current = next;
    setValue(next);
  };
  return [
    value,
    (change) => {
      const next = change(latest.current);
      kept.set(of, { value: next, isTyped: isTyped(next, start) });
      set(next);
    },
    () => {
      kept.delete(of);
      set(start);
    }
  ];
}

const isChanged = (value: unknown, initial: unknown): boolean => JSON.stringify(value) !== JSON.stringify(initial);
