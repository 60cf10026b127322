import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { COLUMNS, sorted, turned, type Sorting } from '../state/sorting';
import type { Row } from '../state/rows';
import { Button } from './Button';
import { COLUMN_LABELS } from './column-labels';
import { ColumnHeader } from './ColumnHeader';
import { ReviewRow } from './ReviewRow';
import { Select } from './Select';
import { useTableCss } from './table-styles';

export interface ReviewTableProps {
  /** The rows behind the number that is chosen. */
  rows: readonly Row[];
  total: number;
  /** What to say when the region has none at all. */
  empty: string;
  today: string;
  onAll: () => void;
  onOpen: (reference: string) => void;
  /** What stands below the table: given its rows, in the order in which they are shown. */
  below?: (ordered: readonly Row[]) => React.ReactNode;
}

const AT_ONCE = 100;

/** The open reviews. On narrow pages each row becomes a card; the roles keep it a table to screen readers. */
export const ReviewTable: React.FC<ReviewTableProps> = ({ rows, total, empty, today, onAll, onOpen, below }) => {
  const css = useTableCss();
  const [sorting, setSorting] = React.useState<Sorting>({ by: 'due', down: false });
  const [most, setMost] = React.useState(AT_ONCE);
  const ordered = React.useMemo(() => sorted(rows, sorting), [rows, sorting]);
  if (total === 0) {
    return (
      <div className={css.empty}>
        <p className={css.emptyTitle}>{empty}</p>
        <p className={css.quiet}>{strings.EmptyHint}</p>
      </div>
    );
  }
  const whole = rows.length === total;
  return (
    <section aria-labelledby="scr-open-reviews">
      <div className={css.top}>
        <h3 id="scr-open-reviews" className={css.heading}>{strings.TableHeading}</h3>
        <span role="status" className={css.quiet}>{whole ? format(strings.TableAll, total) : format(strings.TableSome, rows.length, total)}</span>
        {!whole && <Link as="button" onClick={onAll}>{strings.ShowAll}</Link>}
        <div className={css.sortBy}>
          <Select
            label={strings.SortBy}
            value={sorting.by}
            choices={COLUMNS.map((value) => ({ value, title: COLUMN_LABELS[value] }))}
            onChange={(by) => setSorting({ by, down: false })}
          />
        </div>
      </div>
      {rows.length === 0 ? (
        <p className={css.quiet}>{strings.NoRows}</p>
      ) : (
        <table role="table" className={css.table} aria-labelledby="scr-open-reviews">
          <thead role="rowgroup" className={css.head}>
            <tr role="row">
              {COLUMNS.map((column) => (
                <ColumnHeader key={column} column={column} sorting={sorting} onSort={() => setSorting(turned(sorting, column))} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className={css.body}>
            {ordered.slice(0, most).map((row) => <ReviewRow key={row.reference} row={row} today={today} onOpen={onOpen} />)}
          </tbody>
        </table>
      )}
      {ordered.length > most && (
        <div className={css.more}>
          <Button onClick={() => setMost(most + AT_ONCE)}>
          {format(strings.ShowMore, Math.min(AT_ONCE, ordered.length - most))}
          </Button>
        </div>
      )}
      {ordered.length > 0 && below?.(ordered)}
    </section>
  );
};
