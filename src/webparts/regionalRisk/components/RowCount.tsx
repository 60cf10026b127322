import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../hooks/styles-of';
import { inFigures } from '../../../domain/several';

interface RowCountProps {
  shown: number;
  all: number;
  /** The text for no rows. */
  none: string;
  /** The labels of the columns that they are filtered by. */
  filtered: readonly string[];
  /** Shows all; absent while all are shown. */
  onAll: (() => void) | undefined;
}

const useCss = stylesOf(({ semanticColors }) => ({
  said: { color: semanticColors.bodySubtext, fontSize: 14, lineHeight: 20 },
  all: { minHeight: 24 }
}));

/** How many rows are shown, announced when it changes. */
export const RowCount: React.FC<RowCountProps> = ({ shown, all, none, filtered, onAll }) => {
  const css = useCss();
  return (
    <>
      <span role="status" className={css.said}>
        {inWords(shown, all, none)}
        {filtered.length > 0 && ` ${format(strings.TableFiltered, filtered.join(', '))}`}
      </span>
      {onAll && (
        <Link as="button" className={css.all} onClick={onAll}>
          {strings.ShowAll}
        </Link>
      )}
    </>
  );
};

function inWords(shown: number, all: number, none: string): string {
  if (shown === 0) return none;
  return shown === all
    ? format(strings.TableAll, inFigures(all))
    : format(strings.TableSome, inFigures(shown), inFigures(all));
}
