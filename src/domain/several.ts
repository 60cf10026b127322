/** “2,000”. */
export const inFigures = (number: number): string => number.toLocaleString('en-GB');

/** “1,195 rows”, “1 row”, “2 people”. */
export const several = (count: number, word: string, plural = `${word}s`): string =>
  `${inFigures(count)} ${count === 1 ? word : plural}`;
