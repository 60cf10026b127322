import * as React from 'react';
import { ComboBox } from '@fluentui/react/lib/ComboBox';
import { FieldFrame } from './FieldFrame';
import type { FieldProps } from './step-field-props';

interface SearchedFieldProps extends FieldProps {
  placeholder: string;
  options: readonly { readonly key: string; readonly text: string }[];
}

/** A long list, to search or to select from. */
export const SearchedField: React.FC<SearchedFieldProps> = ({
  field,
  answer,
  problem,
  onAnswer,
  placeholder,
  options
}) => (
  <FieldFrame field={field} problem={problem} inputSuffix="-input">
    {({ id, ...control }) => (
      <ComboBox
        id={id}
        // What is said of a control belongs to its input: round that there is nothing that could be required.
        autofill={control}
        isButtonAriaHidden
        placeholder={placeholder}
        options={[...options]}
        selectedKey={answer === '' ? null : answer}
        allowFreeInput
        autoComplete="on"
        useComboBoxAsMenuWidth
        calloutProps={{ calloutMaxHeight: 320 }}
        onChange={(_, option) => onAnswer(option ? String(option.key) : '')}
      />
    )}
  </FieldFrame>
);
