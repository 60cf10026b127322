import * as React from 'react';
import { REFERENCE } from '../../../domain/reference';

const NAME = 'review';

const named = (): string | undefined => REFERENCE.exec(new URLSearchParams(window.location.search).get(NAME) ?? '')?.[0].toUpperCase();

/** The review that is open, kept in the address so that it can be sent as a link. */
export function useAddress(): { reference: string | undefined; open: (reference: string | undefined) => void } {
  const [reference, setReference] = React.useState(named);
  const open = React.useCallback((next: string | undefined) => {
    const address = new URL(window.location.href);
    if (next === undefined) address.searchParams.delete(NAME);
    else address.searchParams.set(NAME, next);
    // The state belongs to the host page's own navigation.
    window.history.replaceState(window.history.state, '', address);
    setReference(next);
  }, []);
  return { reference, open };
}
