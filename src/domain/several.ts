/** “1,195 rows”, “1 row”, “2 people”. */
export const several = (count: number, word: string, plural = `${word}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? word : plural}`;
