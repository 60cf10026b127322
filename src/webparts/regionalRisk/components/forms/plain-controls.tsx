import * as React from 'react';
import type { FieldType } from '../../../../domain/fields';
import { lazy } from '../lazy';
import { Choices, Day, Line, Lines } from './plain-fields';
import { Rows } from './Rows';
import type { FieldProps } from './step-field-props';

// Loaded on demand: the combo boxes weigh more than all other fields together, and few steps need them.
const AuthorityField = lazy(
  async () => (await import(/* webpackChunkName: 'searched' */ './AuthorityField')).AuthorityField
);
const LocationCodesField = lazy(
  async () => (await import(/* webpackChunkName: 'locations' */ './LocationCodesField')).LocationCodesField
);

type OfReview = 'duty' | 'action' | 'event' | 'file' | 'person' | 'unseen';

/** The control of each type of answer that needs no review. */
export const PLAIN_CONTROLS: Readonly<Record<Exclude<FieldType, OfReview>, React.FC<FieldProps>>> = {
  line: Line,
  link: (props) => <Line {...props} type="url" />,
  email: (props) => <Line {...props} type="email" />,
  initials: Line,
  'location-codes': LocationCodesField,
  text: (props) => <Lines {...props} rows={4} />,
  date: Day,
  time: (props) => <Line {...props} type="time" />,
  rows: Rows,
  choice: Choices,
  authority: AuthorityField
};
