import * as React from 'react';

/** So long the pointer rests on an element before its hint shows, and is away before it goes, in milliseconds. */
const BEFORE_SHOWN = 300;
const BEFORE_GONE = 150;

interface OpenHint {
  readonly isOpen: boolean;
  /** For the element. */
  readonly on: React.HTMLAttributes<HTMLElement>;
  /** For the hint itself. */
  readonly onHint: { readonly onMouseEnter: () => void; readonly onMouseLeave: () => void };
  readonly close: () => void;
}

/** Puts away the hint that shows: there is one at a time. */
let closeOther: (() => void) | undefined;

/**
 * Whether the hint of an element shows: by the pointer after a moment, by the focus at once, until Escape or a press of
 * a button.
 */
export function useOpenHint(): OpenHint {
  const [isOpen, setOpen] = React.useState(false);
  const timer = React.useRef<ReturnType<typeof setTimeout>>();
  const after = React.useCallback((wait: number, act: () => void): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, wait);
  }, []);
  const close = React.useCallback(() => {
    clearTimeout(timer.current);
    setOpen(false);
  }, []);
  const open = React.useCallback(() => {
    clearTimeout(timer.current);
    if (closeOther !== close) closeOther?.();
    closeOther = close;
    setOpen(true);
  }, [close]);
  React.useEffect(
    () => () => {
      clearTimeout(timer.current);
      if (closeOther === close) closeOther = undefined;
    },
    [close]
  );
  React.useEffect(() => {
    if (!isOpen) return undefined;
    // Before anything else that Escape would close, such as the panel that the element is in.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [isOpen, close]);
  const stays = React.useCallback(() => clearTimeout(timer.current), []);
  const goes = React.useCallback(() => after(BEFORE_GONE, close), [after, close]);
  return {
    isOpen,
    on: {
      onMouseEnter: () => (isOpen ? stays() : after(BEFORE_SHOWN, open)),
      onMouseLeave: goes,
      onFocus: open,
      onBlur: close,
      // A press of a button is what the person wants of it; a tap on a word asks what it means.
      onClick: ({ target }) => (target instanceof Element && target.closest('button, a') ? close() : open())
    },
    onHint: { onMouseEnter: stays, onMouseLeave: goes },
    close
  };
}
