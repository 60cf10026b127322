import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ReviewAtGlance } from '../../../../domain/review/at-glance';
import { Documents } from '../review/Documents';

/** The files of an IMR: the document, and a separate chronology if its author used one (KP-8). */
export const ImrFiles: React.FC<{ review: ReviewAtGlance }> = ({ review }) => (
  <Documents review={review} kind="imr" none={strings.ImrFilesNone} />
);
