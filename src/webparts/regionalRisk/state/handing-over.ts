import { several } from '../../../domain/several';
import type { Row } from './rows';

/** A case inspector with the open reviews that they have in the region. */
export interface WithReviews {
  readonly id: string;
  readonly name: string;
  /** “3 reviews”. */
  readonly count: string;
  readonly rows: readonly Row[];
}

/** The case inspectors of open reviews, by name. */
export function inspectorsWithReviews(rows: readonly Row[]): readonly WithReviews[] {
  const found = new Map<string, { readonly name: string; readonly rows: Row[] }>();
  for (const row of rows) {
    const { inspector } = row.shown.review;
    if (!inspector) continue;
    const known = found.get(inspector.id) ?? { name: inspector.name, rows: [] };
    known.rows.push(row);
    found.set(inspector.id, known);
  }
  return [...found]
    .map(([id, { name, rows: own }]) => ({
      id,
      name,
      count: several(own.length, 'review'),
      rows: [...own].sort((a, b) => a.reference.localeCompare(b.reference))
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
