import * as React from 'react';

const PAUSE = 400;

/** Debounces typing, so that not every key sends a request. */
export function useDebounced(typed: string): string {
  const [settled, setSettled] = React.useState(typed);
  React.useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
