import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import { OPEN_STAGES } from '../../../../domain/insight/pictures/stage-flow';
import { STAGE_LABELS } from '../../../../domain/review/stage';
import { stylesOf } from '../../hooks/styles-of';
import { MEASURE_NAMES, MEASURES, type RegionCounts } from '../../state/england';
import type { Filters } from '../../state/view';
import { focusRing } from '../shared-styles';
import { inFigures } from '../../../../domain/several';
import { Count } from './Count';
import type { EnglandProps } from './england-props';
import { MEASURE_LABELS } from './region-words';

interface Column {
  readonly label: string;
  readonly filters: Filters;
  readonly of: (counts: RegionCounts) => number;
}

const COLUMNS: readonly Column[] = [
  ...MEASURE_NAMES.map((measure): Column => ({
    label: MEASURE_LABELS[measure],
    filters: MEASURES[measure],
    of: ({ now }) => now[measure]
  })),
  ...OPEN_STAGES.map((stage): Column => ({
    label: STAGE_LABELS[stage],
    filters: { phase: stage },
    of: ({ stages }) => stages[stage]
  }))
];

const useCss = stylesOf((theme) => ({
  details: { fontSize: 14, lineHeight: 20 },
  summary: { cursor: 'pointer', minHeight: 24, ...focusRing(theme) },
  frame: { overflowX: 'auto', ...focusRing(theme) },
  table: { borderCollapse: 'collapse' },
  caption: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: '12px 0 4px' },
  cell: {
    textAlign: 'right',
    verticalAlign: 'middle',
    fontWeight: 400,
    padding: '2px 0 2px 20px',
    fontVariantNumeric: 'tabular-nums'
  },
  name: { textAlign: 'left', paddingLeft: 0 },
  here: { fontWeight: 600 }
}));

/** The figures of both charts as tables, for those who cannot see the charts. */
export const EnglandTable: React.FC<EnglandProps> = ({ counts, here, showing }) => {
  const css = useCss();
  const days = counts[0]?.trend ?? [];
  const now = COLUMNS.map(({ label, filters, of }): Shown => ({
    label,
    cell: (each) => {
      const show = showing(each.region);
      return (
        <Count
          look="figure"
          count={of(each)}
          label={format(strings.RegionStageCount, each.region, label, of(each))}
          onShow={show && (() => show(filters))}
        >
          {inFigures(of(each))}
        </Count>
      );
    }
  }));
  const then = days.map(({ day }, at): Shown => ({
    label: longDay(day),
    cell: ({ trend }) => inFigures(trend[at]?.open ?? 0)
  }));
  return (
    <details className={css.details}>
      <summary className={css.summary}>{strings.EnglandTable}</summary>
      <Numbers id="scr-england-now" caption={strings.EnglandCaptionNow} columns={now} counts={counts} here={here} />
      <Numbers
        id="scr-england-days"
        caption={format(strings.EnglandCaptionTrend, days.length)}
        columns={then}
        counts={counts}
        here={here}
      />
    </details>
  );
};

/** A column as it is drawn. */
interface Shown {
  readonly label: string;
  readonly cell: (counts: RegionCounts) => React.ReactNode;
}

/** A table with a row per region, which scrolls by itself, with the arrow keys as well. */
const Numbers: React.FC<
  Pick<EnglandProps, 'counts' | 'here'> & { id: string; caption: string; columns: readonly Shown[] }
> = ({ id, caption, columns, counts, here }) => {
  const css = useCss();
  return (
    <>
      <h4 id={id} className={css.caption}>
        {caption}
      </h4>
      <div role="region" aria-labelledby={id} tabIndex={0} className={css.frame}>
        <table aria-labelledby={id} className={css.table}>
          <thead>
            <tr>
              <th scope="col" className={`${css.cell} ${css.name}`}>
                {strings.RegionLabel}
              </th>
              {columns.map(({ label }) => (
                <th key={label} scope="col" className={css.cell}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((each) => (
              <tr key={each.region}>
                <th scope="row" className={`${css.cell} ${css.name} ${each.region === here ? css.here : ''}`}>
                  {each.region}
                </th>
                {columns.map(({ label, cell }) => (
                  <td key={label} className={css.cell}>
                    {cell(each)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
