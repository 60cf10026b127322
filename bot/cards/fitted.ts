import type { Card } from './card';
import { bytesOf, CARD_LIMIT } from './size';

/** Draws as many of so many things as a card has room for. `draw` says what it leaves out. */
export function fitted(count: number, draw: (shown: number) => Card): Card {
  const whole = draw(count);
  if (bytesOf(whole) <= CARD_LIMIT) return whole;
  let [fits, over] = [0, count];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (bytesOf(draw(middle)) <= CARD_LIMIT) fits = middle;
    else over = middle;
  }
  return draw(fits);
}
