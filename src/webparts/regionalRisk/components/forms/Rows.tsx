import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import { useLoadedTable } from '../../hooks/use-loaded-table';
import { Button } from '../Button';
import { Message } from '../Message';
import { hintText } from '../shared-styles';
import { Lines } from './plain-fields';
import type { FieldProps } from './step-field-props';

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gap: 8, gridTemplateColumns: 'minmax(0, 1fr)' },
  load: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  about: hintText(theme)
}));

/** Rows of a spreadsheet or a document, pasted or loaded from a file: either way they are seen before they are recorded. */
export const Rows: React.FC<FieldProps> = (props) => {
  const css = useCss();
  const input = React.useRef<HTMLInputElement>(null);
  const { loading, load, putBack } = useLoadedTable(props.answer, props.onAnswer);
  if (!load) return <Lines {...props} rows={8} />;
  return (
    <div className={css.root}>
      <Lines {...props} rows={8} />
      <div className={css.load}>
        <Button
          icon="Upload"
          label={`${strings.LoadTable}: ${props.field.label}`}
          disabled={loading.is === 'reading'}
          onClick={() => input.current?.click()}
        >
          {strings.LoadTable}
        </Button>
        <span className={css.about}>{strings.LoadTableAbout}</span>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={strings.LoadTable}
          accept=".xlsx,.xlsm,.xls,.ods,.csv,.docx"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) load(file);
            // The same file can be selected again once it was corrected.
            target.value = '';
          }}
        />
      </div>
      <div role="status">
        {loading.is === 'reading' && strings.LoadTableReading}
        {loading.is === 'loaded' && <Message tone="good">{loading.note}</Message>}
      </div>
      {loading.is === 'loaded' && loading.before.trim() !== '' && (
        <div>
          <Button onClick={putBack}>{strings.LoadTableBack}</Button>
        </div>
      )}
      {loading.is === 'refused' && <Message tone="wrong">{loading.sentence}</Message>}
    </div>
  );
};
