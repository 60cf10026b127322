import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { Documents } from '../review/Documents';

/** The files of an IMR in the library: the document, and its chronology where its author has kept one (KP-8). */
export const ImrFiles: React.FC<{ reference: string }> = ({ reference }) => <Documents reference={reference} kind="imr" none={strings.ImrFilesNone} />;
