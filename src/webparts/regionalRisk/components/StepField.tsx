import * as React from 'react';
import { ChoiceGroup } from '@fluentui/react/lib/ChoiceGroup';
import { TextField } from '@fluentui/react/lib/TextField';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Field, FieldType } from '../../../domain/fields';
import type { Reads } from '../hooks/reads';
import { AuthorityField } from './AuthorityField';
import { FieldProblem } from './FieldProblem';
import { PersonField } from './PersonField';

export interface StepFieldProps {
  field: Field;
  answer: string;
  problem: string | undefined;
  reads: Reads;
  today: string;
  onAnswer: (text: string) => void;
}

const labelOf = ({ label, missing }: Field): string => (missing === undefined ? format(strings.Optional, label) : label);

const Line: React.FC<StepFieldProps & { type?: string; lines?: number }> = ({ field, answer, problem, today, onAnswer, type, lines }) => (
  <TextField
    label={labelOf(field)}
    description={field.hint}
    value={answer}
    errorMessage={problem}
    aria-invalid={problem !== undefined}
    aria-required={field.missing !== undefined}
    validateOnLoad={false}
    type={type}
    max={type === 'date' && field.past ? today : undefined}
    multiline={lines !== undefined}
    rows={lines}
    autoAdjustHeight
    autoComplete="off"
    onChange={(_, text) => onAnswer(text ?? '')}
    styles={type === 'date' ? { fieldGroup: { maxWidth: 200 } } : undefined}
  />
);

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
  duty: Line,
  action: Line,
  choice: Choices,
  authority: AuthorityField,
  person: PersonField,
  unseen: () => null
};

export const StepField: React.FC<StepFieldProps> = (props) => {
  const Control = CONTROLS[props.field.type];
  return <Control {...props} />;
};
