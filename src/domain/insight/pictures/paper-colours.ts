import type { Tone } from './drawing';

/**
 * The colour of each measure on paper, the same in every picture of a document. Each has at least 3 to 1 against white,
 * but for grounds and grids, which mean nothing; words have 4.5 to 1. Printed in grey, a measure is told by its words,
 * its place or the way its line is drawn.
 */
export const PAPER_COLOURS: Readonly<Record<Tone, string>> = {
  open: '#03505f',
  overdue: '#9b1c1c',
  due: '#d5e6ea',
  red: '#9b1c1c',
  amber: '#b97a00',
  green: '#1f6b3a',
  unrated: '#6b7780',
  'age-under-3': '#7398a1',
  'age-3-to-6': '#4f848f',
  'age-6-to-12': '#296a77',
  'age-over-12': '#03505f',
  grid: '#b9c4c8',
  band: '#eaf2f4',
  words: '#1f2a2e',
  quiet: '#55626a'
};
