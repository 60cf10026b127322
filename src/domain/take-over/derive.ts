import { authorityNamed } from '../locations/local-authorities';
import type { Kind, Region } from '../words';
import type { OldReview } from './old-review';
import type { NoteLine } from './read-cell';
import { authorityOfBoard } from './values/authority';

/** What stands around a row, and says something of it. */
interface RowContext {
  /** Without names of persons: its number, as in “Sheet 3”, where its name holds one. */
  readonly sheet: string;
  readonly row: number;
  readonly kind: Kind | undefined;
  /** A heading or the name of the sheet says that it is closed. */
  readonly isUnderClosed: boolean;
}

/** Completes what the cells of a row gave with what follows from it. The lines say what was inferred. */
export function derive(
  given: OldReview,
  { sheet, row, kind, isUnderClosed }: RowContext
): { readonly review: OldReview; readonly lines: readonly NoteLine[] } {
  const ofBoard = given.authority === undefined ? authorityOfBoard(given.partnership ?? '') : undefined;
  const hasService = given.locationCodes !== undefined && given.service !== undefined;
  const review: OldReview = {
    // A code and a name show that a regulated service is involved; a name alone does not.
    regulatedService: hasService ? 'yes' : 'unknown',
    mentalHealth: 'unknown',
    ...(isUnderClosed ? { closed: 'yes', ending: 'not-known' } : {}),
    ...(ofBoard === undefined ? {} : { authority: ofBoard }),
    ...given,
    ...(kind === undefined ? {} : { kind }),
    source: /^Sheet \d+$/.test(sheet) ? `${sheet}, row ${row}` : `Sheet “${sheet}”, row ${row}`
  };
  return {
    review,
    lines: ofBoard === undefined ? [] : [{ heading: 'Local authority', words: `${ofBoard}, by the board` }]
  };
}

/** The region of a review is that of its authority. */
export const regionOf = ({ authority }: OldReview): Region | undefined => authorityNamed(authority ?? '')?.region;
