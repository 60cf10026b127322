import * as React from 'react';
import { useId } from '@fluentui/react-hooks';
import { stylesOf } from '../hooks/styles-of';
import { inputStyles, labelledAbove } from './shared-styles';

interface TextInputProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

const useCss = stylesOf((theme) => ({
  root: labelledAbove,
  input: { ...inputStyles(theme), width: 150, maxWidth: '100%', boxSizing: 'border-box' }
}));

/** A text input with its label. */
export const TextInput: React.FC<TextInputProps> = ({ label, value, onChange }) => {
  const css = useCss();
  const id = useId('input');
  return (
    <span className={css.root}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        className={css.input}
        value={value}
        autoComplete="off"
        onChange={({ target }) => onChange(target.value)}
      />
    </span>
  );
};
