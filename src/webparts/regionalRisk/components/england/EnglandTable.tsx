import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longDay } from '../../../../domain/dates';
import { PHASE_LABELS } from '../../../../domain/phase';
import { stylesOf } from '../../hooks/styles-of';
import { MEASURE_NAMES, MEASURES, OPEN_PHASES, type RegionCounts } from '../../state/england';
import type { Filters } from '../../state/view';
import { focusRing } from '../shared-styles';
import { Count } from './Count';
import type { EnglandProps } from './england-props';
import { MEASURE_LABELS } from './region-words';

interface Column {
  readonly label: string;
  readonly filters: Filters;
  readonly of: (counts: RegionCounts) => number;
}

const COLUMNS: readonly Column[] = [
  ...MEASURE_NAMES.map((measure): Column => ({ label: MEASURE_LABELS[measure], filters: MEASURES[measure], of: ({ now }) => now[measure] })),
  ...OPEN_PHASES.map((phase): Column => ({ label: PHASE_LABELS[phase], filters: { phase }, of: ({ phases }) => phases[phase] }))
];

const useCss = stylesOf((theme) => ({
  details: { fontSize: 14, lineHeight: 20 },
  summary: { cursor: 'pointer', minHeight: 24, ...focusRing(theme) },
  frame: { overflowX: 'auto', ...focusRing(theme) },
  table: { borderCollapse: 'collapse' },
  caption: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: '12px 0 4px' },
  cell: { textAlign: 'right', verticalAlign: 'middle', fontWeight: 400, padding: '2px 0 2px 20px', fontVariantNumeric: 'tabular-nums' },
  name: { textAlign: 'left', paddingLeft: 0 },
  here: { fontWeight: 600 }
}));

/** All numbers of both pictures, for who cannot see them: the regions today, and day by day. */
export const EnglandTable: React.FC<EnglandProps> = ({ counts, here, showing }) => {
  const css = useCss();
  const row = (region: string): string => (region === here ? `${css.cell} ${css.name} ${css.here}` : `${css.cell} ${css.name}`);
  const days = counts[0]?.trend ?? [];
  return (
    <details className={css.details}>
      <summary className={css.summary}>{strings.EnglandTable}</summary>
      <Framed id="scr-england-now" caption={strings.EnglandCaptionNow}>
        <thead>
          <tr>
            <th scope="col" className={`${css.cell} ${css.name}`}>{strings.RegionLabel}</th>
            {COLUMNS.map(({ label }) => <th key={label} scope="col" className={css.cell}>{label}</th>)}
          </tr>
        </thead>
        <tbody>
          {counts.map((each) => (
            <tr key={each.region}>
              <th scope="row" className={row(each.region)}>{each.region}</th>
              {COLUMNS.map(({ label, filters, of }) => {
                const show = showing(each.region);
                return (
                  <td key={label} className={css.cell}>
                    <Count look="figure" count={of(each)} label={format(strings.RegionPhaseCount, each.region, label, of(each))} onShow={show && (() => show(filters))}>{of(each).toLocaleString('en-GB')}</Count>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Framed>
      <Framed id="scr-england-days" caption={format(strings.EnglandCaptionTrend, days.length)}>
        <thead>
          <tr>
            <th scope="col" className={`${css.cell} ${css.name}`}>{strings.RegionLabel}</th>
            {days.map(({ day }) => <th key={day} scope="col" className={css.cell}>{longDay(day)}</th>)}
          </tr>
        </thead>
        <tbody>
          {counts.map((each) => (
            <tr key={each.region}>
              <th scope="row" className={row(each.region)}>{each.region}</th>
              {each.trend.map(({ day, open }) => <td key={day} className={css.cell}>{open.toLocaleString('en-GB')}</td>)}
            </tr>
          ))}
        </tbody>
      </Framed>
    </details>
  );
};

/** A table that moves by itself where it is wider than the page, with the arrow keys as well. */
const Framed: React.FC<{ id: string; caption: string }> = ({ id, caption, children }) => {
  const css = useCss();
  return (
    <>
      <h4 id={id} className={css.caption}>{caption}</h4>
      <div role="region" aria-labelledby={id} tabIndex={0} className={css.frame}>
        <table aria-labelledby={id} className={css.table}>{children}</table>
      </div>
    </>
  );
};
