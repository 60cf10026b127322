import * as React from 'react';
import { Button } from '../Button';

interface ChoiceProps<V extends string> {
  label: string;
  values: readonly V[];
  labels: Readonly<Record<V, string>>;
  chosen: V;
  onChoose: (value: V) => void;
}

/** A few buttons, of which one is pressed. */
export const Choice = <V extends string>({
  label,
  values,
  labels,
  chosen,
  onChoose
}: ChoiceProps<V>): React.ReactElement => (
  <div role="group" aria-label={label} style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
    {values.map((value) => (
      <Button key={value} pressed={value === chosen} onClick={() => onChoose(value)}>
        {labels[value]}
      </Button>
    ))}
  </div>
);
