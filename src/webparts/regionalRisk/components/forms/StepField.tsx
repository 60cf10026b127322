import * as React from 'react';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import { dutyKey, dutyLabel } from '../../../../domain/duties';
import type { FieldType } from '../../../../domain/fields';
import { useSay } from '../../hooks/viewer';
import { lazy } from '../lazy';
import type { FormChoice } from './form-field';
import { Paper } from './Paper';
import { Choices, Line, Lines, OneOf } from './plain-fields';
import type { StepFieldProps } from './step-field-props';

// Loaded on demand: the combo boxes weigh more than all other fields together, and few steps need them.
const AuthorityField = lazy(
  async () => (await import(/* webpackChunkName: 'searched' */ './AuthorityField')).AuthorityField
);
const PersonField = lazy(async () => (await import(/* webpackChunkName: 'searched' */ './PersonField')).PersonField);
const LocationCodesField = lazy(
  async () => (await import(/* webpackChunkName: 'locations' */ './LocationCodesField')).LocationCodesField
);

/** One of the open tasks. */
const Duties: React.FC<StepFieldProps> = (props) => {
  const { review, duties } = props.shown;
  const say = useSay(review.kind);
  return (
    <OneOf {...props} choices={duties.map((duty) => ({ value: dutyKey(duty), title: say(dutyLabel(duty, review)) }))} />
  );
};

const actionsOf = ({ review }: ReviewWithDuties): readonly FormChoice[] =>
  review.actions.map(({ id, organisation, action }) => ({ value: id, title: `${id}, ${organisation}: ${action}` }));

/** The control of each type of answer. */
const CONTROLS: Readonly<Record<FieldType, React.FC<StepFieldProps>>> = {
  line: Line,
  link: (props) => <Line {...props} type="url" />,
  email: (props) => <Line {...props} type="email" />,
  initials: Line,
  'location-codes': LocationCodesField,
  text: (props) => <Lines {...props} rows={4} />,
  date: (props) => <Line {...props} type="date" />,
  time: (props) => <Line {...props} type="time" />,
  rows: (props) => <Lines {...props} rows={8} />,
  duty: Duties,
  action: (props) => <OneOf {...props} choices={actionsOf(props.shown)} />,
  choice: Choices,
  file: Paper,
  authority: AuthorityField,
  person: PersonField,
  // The button that opened the form has answered it.
  event: () => null,
  unseen: () => null
};

export const StepField: React.FC<StepFieldProps> = (props) => {
  const Control = CONTROLS[props.field.type];
  return <Control {...props} />;
};
