import * as React from 'react';
import { useId } from '@fluentui/react-hooks';
import * as strings from 'RegionalRiskWebPartStrings';
import { isDate } from '../../../domain/dates';
import { stylesOf } from '../hooks/styles-of';
import { DayInput } from './day/DayInput';
import { labelledAbove } from './shared-styles';

interface DayFilterProps {
  label: string;
  /** YYYY-MM-DD; empty: none. */
  value: string;
  /** Called with a day, or with none. What is not a day changes nothing. */
  onChange: (day: string) => void;
}

const useCss = stylesOf(({ semanticColors }) => ({
  root: labelledAbove,
  problem: { color: semanticColors.errorText, fontSize: 13, lineHeight: 18 }
}));

/** A date with its label, for a choice that is made as soon as a day is there. */
export const DayFilter: React.FC<DayFilterProps> = ({ label, value, onChange }) => {
  const css = useCss();
  const id = useId('day');
  const [unread, setUnread] = React.useState('');
  return (
    <span className={css.root}>
      <label htmlFor={id}>{label}</label>
      <DayInput
        control={{
          id,
          'aria-invalid': unread !== '' || undefined,
          'aria-describedby': unread === '' ? undefined : `${id}-problem`
        }}
        label={label}
        value={unread === '' ? value : unread}
        onChange={(text) => {
          const isRead = text === '' || isDate(text);
          setUnread(isRead ? '' : text);
          if (isRead) onChange(text);
        }}
      />
      {unread !== '' && (
        <span id={`${id}-problem`} className={css.problem}>
          {strings.DayProblem}
        </span>
      )}
    </span>
  );
};
