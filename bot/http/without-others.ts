/**
 * A review or an event as people who may see it get it: without the possible duplicates that someone was asked about,
 * whose references are not for all of them.
 */
export const withoutOthers = <Shown extends { readonly differentFrom?: unknown }>(
  shown: Shown
): Omit<Shown, 'differentFrom'> => ({ ...shown, differentFrom: undefined });
