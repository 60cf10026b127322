import * as React from 'react';
import type { Host } from '../host';
import { addressOf, backFrom, changed, viewIn, type View } from '../state/view';

const KEPT = 'scr-regional-risk-view';

/** The current view, which is in the address so that it can be shared. Without one, the saved view opens. */
export function useView(host: Host): {
  readonly view: View;
  readonly go: (change: Partial<View>) => void;
  readonly save: () => void;
  readonly saved: boolean;
} {
  const [view, setView] = React.useState(firstView);
  const [kept, setKept] = React.useState(saved);

  React.useEffect(() => {
    const back = (): void => setView(viewIn(window.location.search));
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, []);

  const go = React.useCallback((change: Partial<View>) => {
    setView((before) => {
      const next = changed(before, change);
      const address = addressOf(next, new URL(window.location.href));
      // Another section is an entry in the browser history; a filter is not. The state belongs to the host page.
      if (next.section !== before.section || next.review !== before.review || next.mail !== before.mail)
        window.history.pushState(window.history.state, '', address);
      else window.history.replaceState(window.history.state, '', address);
      return next;
    });
  }, []);

  const search = addressOf(
    { ...view, review: undefined, email: undefined, mail: undefined },
    new URL('https://view.example')
  ).search;
  const save = React.useCallback(() => {
    window.localStorage.setItem(KEPT, search);
    setKept(search);
  }, [search]);

  const latest = React.useRef(view);
  latest.current = view;
  React.useEffect(
    () =>
      host.onBack(() => {
        const before = backFrom(latest.current);
        if (before) go(before);
        return before !== undefined;
      }),
    [host, go]
  );

  return { view, go, save, saved: kept === search };
}

const saved = (): string => window.localStorage.getItem(KEPT) ?? '';

function firstView(): View {
  const said = addressOf(viewIn(window.location.search), new URL('https://view.example')).search;
  if (said !== '') return viewIn(said);
  const view = viewIn(saved());
  // The address always describes the view.
  window.history.replaceState(window.history.state, '', addressOf(view, new URL(window.location.href)));
  return view;
}
