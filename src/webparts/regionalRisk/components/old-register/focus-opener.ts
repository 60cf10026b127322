import type * as React from 'react';

/** The focus goes back to the button that opened a form, which is about to go. */
export const focusOpener = ({ current }: React.RefObject<HTMLElement>): void =>
  current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
