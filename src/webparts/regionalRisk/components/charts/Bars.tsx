import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { stylesOf } from '../../hooks/styles-of';
import type { Bar } from '../../state/charts';
import type { Filters } from '../../state/view';
import { panel, panelTitle } from '../shared-styles';
import { inFigures } from '../words';

interface BarsProps {
  id: string;
  title: string;
  /** The headings of the table: what the labels are, and what is counted. */
  columns: readonly [what: string, count: string];
  bars: readonly Bar[];
  onShow: (filters: Filters) => void;
}

const useCss = stylesOf((theme) => ({
  root: panel(theme),
  title: panelTitle,
  table: { width: '100%', borderCollapse: 'collapse', fontSize: 14, lineHeight: 20 },
  head: {
    textAlign: 'left',
    fontSize: 13,
    lineHeight: 18,
    fontWeight: 400,
    verticalAlign: 'bottom',
    color: theme.semanticColors.bodySubtext,
    padding: '0 8px 4px 0'
  },
  label: { textAlign: 'left', fontWeight: 400, padding: '2px 8px 2px 0', width: '40%', overflowWrap: 'anywhere' },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', width: 1, paddingLeft: 8 },
  // The same height with and without a link.
  count: { display: 'inline-block', minWidth: 24, minHeight: 28, lineHeight: 28, textAlign: 'right' },
  // A thin line marks zero.
  bar: {
    height: 14,
    minWidth: 2,
    boxSizing: 'border-box',
    borderTop: `14px solid ${theme.palette.themePrimary}`,
    borderRadius: 2
  },
  none: { borderTopColor: theme.semanticColors.bodyDivider }
}));

/** A bar chart in a table. Each number opens the rows that it counts. */
export const Bars: React.FC<BarsProps> = ({ id, title, columns: [what, count], bars, onShow }) => {
  const css = useCss();
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <section className={css.root} aria-labelledby={id}>
      <h3 id={id} className={css.title}>
        {title}
      </h3>
      <table className={css.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col" className={css.head}>
              {what}
            </th>
            <td aria-hidden />
            <th scope="col" className={`${css.head} ${css.number}`} style={{ paddingRight: 0 }}>
              {count}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row" className={css.label}>
                {bar.label}
              </th>
              <td aria-hidden>
                <div
                  className={bar.count === 0 ? `${css.bar} ${css.none}` : css.bar}
                  style={{ width: `${(bar.count / most) * 100}%` }}
                />
              </td>
              <td className={css.number}>
                {bar.count === 0 ? (
                  <span className={css.count}>0</span>
                ) : (
                  <Link
                    as="button"
                    aria-label={`${bar.label}: ${inFigures(bar.count)}`}
                    onClick={() => onShow(bar.filters)}
                    className={css.count}
                  >
                    {inFigures(bar.count)}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
