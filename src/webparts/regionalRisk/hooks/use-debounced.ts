import * as React from 'react';

const PAUSE = 400;

/** What was typed, once it has rested for a moment: nothing is asked for each key. */
export function useDebounced(typed: string): string {
  const [settled, setSettled] = React.useState(typed);
  React.useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
