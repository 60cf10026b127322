import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { LOCAL_AUTHORITIES } from '../../../../domain/locations/local-authorities';
import { SearchedField } from './SearchedField';
import type { FieldProps } from './step-field-props';

const OPTIONS = LOCAL_AUTHORITIES.map(({ name }) => ({ key: name, text: name }));

/** Current and former authorities: reviews outlive them. */
export const AuthorityField: React.FC<FieldProps> = ({ field, answer, problem, onAnswer }) => (
  <SearchedField
    field={field}
    answer={answer}
    problem={problem}
    onAnswer={onAnswer}
    placeholder={strings.ChooseAuthority}
    options={OPTIONS}
  />
);
