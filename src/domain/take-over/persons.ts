import { isInitials } from '../letters/initials';
import { personalIn } from '../letters/personal';
import type { Gathered } from './gather';
import { allNamesIn, type KnownNames } from './known-names';
import type { NoteLine } from './read-cell';
import type { OldRow } from './row';

/** Names and other details of persons in what is proposed, so that none gets there unseen. Initials are none. */
export function personsIn(
  { cells }: Gathered,
  lines: readonly NoteLine[],
  known: KnownNames
): Pick<OldRow, 'namesFound' | 'detailsFound'> {
  const ofNotes = lines.flatMap(({ words, mayBeName }) =>
    mayBeName ? (isInitials(words, true) ? [] : [words]) : allNamesIn(words, known)
  );
  const takenForServices = cells
    .filter(({ read, fields }) => fields.includes('service') && read.id !== 'service')
    .map(({ read }) => read.shown.trim());
  return {
    namesFound: longestOnly([...ofNotes, ...takenForServices]),
    detailsFound: [...new Set(lines.flatMap(({ words }) => personalIn(words)))]
  };
}

/** A name that is part of another, as without its title, is said once. */
const longestOnly = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name, _, all) => !all.some((other) => other !== name && other.includes(name)));
