import * as React from 'react';
import { dutyKey, dutyLabel } from '../../../../domain/duties';
import type { Choice, FieldType } from '../../../../domain/fields';
import { useViewer } from '../../hooks/viewer';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import { later } from '../later';
import { Choices, Line, Lines, OneOf } from './plain-fields';
import type { StepFieldProps } from './step-field-props';

// The lists that can be typed in weigh more than all other fields together, and few steps ask for them.
const AuthorityField = later(
  async () => (await import(/* webpackChunkName: 'searched' */ './AuthorityField')).AuthorityField
);
const PersonField = later(async () => (await import(/* webpackChunkName: 'searched' */ './PersonField')).PersonField);
const LocationCodesField = later(
  async () => (await import(/* webpackChunkName: 'locations' */ './LocationCodesField')).LocationCodesField
);

/** One of what is owed. */
const Duties: React.FC<StepFieldProps> = (props) => {
  const { words } = useViewer();
  const { review, duties } = props.shown;
  return (
    <OneOf
      {...props}
      choices={duties.map((duty) => ({ value: dutyKey(duty), title: dutyLabel(duty, review, words) }))}
    />
  );
};

const actionsOf = ({ review }: ReviewWithDuties): readonly Choice[] =>
  review.actions.map(({ id, organisation, action }) => ({ value: id, title: `${id}, ${organisation}: ${action}` }));

/** How each type of answer is asked for. */
const CONTROLS: Readonly<Record<FieldType, React.FC<StepFieldProps>>> = {
  line: Line,
  link: (props) => <Line {...props} type="url" />,
  initials: Line,
  'location-codes': LocationCodesField,
  text: (props) => <Lines {...props} rows={4} />,
  date: (props) => <Line {...props} type="date" />,
  time: (props) => <Line {...props} type="time" />,
  rows: (props) => <Lines {...props} rows={8} />,
  duty: Duties,
  action: (props) => <OneOf {...props} choices={actionsOf(props.shown)} />,
  choice: Choices,
  authority: AuthorityField,
  person: PersonField,
  unseen: () => null
};

export const StepField: React.FC<StepFieldProps> = (props) => {
  const Control = CONTROLS[props.field.type];
  return <Control {...props} />;
};
