import * as React from 'react';
import { useId } from '@fluentui/react-hooks';
import { stylesOf } from '../hooks/styles-of';
import { inputStyles } from './shared-styles';

interface TextInputProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
}

const useCss = stylesOf((theme) => ({
  root: {
    display: 'inline-flex',
    flexDirection: 'column',
    fontSize: 14,
    maxWidth: '100%',
    '& label': { fontWeight: 600, padding: '5px 0' }
  },
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
