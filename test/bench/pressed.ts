import { JOURNEYS } from '../browser/presses';
import type { Figure } from './figure';

/** How often a person presses on the ways that people take most: the browser tests hold these numbers. */
export const pressedFigures = (): readonly Figure[] =>
  Object.entries(JOURNEYS).map(([operation, { presses, boxes, atMost }]) => ({
    operation,
    presses,
    boxes,
    aim: atMost
  }));
