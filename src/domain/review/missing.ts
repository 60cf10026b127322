import { plural, term, text, type Text } from '../text';

const MOST_NAMED = 10;

/**
 * Says which reviews a list or a report lacks because their rows cannot be read. `missing` are their references, or
 * what is known of their rows; nothing is said where none is missing.
 */
export const missingReviews = (missing: readonly string[]): readonly Text[] =>
  missing.length === 0
    ? []
    : [
        missing.length === 1
          ? text`1 ${term.review} cannot be read and is missing here: ${named(missing)}. Ask an administrator to repair it.`
          : text`${missing.length} ${plural(term.review)} cannot be read and are missing here: ${named(missing)}. Ask an administrator to repair them.`
      ];

const named = (missing: readonly string[]): string =>
  [
    ...missing.slice(0, MOST_NAMED),
    ...(missing.length > MOST_NAMED ? [`and ${missing.length - MOST_NAMED} more`] : [])
  ].join(', ');
