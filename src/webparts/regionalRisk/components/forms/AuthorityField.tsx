import * as React from 'react';
import { ComboBox } from '@fluentui/react/lib/ComboBox';
import { LOCAL_AUTHORITIES } from '../../../../domain/local-authorities';
import type { StepFieldProps } from './StepField';

const OPTIONS = LOCAL_AUTHORITIES.map(({ name }) => ({ key: name, text: name }));

/** Every authority there is or was: reviews outlive them. */
export const AuthorityField: React.FC<StepFieldProps> = ({ field, answer, problem, onAnswer }) => (
  <ComboBox
    label={field.label}
    options={OPTIONS}
    selectedKey={answer === '' ? null : answer}
    errorMessage={problem}
    aria-invalid={problem !== undefined}
    required={field.missing !== undefined}
    allowFreeInput
    autoComplete="on"
    useComboBoxAsMenuWidth
    onChange={(_, option) => onAnswer(option ? String(option.key) : '')}
  />
);
