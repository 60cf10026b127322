import * as React from 'react';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import { dutyKey, dutyLabel } from '../../../../domain/duties';
import type { FieldType } from '../../../../domain/fields';
import { useSay } from '../../hooks/viewer';
import { lazy } from '../lazy';
import type { FormChoice } from './form-field';
import { Paper } from './Paper';
import { PLAIN_CONTROLS } from './plain-controls';
import { OneOf } from './plain-fields';
import type { StepFieldProps } from './step-field-props';

const PersonField = lazy(async () => (await import(/* webpackChunkName: 'searched' */ './PersonField')).PersonField);

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
  ...PLAIN_CONTROLS,
  duty: Duties,
  action: (props) => <OneOf {...props} choices={actionsOf(props.shown)} />,
  file: Paper,
  person: PersonField,
  // The button that opened the form has answered it.
  event: () => null,
  unseen: () => null
};

export const StepField: React.FC<StepFieldProps> = (props) => {
  const Control = CONTROLS[props.field.type];
  return <Control {...props} />;
};
