import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { addMonths } from '../../../../domain/dates';
import type { ReviewLifespan } from '../../../../domain/insight/figures';
import { stylesOf } from '../../hooks/styles-of';
import { COMPARED_MONTHS, enteredLateInMonth, metInMonth, pointOn } from '../../state/charts';
import { panel, panelTitle } from '../shared-styles';
import { ChangeTag, type ChangeTagProps } from './ChangeTag';
import { inFigures } from '../words';

const useCss = stylesOf((theme) => ({
  root: panel(theme),
  title: { ...panelTitle, margin: '0 0 8px' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: 14, lineHeight: 20 },
  cell: { textAlign: 'left', verticalAlign: 'top', padding: '0 12px 0 0', overflowWrap: 'anywhere' },
  head: { fontSize: 13, lineHeight: 18, fontWeight: 400, color: theme.semanticColors.bodySubtext },
  measure: { fontWeight: 600, paddingTop: 10 },
  number: { display: 'block', fontVariantNumeric: 'tabular-nums', fontSize: 18, lineHeight: 26 },
  now: { fontWeight: 600 },
  quiet: { display: 'block', fontSize: 13, lineHeight: 18, color: theme.semanticColors.bodySubtext },
  hint: { margin: '12px 0 0' }
}));

const HEADS = [strings.ComparedNow, strings.ComparedMonth, strings.ComparedQuarter] as const;

/** A number, and what it is part of. Undefined where there was nothing to count. */
interface Compare {
  readonly number: number | undefined;
  readonly of?: string;
}

interface Line extends Pick<ChangeTagProps, 'share' | 'better'> {
  readonly label: string;
  /** Today, a month ago and a quarter ago. */
  readonly numbers: readonly Compare[];
}

/** Compares today with one and three months ago. */
export const ChangeOverTime: React.FC<{ lifespans: readonly ReviewLifespan[]; today: string }> = ({
  lifespans,
  today
}) => {
  const css = useCss();
  const lines = React.useMemo(() => linesOf(lifespans, today), [lifespans, today]);
  return (
    <section className={css.root} aria-labelledby="scr-compared">
      <h3 id="scr-compared" className={css.title}>
        {strings.ComparedTitle}
      </h3>
      <table className={css.table} aria-labelledby="scr-compared">
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" className={`${css.cell} ${css.head}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {lines.map(({ label, numbers, share, better }) => (
          <tbody key={label}>
            <tr>
              <th scope="rowgroup" colSpan={HEADS.length} className={`${css.cell} ${css.measure}`}>
                {label}
              </th>
            </tr>
            <tr>
              {numbers.map(({ number, of }, at) => (
                <td key={HEADS[at]} className={css.cell}>
                  <span className={at === 0 ? `${css.number} ${css.now}` : css.number}>{inWords(number, share)}</span>
                  {of !== undefined && <span className={css.quiet}>{of}</span>}
                  {at > 0 && number !== undefined && numbers[0]?.number !== undefined && (
                    <ChangeTag now={numbers[0].number} then={number} share={share} better={better} />
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
      <p className={`${css.quiet} ${css.hint}`}>{strings.ComparedHint}</p>
    </section>
  );
};

function inWords(number: number | undefined, share: true | undefined): string {
  if (number === undefined) return strings.ComparedNone;
  return share ? format(strings.ComparedShare, number) : inFigures(number);
}

function linesOf(lifespans: readonly ReviewLifespan[], today: string): readonly Line[] {
  const days = COMPARED_MONTHS.map((months) => addMonths(today, -months));
  const points = days.map((day) => pointOn(lifespans, day));
  return [
    { label: strings.ComparedOpen, numbers: points.map(({ open }) => ({ number: open })) },
    { label: strings.ComparedLate, numbers: points.map(({ late }) => ({ number: late })), better: 'fewer' },
    {
      label: strings.ComparedMet,
      numbers: days
        .map((day) => metInMonth(lifespans, day))
        .map(({ met, inTime }) =>
          met === 0
            ? { number: undefined }
            : { number: Math.round((inTime / met) * 100), of: format(strings.ComparedOf, inTime, met) }
        ),
      share: true,
      better: 'more'
    },
    {
      label: strings.ComparedEntered,
      numbers: days.map((day) => ({ number: enteredLateInMonth(lifespans, day) })),
      better: 'fewer'
    }
  ];
}
