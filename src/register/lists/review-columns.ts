import { REGIONS } from '../../domain/words';
import type { Column } from './column';

// What SCR Reviews and SCR Register both have.

export const REFERENCE = {
  name: 'Reference',
  title: 'Reference',
  type: 'text',
  description: 'Our reference for the review.',
  required: true,
  unique: true,
  indexed: true
} as const satisfies Column;

export const REGION = {
  name: 'Region',
  title: 'Region',
  type: 'choice',
  description: 'The region responsible for it.',
  choices: REGIONS,
  indexed: true
} as const satisfies Column;

export const OPEN_REGION = {
  name: 'OpenRegion',
  title: 'Open in region',
  type: 'text',
  description: 'The region, while the review is open.',
  hidden: true,
  indexed: true
} as const satisfies Column;

export const INSPECTOR_ID = {
  name: 'InspectorId',
  title: 'Case inspector (directory id)',
  type: 'text',
  description: 'The case inspector’s directory object id.',
  hidden: true,
  indexed: true
} as const satisfies Column;

export const IMR_AUTHOR_ID = {
  name: 'ImrAuthorId',
  title: 'IMR author (directory id)',
  type: 'text',
  description: 'The author’s directory object id.',
  hidden: true,
  indexed: true
} as const satisfies Column;

export const NEXT_DUE = {
  name: 'NextDue',
  title: 'Due',
  type: 'day',
  description: 'When the next task is due.',
  indexed: true
} as const satisfies Column;

export const CLOSED_ON = {
  name: 'ClosedOn',
  title: 'Closed on',
  type: 'day',
  description: 'When the review was closed, if it was.',
  indexed: true
} as const satisfies Column;

export const CLOSED_QUARTER = {
  name: 'ClosedQuarter',
  title: 'Closed in the quarter',
  type: 'text',
  description: 'The quarter in which the review was closed, if it was.',
  hidden: true,
  indexed: true
} as const satisfies Column;
