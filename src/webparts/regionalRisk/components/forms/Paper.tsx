import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { FILE_ENDINGS } from '../../../../domain/input/file';
import { stylesOf } from '../../hooks/styles-of';
import { hintText } from '../shared-styles';
import { FieldFrame } from './FieldFrame';
import type { StepFieldProps } from './step-field-props';

const useCss = stylesOf((theme) => ({
  input: { font: 'inherit', color: 'inherit', maxWidth: '100%', padding: '4px 0' },
  chosen: { ...hintText(theme), margin: '4px 0 0', overflowWrap: 'anywhere' }
}));

/** A file of the person’s computer. When the form is opened again, the browser does not show it: its name is said. */
export const Paper: React.FC<StepFieldProps> = ({ field, answer, problem, onAnswer }) => {
  const css = useCss();
  const [isShown, setShown] = React.useState(false);
  return (
    <FieldFrame field={field} problem={problem}>
      {(control) => (
        <>
          <input
            {...control}
            type="file"
            accept={FILE_ENDINGS}
            className={css.input}
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (!file) return;
              setShown(true);
              onAnswer(file.name, file);
            }}
          />
          {answer !== '' && !isShown && <p className={css.chosen}>{format(strings.FileChosen, answer)}</p>}
        </>
      )}
    </FieldFrame>
  );
};
