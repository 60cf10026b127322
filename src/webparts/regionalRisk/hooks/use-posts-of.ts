import * as React from 'react';
import { ukDay } from '../../../domain/dates';
import { personIn, postsOf } from '../../../domain/people/people';
import { ROLE_LABELS } from '../../../domain/words';
import { useViewer } from './viewer';

/** Words the posts that a person holds today, by directory id: “regional director, South West”; empty: none known. */
export function usePostsOf(): (personId: string) => string {
  const { directory, now } = useViewer();
  return React.useCallback(
    (personId) => {
      const known = personIn(directory, personId);
      if (!known) return '';
      return postsOf(known, ukDay(now()))
        .map(({ post, region }) => `${ROLE_LABELS[post]}, ${region}`)
        .join('; ');
    },
    [directory, now]
  );
}
