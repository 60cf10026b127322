import * as React from 'react';
import { useId } from '@fluentui/react-hooks';
import { stylesOf } from '../hooks/styles-of';
import { inputStyles, labelledAbove } from './shared-styles';

interface SelectProps<V extends string> {
  label: string;
  value: V;
  choices: readonly { readonly value: V; readonly title: string }[];
  onChange: (value: V) => void;
  /** The label is above, as it is for a text input. */
  stacked?: true;
}

const useCss = stylesOf((theme) => ({
  root: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    fontSize: 14,
    maxWidth: '100%'
  },
  stacked: labelledAbove,
  select: inputStyles(theme)
}));

/** The native list, which every keyboard, screen reader and phone knows. */
export function Select<V extends string>({
  label,
  value,
  choices,
  onChange,
  stacked
}: SelectProps<V>): React.ReactElement {
  const css = useCss();
  const id = useId('select');
  return (
    <span className={stacked ? css.stacked : css.root}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={css.select}
        value={value}
        onChange={({ target }) => {
          const chosen = choices.find((choice) => choice.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </span>
  );
}
