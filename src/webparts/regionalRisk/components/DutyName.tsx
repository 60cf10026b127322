import * as React from 'react';
import { dutyLabel, type Owed } from '../../../domain/duties';
import type { ReviewAtGlance } from '../../../domain/review/at-glance';
import { useSay } from '../hooks/viewer';

/** A task, as the site words it. */
export const DutyName: React.FC<{ duty: Pick<Owed, 'duty' | 'item'>; review: ReviewAtGlance }> = ({ duty, review }) => (
  <>{useSay()(dutyLabel(duty, review))}</>
);
