import * as React from 'react';

/** Reads again whenever a count has changed, and not when it is first seen. */
export function useAgainWhen(count: number, again: () => void): void {
  const seen = React.useRef(count);
  React.useEffect(() => {
    if (seen.current !== count) again();
    seen.current = count;
  }, [count, again]);
}
