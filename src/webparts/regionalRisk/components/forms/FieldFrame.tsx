import * as React from 'react';
import { useId } from '@fluentui/react-hooks';
import { Icon } from '@fluentui/react/lib/Icon';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import type { FormField } from './form-field';
import { hintText } from '../shared-styles';

/** The attributes that link a control to its label, hint and error. */
interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

interface FieldFrameProps {
  field: FormField;
  problem: string | undefined;
  /** A group of controls has a legend in place of a label. */
  group?: boolean;
  /** The suffix that a control of several parts adds to its id, to name its input. */
  inputSuffix?: string;
  children: (control: ControlProps) => React.ReactNode;
}

const useFieldCss = stylesOf((theme) => ({
  root: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  label: { display: 'block', fontSize: 14, lineHeight: 20, fontWeight: 600, padding: 0, marginBottom: 4 },
  hint: { ...hintText(theme), margin: '4px 0 0' },
  problem: { color: theme.semanticColors.errorText, fontSize: 13, lineHeight: 18, margin: '4px 0 0' },
  sign: { marginRight: 4, verticalAlign: 'text-bottom' }
}));

/** The label, and whether or when an answer may be left out. */
function labelWords({ label, isRequired, staysIfEmpty, needed }: FormField): string {
  if (isRequired || (staysIfEmpty && needed === undefined)) return label;
  return needed === undefined ? format(strings.Optional, label) : format(strings.NeededWhen, label, needed);
}

/** A question with its hint and error, which screen readers announce with the control. */
export const FieldFrame: React.FC<FieldFrameProps> = ({
  field,
  problem,
  group = false,
  inputSuffix = '',
  children
}) => {
  const css = useFieldCss();
  const id = useId('field');
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`];
  const described = [...(field.hint === undefined ? [] : [hintId]), ...(problem === undefined ? [] : [problemId])].join(
    ' '
  );
  const words = labelWords(field);
  const Root = group ? 'fieldset' : 'div';
  return (
    <Root className={css.root}>
      {group ? (
        <legend id={`${id}-legend`} className={css.label}>
          {words}
        </legend>
      ) : (
        <label htmlFor={`${id}${inputSuffix}`} className={css.label}>
          {words}
        </label>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': problem === undefined ? undefined : true,
        'aria-required': field.isRequired || undefined
      })}
      {field.hint !== undefined && (
        <p id={hintId} className={css.hint}>
          {field.hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={problemId} className={css.problem}>
          <Icon iconName="Warning" className={css.sign} aria-hidden />
          {problem}
        </p>
      )}
    </Root>
  );
};
