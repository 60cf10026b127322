import * as React from 'react';
import { dutyLabel, type Owed } from '../../../domain/duties';
import type { Review } from '../../../domain/review/review';
import { useViewer } from '../hooks/viewer';

/** What is owed, in the words of the site. */
export const DutyName: React.FC<{ owed: Pick<Owed, 'duty' | 'item'>; review: Review }> = ({ owed, review }) => {
  const { words } = useViewer();
  return <>{dutyLabel(owed, review, words)}</>;
};
