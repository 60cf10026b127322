import * as React from 'react';
import { useId } from '@fluentui/react-hooks';
import { Icon } from '@fluentui/react/lib/Icon';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import type { SharedBy } from '../../state/patterns';
import { Button } from '../Button';
import { ReviewLines } from '../ReviewLines';
import { card } from '../shared-styles';

const useCss = stylesOf((theme) => ({
  root: { ...card(theme), padding: '12px 16px' },
  top: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
  name: { fontSize: 15, lineHeight: 22, fontWeight: 600, margin: 0, overflowWrap: 'anywhere' },
  service: { color: theme.semanticColors.bodySubtext, overflowWrap: 'anywhere', flex: '1 1 160px', minWidth: 0 },
  mixed: { display: 'inline-flex', gap: 6, alignItems: 'center', fontWeight: 600 },
  icon: { color: theme.semanticColors.warningIcon },
  rows: { marginTop: 12 }
}));

/** What several reviews share. Its number shows those reviews in place. */
export const PatternCard: React.FC<{ pattern: SharedBy; onOpen: (reference: string) => void }> = ({
  pattern: { kind, shared, mixed, rows, open },
  onOpen
}) => {
  const css = useCss();
  const id = useId('pattern');
  const [shown, setShown] = React.useState(false);
  const closed = rows.length - open;
  const names =
    kind === 'location'
      ? [...new Set(rows.map(({ service }) => service).filter((service) => service !== ''))].join(', ')
      : '';
  return (
    <div className={css.root}>
      <div className={css.top}>
        <h4 id={id} className={css.name}>
          {shared}
        </h4>
        <span className={css.service}>{names}</span>
        {mixed && (
          <span className={css.mixed}>
            <Icon iconName="Warning" className={css.icon} aria-hidden />
            {strings.PatternMixed}
          </span>
        )}
        <Button
          expanded={shown}
          onClick={() => setShown(!shown)}
          label={`${shared}: ${format(strings.PatternCount, rows.length)}`}
        >
          {format(closed > 0 ? strings.PatternCountClosed : strings.PatternCount, rows.length, closed)}
        </Button>
      </div>
      {shown && (
        <div role="group" aria-labelledby={id} className={css.rows}>
          <ReviewLines rows={rows} onOpen={onOpen} />
        </div>
      )}
    </div>
  );
};
