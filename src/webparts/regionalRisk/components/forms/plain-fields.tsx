import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { ukDay } from '../../../../domain/dates';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { DayInput } from '../day/DayInput';
import { inputStyles } from '../shared-styles';
import { FieldFrame } from './FieldFrame';
import type { FormChoice } from './form-field';
import type { FieldProps } from './step-field-props';

const useCss = stylesOf((theme) => ({
  input: {
    ...inputStyles(theme),
    width: '100%',
    boxSizing: 'border-box',
    '&[aria-invalid=true]': { borderColor: theme.semanticColors.errorText, borderWidth: 2 }
  },
  short: { width: 'auto', minWidth: 160 },
  lines: { padding: 8, lineHeight: 20, resize: 'vertical' },
  radio: { display: 'flex', gap: 8, alignItems: 'flex-start', minHeight: 24, padding: '2px 0', cursor: 'pointer' },
  tick: { width: 24, height: 24, margin: 0, flex: 'none', accentColor: theme.palette.themePrimary },
  dot: { width: 18, height: 18, margin: '1px 0', flex: 'none', accentColor: theme.palette.themePrimary }
}));

/** One line: words, an address or a time. It needs no review. */
export const Line: React.FC<FieldProps & { type?: string }> = ({ field, answer, problem, onAnswer, type = 'text' }) => {
  const css = useCss();
  return (
    <FieldFrame field={field} problem={problem}>
      {(control) => (
        <input
          {...control}
          type={type}
          className={type === 'time' ? `${css.input} ${css.short}` : css.input}
          autoComplete="off"
          value={answer}
          onChange={({ target }) => onAnswer(target.value)}
        />
      )}
    </FieldFrame>
  );
};

/** A date, as people write it or from a calendar. */
export const Day: React.FC<FieldProps> = ({ field, answer, problem, onAnswer }) => {
  const { now } = useViewer();
  return (
    <FieldFrame field={field} problem={problem}>
      {(control) => (
        <DayInput
          control={control}
          label={field.label}
          value={answer}
          max={field.past ? ukDay(now()) : undefined}
          onChange={onAnswer}
        />
      )}
    </FieldFrame>
  );
};

/** Several lines, and as many as are typed. */
export const Lines: React.FC<FieldProps & { rows: number }> = ({ field, answer, problem, onAnswer, rows }) => {
  const css = useCss();
  return (
    <FieldFrame field={field} problem={problem}>
      {(control) => (
        <textarea
          {...control}
          className={`${css.input} ${css.lines}`}
          rows={Math.max(rows, Math.min(20, answer.split('\n').length + 1))}
          value={answer}
          onChange={({ target }) => onAnswer(target.value)}
        />
      )}
    </FieldFrame>
  );
};

/** A few answers to choose one of, all of them in sight. */
export const Choices: React.FC<FieldProps> = ({ field, answer, problem, onAnswer }) => {
  const css = useCss();
  return (
    <FieldFrame field={field} problem={problem} group>
      {({ id, ...control }) =>
        field.choices.map(({ value, title }) => (
          <label key={value} className={css.radio}>
            <input
              type="radio"
              name={id}
              className={css.dot}
              aria-describedby={control['aria-describedby']}
              aria-invalid={control['aria-invalid']}
              value={value}
              checked={answer === value}
              onChange={() => onAnswer(value)}
            />
            <span>{title}</span>
          </label>
        ))
      }
    </FieldFrame>
  );
};

interface TicksProps extends Pick<FieldProps, 'field' | 'problem'> {
  ticked: readonly string[];
  /** What ticks all of them, and none again. */
  all: string;
  onTicked: (ticked: readonly string[]) => void;
}

/** Several of what there is. */
export const Ticks: React.FC<TicksProps> = ({ field, problem, ticked, all, onTicked }) => {
  const css = useCss();
  const values = field.choices.map(({ value }) => value);
  const isAll = values.every((value) => ticked.includes(value));
  const tick = (title: string, checked: boolean, onTick: () => void, control: object): React.ReactNode => (
    <label key={title} className={css.radio}>
      <input {...control} type="checkbox" className={css.tick} checked={checked} onChange={onTick} />
      <span>{title}</span>
    </label>
  );
  return (
    <FieldFrame field={field} problem={problem} group>
      {({ 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => {
        const control = { 'aria-describedby': describedBy, 'aria-invalid': isInvalid };
        return [
          ...(values.length > 1 ? [tick(all, isAll, () => onTicked(isAll ? [] : values), control)] : []),
          ...field.choices.map(({ value, title }) =>
            tick(
              title,
              ticked.includes(value),
              () => onTicked(values.filter((each) => ticked.includes(each) !== (each === value))),
              control
            )
          )
        ];
      }}
    </FieldFrame>
  );
};

/** One of what the review has: its duties, or its actions. */
export const OneOf: React.FC<FieldProps & { choices: readonly FormChoice[] }> = ({
  field,
  answer,
  problem,
  choices,
  onAnswer
}) => {
  const css = useCss();
  return (
    <FieldFrame field={field} problem={problem}>
      {(control) => (
        <select {...control} className={css.input} value={answer} onChange={({ target }) => onAnswer(target.value)}>
          <option value="">{strings.ChooseOne}</option>
          {choices.map(({ value, title }) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
};
