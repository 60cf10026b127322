import * as React from 'react';
import type { AtGlance } from '../../../domain/review/at-glance';
import type { Region } from '../../../domain/words';
import { optimisticUpdate } from '../state/optimistic-update';
import { relevantPeople } from '../state/relevant-people';
import { rowOf, type Row } from '../state/rows';
import type { Work } from '../state/work';
import { useViewer } from './viewer';

/** The rows of a region, with steps being recorded applied optimistically. Memoised by review. */
export function useRows(
  reviews: readonly AtGlance[],
  region: Region,
  attempts: Work['attempts'],
  today: string
): readonly Row[] {
  const { person, directory } = useViewer();
  const made = React.useMemo(
    () => ({ person, directory, today, rows: new WeakMap<AtGlance, Row>() }),
    [person, directory, today]
  );
  return React.useMemo(() => {
    const near = { person: made.person, directory: relevantPeople(made.directory, reviews, region) };
    return reviews.map((held) => {
      const attempt = attempts[held.review.reference];
      if (attempt?.is === 'sending') return rowOf(optimisticUpdate(held, attempt.step), near, made.today);
      const row = made.rows.get(held) ?? rowOf(held, near, made.today);
      made.rows.set(held, row);
      return row;
    });
  }, [reviews, region, attempts, made]);
}
