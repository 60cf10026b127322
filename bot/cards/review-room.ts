import type { Card } from './card';
import { bytesOf, CARD_LIMIT } from './size';

/** How much of what can grow is drawn on a card of a review. What is left out is always said. */
export interface Room {
  /** Who has been informed of what. */
  readonly informed: number;
  /** Tasks beside the next one. */
  readonly duties: number;
  readonly actions: number;
  readonly warnings: number;
  /** Characters of a typed text. */
  readonly text: number;
  /** Characters of a typed line, or of a name. */
  readonly line: number;
  /** Characters of each answer in the sentence that says what was put right. */
  readonly said: number;
}

const ROOMS: readonly [Room, ...Room[]] = [
  { informed: 6, duties: 6, actions: 4, warnings: 4, text: 2000, line: 300, said: 100 },
  { informed: 6, duties: 6, actions: 3, warnings: 4, text: 1200, line: 160, said: 100 },
  { informed: 4, duties: 4, actions: 2, warnings: 2, text: 600, line: 80, said: 80 },
  { informed: 3, duties: 3, actions: 2, warnings: 2, text: 400, line: 60, said: 60 }
];

/** The fullest drawing that fits into a card. Most reviews need no second one. */
export function fitting(draw: (room: Room) => Card): Card {
  let drawn = draw(ROOMS[0]);
  for (const room of ROOMS.slice(1)) {
    if (bytesOf(drawn) <= CARD_LIMIT) break;
    drawn = draw(room);
  }
  return drawn;
}
