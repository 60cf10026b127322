import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { format } from '@fluentui/react/lib/Utilities';
import { isDate, longDay } from '../../../../domain/dates';
import { readDay } from '../../../../domain/input/day';
import { stylesOf } from '../../hooks/styles-of';
import { Button } from '../Button';
import { lazy } from '../lazy';
import { inputStyles } from '../shared-styles';

// Loaded when it is first opened: most people type a date, or leave it out.
const DayCalendar = lazy(async () => (await import(/* webpackChunkName: 'calendar' */ './DayCalendar')).DayCalendar);

interface DayInputProps {
  /** The attributes that link it to its label, hint and error. */
  control: React.InputHTMLAttributes<HTMLInputElement> & { readonly id: string };
  /** What the calendar is for, in the words of the label. */
  label: string;
  /** YYYY-MM-DD, or what was typed where that is not a day. */
  value: string;
  /** The last day that can be selected, YYYY-MM-DD. */
  max?: string;
  onChange: (value: string) => void;
}

const useCss = stylesOf((theme) => ({
  root: { display: 'inline-flex', maxWidth: '100%', gap: 4 },
  input: {
    ...inputStyles(theme),
    width: 160,
    minWidth: 0,
    boxSizing: 'border-box',
    '&[aria-invalid=true]': { borderColor: theme.semanticColors.errorText, borderWidth: 2 }
  }
}));

/**
 * A date: typed as people write it, the day before the month, or selected in a calendar. It is shown as 30 November
 * 2026, which cannot be read another way.
 */
export const DayInput: React.FC<DayInputProps> = ({ control, label, value, max, onChange }) => {
  const css = useCss();
  const [typed, setTyped] = React.useState<string>();
  const [isOpen, setOpen] = React.useState(false);
  const root = React.useRef<HTMLSpanElement>(null);
  const shown = typed ?? (isDate(value) ? longDay(value) : value);
  return (
    <span ref={root} className={css.root}>
      <input
        {...control}
        type="text"
        className={css.input}
        autoComplete="off"
        placeholder={strings.DayExample}
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(dayIn(target.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
      <Button
        look="quiet"
        icon="Calendar"
        label={format(strings.DayChoose, label)}
        expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <DayCalendar
          target={root}
          label={format(strings.DayChoose, label)}
          value={isDate(value) ? value : undefined}
          max={max}
          onSelect={(day) => {
            setOpen(false);
            setTyped(undefined);
            onChange(day);
          }}
          onDismiss={() => setOpen(false)}
        />
      )}
    </span>
  );
};

/** The day that was typed, YYYY-MM-DD, or else what was typed. */
function dayIn(typed: string): string {
  if (typed.trim() === '') return '';
  const read = readDay(typed);
  return 'day' in read ? read.day : typed;
}
