import * as React from 'react';
import { newKey } from '../../../client/new-key';

/**
 * The key of what is sent: the same while the same is sent again, so that it is recorded once. `forget` once it has
 * been.
 */
export function useKeptKey(): { readonly keyOf: (wanted: string) => string; readonly forget: () => void } {
  const kept = React.useRef<{ readonly of: string; readonly key: string }>();
  return {
    keyOf: (wanted) => {
      if (kept.current?.of !== wanted) kept.current = { of: wanted, key: newKey() };
      return kept.current.key;
    },
    forget: () => {
      kept.current = undefined;
    }
  };
}
