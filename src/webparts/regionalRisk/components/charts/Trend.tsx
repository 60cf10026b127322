import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import { stylesOf } from '../../hooks/styles-of';
import { lineOf, topOf, type Point } from '../../state/charts';
import { panel, panelTitle } from '../shared-styles';
import { inFigures } from '../words';

const WIDTH = 480;
const HEIGHT = 160;
// Drawings keep their colours where others are forced.
const FORCED = { '@media (forced-colors: active)': { stroke: 'CanvasText' } };

const useCss = stylesOf((theme) => ({
  root: { ...panel(theme), gridColumn: '1 / -1' },
  title: panelTitle,
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 20px',
    fontSize: 13,
    lineHeight: 18,
    margin: '0 0 8px',
    padding: 0,
    listStyle: 'none'
  },
  swatch: { marginRight: 6, verticalAlign: 'middle' },
  frame: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '0 8px',
    fontSize: 12,
    lineHeight: 16,
    color: theme.semanticColors.bodySubtext
  },
  scale: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums'
  },
  drawing: { width: '100%', height: HEIGHT, overflow: 'visible' },
  grid: { stroke: theme.semanticColors.bodyDivider },
  open: { stroke: theme.palette.themePrimary, strokeWidth: 3, fill: 'none', ...FORCED },
  late: { stroke: theme.semanticColors.errorText, strokeWidth: 3, strokeDasharray: '6 4', fill: 'none', ...FORCED },
  days: { gridColumn: '2', display: 'flex', justifyContent: 'space-between', gap: 8, marginTop: 4 },
  details: { fontSize: 14, lineHeight: 20, marginTop: 12 },
  summary: { cursor: 'pointer', minHeight: 24 },
  table: { borderCollapse: 'collapse', marginTop: 8 },
  cell: { textAlign: 'left', fontWeight: 400, padding: '2px 24px 2px 0', fontVariantNumeric: 'tabular-nums' }
}));

/**
 * Open reviews and those with overdue tasks over the last 6 months, with a table for those who cannot see the chart.
 */
export const Trend: React.FC<{ points: readonly Point[] }> = ({ points }) => {
  const css = useCss();
  const top = topOf(points.map(({ open }) => open));
  const line = (name: 'open' | 'late'): string =>
    lineOf(
      points.map((point) => point[name]),
      top,
      WIDTH,
      HEIGHT
    );
  const [first, last] = [points[0], points.at(-1)];
  return (
    <section className={css.root} aria-labelledby="scr-trend">
      <h3 id="scr-trend" className={css.title}>
        {strings.TrendTitle}
      </h3>
      <ul aria-hidden className={css.key}>
        {(
          [
            ['open', strings.TrendOpen],
            ['late', strings.TrendLate]
          ] as const
        ).map(([name, label]) => (
          <li key={name}>
            <svg width="28" height="8" className={css.swatch}>
              <line x1="0" y1="4" x2="28" y2="4" className={css[name]} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <div aria-hidden className={css.frame}>
        <div className={css.scale}>
          <span>{inFigures(top)}</span>
          <span>0</span>
        </div>
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" className={css.drawing}>
          {[0, HEIGHT / 2, HEIGHT].map((y) => (
            <line key={y} x1="0" x2={WIDTH} y1={y} y2={y} className={css.grid} vectorEffect="non-scaling-stroke" />
          ))}
          <polyline points={line('open')} className={css.open} vectorEffect="non-scaling-stroke" />
          <polyline points={line('late')} className={css.late} vectorEffect="non-scaling-stroke" />
        </svg>
        <div className={css.days}>
          {first && <span>{longDay(first.day)}</span>}
          {last && <span>{longDay(last.day)}</span>}
        </div>
      </div>
      <details className={css.details}>
        <summary className={css.summary}>{strings.TrendTable}</summary>
        <table className={css.table}>
          <caption className={css.cell}>{format(strings.TrendCaption, points.length)}</caption>
          <thead>
            <tr>
              {[strings.TrendDay, strings.TrendOpen, strings.TrendLate].map((name) => (
                <th key={name} scope="col" className={css.cell}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ day, open, late }) => (
              <tr key={day}>
                <th scope="row" className={css.cell}>
                  {longDay(day)}
                </th>
                <td className={css.cell}>{inFigures(open)}</td>
                <td className={css.cell}>{inFigures(late)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
};
