/** What to do where entries of a chronology have been changed in SharePoint so that they cannot be read. */
export const unreadableEntry = (numbers: readonly number[]): string =>
  numbers.length === 1
    ? `Entry ${numbers.join('')} of the chronology cannot be read. Strike it out and add it again.`
    : `Entries ${numbers.join(', ')} of the chronology cannot be read. Strike them out and add them again.`;
