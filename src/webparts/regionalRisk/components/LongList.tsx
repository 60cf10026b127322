import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../hooks/styles-of';
import { Button } from './Button';
import { focusRing } from './shared-styles';

interface LongListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  draw: (item: T) => React.ReactNode;
  /** Drawn wherever it is in the order, because the person is working on it. */
  isKept?: (item: T) => boolean;
  /** How many are drawn at first. */
  atOnce?: number;
  /** Lines without a space between them. */
  tight?: true;
}

/** How many are drawn at first, where nothing else is said, and added on each request. */
const TOGETHER = 10;

const useCss = stylesOf((theme) => ({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' },
  tight: { gap: 0 },
  item: { ...focusRing(theme) },
  more: { marginTop: 16 }
}));

/** Draws the first items of a list, and more on request: a thousand cards take seconds to draw. */
export function LongList<T>({
  items,
  keyOf,
  draw,
  isKept,
  atOnce = TOGETHER,
  tight
}: LongListProps<T>): React.ReactElement {
  const css = useCss();
  const [most, setMost] = React.useState(atOnce);
  const list = React.useRef<HTMLUListElement>(null);
  const drawn = items.filter((item, at) => at < most || isKept?.(item));
  const left = items.length - drawn.length;

  // Moves focus to the first new item, so that keyboards and screen readers continue from there.
  React.useEffect(() => {
    if (most > atOnce) list.current?.querySelectorAll<HTMLElement>(':scope > li')[most - TOGETHER]?.focus();
  }, [most, atOnce]);

  return (
    <>
      <ul ref={list} className={tight ? `${css.list} ${css.tight}` : css.list}>
        {drawn.map((item) => (
          <li key={keyOf(item)} tabIndex={-1} className={css.item}>
            {draw(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div className={tight ? undefined : css.more}>
          <Button look={tight && 'quiet'} onClick={() => setMost(most + TOGETHER)}>
            {format(strings.ShowMore, Math.min(TOGETHER, left), left)}
          </Button>
        </div>
      )}
    </>
  );
}
