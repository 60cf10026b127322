import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import type { Counted } from '../../../../domain/insight/pictures/drawing';
import { stylesOf } from '../../hooks/styles-of';
import { inFigures } from '../../../../domain/several';
import type { NumberLink } from './DrawingView';

/** A number of a table; `opens` where there are reviews behind it today. */
interface Figure {
  readonly count: number;
  readonly opens?: Counted;
}

interface FigureRow {
  readonly label: string;
  readonly figures: readonly Figure[];
}

interface FigureTableProps {
  /** The id of the heading of its picture. */
  labelledBy: string;
  columns: readonly string[];
  rows: readonly FigureRow[];
  /** Absent in a document, whose numbers lead nowhere. */
  linkOf?: (counted: Counted) => NumberLink;
}

const useCss = stylesOf(({ semanticColors }) => ({
  root: { borderCollapse: 'collapse', width: '100%', fontSize: 12, lineHeight: 16 },
  cell: {
    textAlign: 'right',
    fontWeight: 400,
    padding: '3px 0 3px 4px',
    verticalAlign: 'bottom',
    borderBottom: `1px solid ${semanticColors.bodyDivider}`,
    fontVariantNumeric: 'tabular-nums'
  },
  name: { textAlign: 'left', paddingLeft: 0, overflowWrap: 'break-word' },
  head: { overflowWrap: 'anywhere', hyphens: 'auto' },
  number: { display: 'inline-flex', justifyContent: 'flex-end', alignItems: 'center', minHeight: 24, minWidth: 24 }
}));

/** The numbers of a picture as a table. */
export const FigureTable: React.FC<FigureTableProps> = ({ labelledBy, columns, rows, linkOf }) => {
  const css = useCss();
  return (
    <table aria-labelledby={labelledBy} className={css.root}>
      <thead>
        <tr>
          {columns.map((name, place) => (
            <th key={name} scope="col" className={place === 0 ? `${css.cell} ${css.name}` : `${css.cell} ${css.head}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, figures }) => (
          <tr key={label}>
            <th scope="row" className={`${css.cell} ${css.name}`}>
              {label}
            </th>
            {figures.map(({ count, opens }, place) => (
              <td key={columns[place + 1]} className={css.cell}>
                {count > 0 && opens && linkOf ? (
                  <Link
                    as="button"
                    aria-label={[label, columns[place + 1], inFigures(count)].join(', ')}
                    onClick={linkOf(opens).open}
                    className={css.number}
                  >
                    {inFigures(count)}
                  </Link>
                ) : (
                  inFigures(count)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
