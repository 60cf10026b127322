import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { stylesOf } from '../../hooks/styles-of';
import type { Bar } from '../../state/pictures';
import type { Filters } from '../../state/view';
import { card, heading } from '../shared-styles';

export interface BarsProps {
  id: string;
  title: string;
  /** What the labels are, and what is counted: the headings of the table that the picture is. */
  columns: readonly [what: string, count: string];
  bars: readonly Bar[];
  onShow: (filters: Filters) => void;
}

const useCss = stylesOf((theme) => ({
  root: { ...card(theme), padding: '16px 20px 20px' },
  title: { ...heading, fontSize: 16, lineHeight: 22 },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: 14, lineHeight: 20 },
  head: { textAlign: 'left', fontSize: 13, fontWeight: 400, color: theme.semanticColors.bodySubtext, padding: '0 8px 4px 0' },
  count: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', width: 1, padding: '2px 0 2px 8px' },
  label: { textAlign: 'left', fontWeight: 400, padding: '2px 8px 2px 0', width: '40%' },
  cell: { padding: '2px 0' },
  // A border and not a background only: forced colours take backgrounds away.
  bar: { height: 14, minWidth: 0, boxSizing: 'border-box', background: theme.palette.themePrimary, borderTop: `14px solid ${theme.palette.themePrimary}`, borderRadius: 2 }
}));

/** A picture that is its own table: a bar beside each number, and each number opens the rows that it counts. */
export const Bars: React.FC<BarsProps> = ({ id, title, columns: [what, count], bars, onShow }) => {
  const css = useCss();
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <section className={css.root} aria-labelledby={id}>
      <h3 id={id} className={css.title}>{title}</h3>
      <table className={css.table} aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col" className={css.head}>{what}</th>
            <td aria-hidden />
            <th scope="col" className={`${css.head} ${css.count}`}>{count}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row" className={css.label}>{bar.label}</th>
              <td aria-hidden className={css.cell}>{bar.count > 0 && <div className={css.bar} style={{ width: `${(bar.count / most) * 100}%` }} />}</td>
              <td className={css.count}>
                {bar.count === 0 ? 0 : (
                  <Link as="button" aria-label={`${bar.label}: ${bar.count.toLocaleString('en-GB')}`} onClick={() => onShow(bar.filters)} styles={{ root: { minWidth: 24, minHeight: 24, textAlign: 'right' } }}>
                    {bar.count.toLocaleString('en-GB')}
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
