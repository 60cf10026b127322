import type { OldField, OldReview } from './old-review';
import type { NoteLine, ReadCell } from './read-cell';
import type { Fate } from './row';

/** Values that come one after the other: the later one of two is taken. */
const RANKS: { readonly [Field in OldField]?: readonly string[] } = {
  imr: ['requested', 'provided'],
  report: ['asked', 'received', 'commented', 'final'],
  publication: ['intended', 'arranged', 'published'],
  ending: ['not-known', 'not-held', 'duplicate']
};

/** A cell among the others of its row. `fields`: the answers that it gave. */
export interface GatheredCell {
  readonly read: ReadCell;
  readonly fate: Fate;
  readonly fields: readonly OldField[];
  /** It stands in a row above, and is merged down to this one. */
  readonly isShared: boolean;
}

export interface Gathered {
  readonly review: OldReview;
  readonly cells: readonly GatheredCell[];
  /** The note, one line for each cell that goes there. */
  readonly lines: readonly NoteLine[];
}

/**
 * Puts the cells of a row together, its own before those that it shares. Of two cells that answer the same question
 * differently the first is taken, and the other stays word for word in the note.
 */
export function gather(own: readonly ReadCell[], shared: readonly ReadCell[]): Gathered {
  const review: { [Field in OldField]?: string } = {};
  const lines: NoteLine[] = [];
  const cells = [...own, ...shared].map((read, at): GatheredCell => {
    const given = Object.entries(read.takes) as [OldField, string][];
    const dropped = given.filter(([field, value]) => !isTaken(field, review[field], value));
    const taken = given.filter((each) => !dropped.includes(each));
    for (const [field, value] of taken) review[field] = isList(field) ? listed(review[field], value) : value;
    const isShared = at >= own.length;
    const saysItself = read.noted.some(({ words }) => words === read.ownLine.words);
    if (!isShared) lines.push(...read.noted, ...(dropped.length > 0 && !saysItself ? [read.ownLine] : []));
    const fate = read.fate === 'field' && dropped.length > 0 && taken.length === 0 ? 'note' : read.fate;
    return { read, fate, fields: fate === 'field' ? taken.map(([field]) => field) : [], isShared };
  });
  return { review, cells, lines };
}

function isTaken(field: OldField, before: string | undefined, value: string): boolean {
  if (before === undefined || before === value || isList(field)) return true;
  const ranks = RANKS[field] ?? [];
  return ranks.includes(before) && ranks.indexOf(value) > ranks.indexOf(before);
}

const isList = (field: OldField): boolean => field === 'formerPeople';

const listed = (before: string | undefined, value: string): string =>
  before === undefined || before === value ? value : `${before}; ${value}`;
