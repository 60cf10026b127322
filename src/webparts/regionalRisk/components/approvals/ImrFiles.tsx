import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Review } from '../../../../domain/review/review';
import { Documents } from '../review/Documents';

/** The files of an IMR in the library: the document, and its chronology where its author has kept one (KP-8). */
export const ImrFiles: React.FC<{ review: Review }> = ({ review }) => (
  <Documents review={review} kind="imr" none={strings.ImrFilesNone} />
);
