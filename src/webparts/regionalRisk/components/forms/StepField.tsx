import * as React from 'react';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { TextField } from '@fluentui/react/lib/TextField';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ukDay } from '../../../../domain/dates';
import { dutyKey, dutyLabel } from '../../../../domain/duties';
import type { Choice, Field, FieldType } from '../../../../domain/fields';
import type { StepId } from '../../../../domain/steps';
import { useViewer } from '../../hooks/viewer';
import type { OpenReview } from '../../state/open-review';
import { AuthorityField } from './AuthorityField';
import { FieldProblem } from './FieldProblem';
import { PersonField } from './PersonField';

export interface StepFieldProps {
  shown: OpenReview;
  step: StepId;
  field: Field;
  answer: string;
  problem: string | undefined;
  onAnswer: (text: string) => void;
}

const labelOf = ({ label, missing }: Field): string => (missing === undefined ? format(strings.Optional, label) : label);

const Line: React.FC<StepFieldProps & { type?: string; lines?: number }> = ({ field, answer, problem, onAnswer, type, lines }) => {
  const { now } = useViewer();
  return (
  <TextField
    label={labelOf(field)}
    description={field.hint}
    value={answer}
    errorMessage={problem}
    aria-invalid={problem !== undefined}
    aria-required={field.missing !== undefined}
    validateOnLoad={false}
    type={type}
    max={type === 'date' && field.past ? ukDay(now()) : undefined}
    multiline={lines !== undefined}
    rows={lines}
    autoAdjustHeight
    autoComplete="off"
    onChange={(_, text) => onAnswer(text ?? '')}
    styles={type === 'date' ? { fieldGroup: { maxWidth: 200 } } : undefined}
  />
  );
};

const Choices: React.FC<StepFieldProps> = ({ field, answer, problem, onAnswer }) => (
  <div>
    <ChoiceGroup
      label={labelOf(field)}
      options={(field.choices ?? []).map(({ value, title }) => ({ key: value, text: title }))}
      selectedKey={answer === '' ? null : answer}
      onChange={(_, option) => onAnswer(option?.key ?? '')}
    />
    {problem !== undefined && <FieldProblem sentence={problem} />}
  </div>
);

/** One of what the review has: its duties, or its actions. */
const OneOf: React.FC<StepFieldProps & { choices: readonly Choice[] }> = ({ field, answer, problem, choices, onAnswer }) => (
  <Dropdown
    label={labelOf(field)}
    options={choices.map(({ value, title }) => ({ key: value, text: title }))}
    selectedKey={answer === '' ? null : answer}
    errorMessage={problem}
    aria-invalid={problem !== undefined}
    placeholder={strings.ChooseOne}
    onChange={(_, option) => onAnswer(option ? String(option.key) : '')}
  />
);

const dutiesIn = ({ review, duties }: OpenReview): readonly Choice[] => duties.map((duty) => ({ value: dutyKey(duty), title: dutyLabel(duty, review) }));

const actionsOf = ({ review }: OpenReview): readonly Choice[] => review.actions.map(({ id, organisation, action }) => ({ value: id, title: `${id}, ${organisation}: ${action}` }));

/** How each type of answer is asked for. */
const CONTROLS: Readonly<Record<FieldType, React.FC<StepFieldProps>>> = {
  line: Line,
  link: (props) => <Line {...props} type="url" />,
  initials: Line,
  'location-codes': Line,
  text: (props) => <Line {...props} lines={4} />,
  date: (props) => <Line {...props} type="date" />,
  time: (props) => <Line {...props} type="time" />,
  rows: (props) => <Line {...props} lines={8} />,
  duty: (props) => <OneOf {...props} choices={dutiesIn(props.shown)} />,
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
